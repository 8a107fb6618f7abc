/** What examples use and the SDK does not have, and silence where it cannot be told. */
import { describe, expect, it } from 'vitest';
import { unknownApis } from '../../../src/evidence/sdk/api-faults.js';
import { explainUnknown } from '../../../src/evidence/sdk/unknown-api.js';
import { sdkWith } from './open.js';

const sources = {
  'src/harbor/__init__.py': 'from ._queue import Queue, Job\nfrom .errors import *\n',
  'src/harbor/_queue.py': `
from .base import Base
class Job:
    def __init__(self, name, *, retries=0): ...
    @classmethod
    def of(cls, name): ...
class Queue(Base):
    def __init__(self, name: str, **options): ...
    def push(self, job, /, *, delay=0): ...
    def send(self, **anything): ...
    @retry
    def again(self): ...
    @property
    def size(self): return 0
`,
  'src/harbor/base.py': 'class Base:\n    def close(self, force=False): ...\n',
  'src/harbor/errors.py': 'class Full(Exception): ...\n',
  'src/harbor/lazy.py': 'def __getattr__(name): ...\n',
  'src/harbor/wild.py': 'from elsewhere import *\n',
  'src/harbor/made.py': 'globals().update(make())\n',
  'src/harbor/util/__init__.py': 'def clock(): ...\n',
  'src/harbor/util/time.py': 'from datetime import timezone\n',
  'src/harbor/extra/__init__.py': '__path__ = extend_path(__path__, __name__)\n',
  'src/harbor/open.py': `
from other import Parent
class Child(Parent): ...
class Magic:
    def __getattr__(self, name): ...
class Given: ...
Given.later = 1
@wrap
class Wrapped: ...
`,
  'plugin/harbor/plugins/mail/__init__.py': 'class Mail: ...\n',
};

function messages(code: string | string[], objects: Record<string, string> = { queue: 'Queue' }) {
  const { sdk, parser } = sdkWith(sources);
  const codes = [code].flat();
  return unknownApis(codes, { sdk, objects, parser }).map((found) => {
    const { line, column } = found.from.range().start;
    const reason = explainUnknown(found).reason.replace('Unexpected ', '');
    return `${found.code}:${line + 1}:${column + 1} ${reason}`;
  });
}

describe('unknownApis', () => {
  it.each([
    [
      'queue.psuh("x")',
      '0:1:1 call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      'x = await queue.colse()',
      '0:1:11 call of `queue.colse`, expected a method of `Queue`, did you mean `close`?',
    ],
    [
      'print(f"{queue.sise}")',
      '0:1:10 use of `queue.sise`, expected a member of `Queue`, did you mean `size`?',
    ],
    [
      'import harbor\nharbor.Quue()',
      '0:2:1 name `harbor.Quue`, expected a name in `harbor`, did you mean `Queue`?',
    ],
    [
      '@queue.worker()',
      '0:1:2 call of `queue.worker`, expected a method of `Queue`, correct or remove the call',
    ],
    [
      '>>> queue.psuh(1)\nNone',
      '0:1:5 call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      '  queue.psuh(1)\n  return 1',
      '0:1:3 call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      'queue = Queue("x")\nqueue.psuh(1)',
      '0:2:1 call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      'queue = ...\ndef f(queue: Queue): queue.psuh(1)',
      '0:2:22 call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      'from main import queue\nqueue.psuh(1)',
      '0:2:1 call of `queue.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      'from harbor import Queue\nq = Queue("x")\nq.psuh(1)',
      '0:3:1 call of `q.psuh`, expected a method of `Queue`, did you mean `push`?',
    ],
    [
      'queue.push(1, dealy=2)',
      '0:1:15 argument `dealy` of `queue.push`, expected a parameter of `Queue.push`, did you mean `delay`?',
    ],
    [
      'queue.push(job=1)',
      '0:1:12 argument `job` of `queue.push`, expected a parameter of `Queue.push`, correct or remove it',
    ],
    [
      'queue.close(forced=True)',
      '0:1:13 argument `forced` of `queue.close`, expected a parameter of `Queue.close`, did you mean `force`?',
    ],
    [
      'from harbor import Job\nJob("x", retires=1)',
      '0:2:10 argument `retires` of `Job`, expected a parameter of `Job`, did you mean `retries`?',
    ],
    [
      'from harbor import Job\nJob.off("x")',
      '0:2:1 call of `Job.off`, expected a method of `Job`, did you mean `of`?',
    ],
    [
      'from harbor import Queu',
      '0:1:20 name `Queu`, expected a name in `harbor`, did you mean `Queue`?',
    ],
    [
      'from harbor.util import Job',
      '0:1:25 name `Job`, expected a name in `harbor.util`, import it from `harbor`',
    ],
    [
      'from harbor.util.tmie import x, y',
      '0:1:6 module `harbor.util.tmie`, expected a module in `harbor.util`, did you mean `harbor.util.time`?',
    ],
    [
      'import harbor.util.zone as z',
      '0:1:8 module `harbor.util.zone`, expected a module in `harbor.util`, correct or remove the import',
    ],
    [
      'from harbor import util\nutil.clokc()',
      '0:2:1 name `util.clokc`, expected a name in `harbor.util`, did you mean `clock`?',
    ],
    [
      'from harbor import (\n  Queue as Q,\n  Full, Nothing,\n)',
      '0:3:9 name `Nothing`, expected a name in `harbor`, correct or remove it',
    ],
  ])('warns of %j', (code, message) => {
    expect(messages(code)).toEqual([message]);
  });

  it.each([
    [
      'what is there',
      'queue.push(1, delay=2); queue.close(force=True); queue.size; queue.__class__',
    ],
    ['what takes any argument', 'queue.send(x=1); queue.again(x=1)'],
    ['an object that is bound to something else', 'queue = make()\nqueue.psuh(1)'],
    ['an object of another type', 'from other import Queue\nqueue = Queue()\nqueue.psuh(1)'],
    ['an own type of that name', 'class Queue: ...\nqueue = Queue()\nqueue.psuh(1)'],
    [
      'a type that inherits from it',
      'class Mine(Queue):\n  def psuh(self): ...\nqueue = Mine()\nqueue.psuh(1)',
    ],
    ['a parameter', 'def f(queue): queue.psuh(1)'],
    ['a loop', 'for queue in queues: queue.psuh(1)'],
    ['a context', 'with open() as queue: queue.psuh(1)'],
    ['a comprehension', '[queue.psuh() for queue in queues]'],
    ['a lambda', 'f = lambda queue: queue.psuh()'],
    ['an unpacked tuple', 'queue, other = make()\nqueue.psuh()'],
    ['a module of that name', 'import queue\nqueue.psuh()'],
    ['a member that the page gives it', 'queue.psuh = f\nqueue.psuh()'],
    ['an attribute of something else', 'self.queue.psuh(); queues[0].queue.psuh()'],
    ['text and comments', 'x = "queue.psuh()" # queue.psuh()'],
    ['another package', 'from harbors import Queue\nimport other.harbor'],
    ['a relative import', 'from .harbor import Nothing'],
    [
      'a module that others may add',
      'from harbor.plugins.other import Thing\nimport harbor.plugins.x\nfrom harbor.plugins import web',
    ],
    ['a module directly below the top', 'from harbor.cloud import Thing'],
    ['a module that another package may bring', 'import harbor\nharbor.cloud.Thing()'],
    ['a package whose path is extended', 'from harbor.extra.more import Thing'],
    [
      'names made while running',
      'from harbor.lazy import a\nfrom harbor.wild import b\nfrom harbor.made import c',
    ],
    ['what a module imports itself', 'from harbor.util.time import timezone'],
    ['an import for types', 'if TYPE_CHECKING:\n  from harbor import Jbo'],
    ['an import that may fail', 'try:\n  from harbor import Jbo\nexcept ImportError:\n  pass'],
    ['what does not parse', 'queue.psuh( = 1 1\n)('],
    ['a call that does not parse', 'queue.push(1, delay=2 dealy=3)'],
    ['all names', 'from harbor import *\nJbo()'],
  ])('says nothing of %s', (_, code) => {
    expect(messages(code)).toEqual([]);
  });

  it.each(['Child', 'Magic', 'Given', 'Wrapped', 'Nothing', 'harbor.Nothing'])(
    'says nothing of objects of the type %s',
    (type) => {
      expect(messages('queue.later()', { queue: type })).toEqual([]);
    },
  );

  it('knows what a page imported and bound in the code before', () => {
    const first = 'from harbor import Queue, Job\nq = Queue("x")';
    expect(messages([first, 'q.psuh(); Job(retires=1)'])).toHaveLength(2);
    expect(messages([first, 'q = 1', 'q.psuh()'])).toEqual([]);
    expect(messages(['queue = make()', 'queue.psuh()'])).toEqual([]);
    expect(messages(['def f(queue): ...', 'queue.psuh()'])).toHaveLength(1);
  });

  it('takes prompts in text for text', () => {
    const code = 'def f():\n  """\n  >>> f()\n  1\n  """\n  queue.psuh(1)';
    expect(messages(code)).toHaveLength(1);
  });

  it('parses nothing for pages that do not use the SDK', () => {
    const { sdk, parser, parsed } = sdkWith(sources);
    const code = 'print("queue")\nimport os';
    const settings = { sdk, objects: { queue: 'Queue' }, parser: { parse: fail } };
    expect(unknownApis([code], settings)).toEqual([]);
    expect(parsed).toEqual([]);
    expect(parser).toBeDefined();
  });

  it('ends with code that no one wrote', () => {
    const bad = [
      'queue.psuh('.repeat(5000),
      `${'['.repeat(50_000)}queue.psuh()`,
      'queue.a'.repeat(90_000),
    ];
    expect(() => messages(bad)).not.toThrow();
  });
});

function fail(): never {
  throw new Error('parsed');
}
