/** Definitions are found by name and signature. */
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/evidence/sdk/look-up.js';
import { sdkWith } from './open.js';

const files = {
  'src/harbor/__init__.py': `
from ._queue import Queue, Job as Task
from .errors import *
__all__ = ['Queue', 'Task']
`,
  'src/harbor/_queue.py': `
from __future__ import annotations
from dataclasses import dataclass
from typing import overload
from .base import Base as Root
from pydantic import BaseModel

@dataclass
class Job:
    name: str
    retries: int = 3
    _secret: str = ''

class Policy(BaseModel):
    backoff: float

class Queue(Root):
    depth: int
    def __init__(self, name: str, *, workers: int = 1) -> None:
        self.name = name
        if workers: self.first, self.second = 1, 2

    @overload
    def push(self, job: str) -> Job: ...
    @overload
    def push(self, job: str, *, delay: int) -> Job: ...
    def push(self, job, *, delay=0, priority=None):
        return Job(job)

    @property
    def size(self) -> int: return 0
    @size.setter
    def size(self, value): ...

    async def drain(self, timeout=None, /, *rest, **options): ...
    @staticmethod
    def connect(url): ...

def push(job): ...
def _push(job): ...
`,
  'src/harbor/base.py': `
class Base:
    def close(self, force: bool = False): ...
class _Hidden:
    def only_here(self): ...
`,
  'src/harbor/errors.py': 'class Full(Exception): ...\nclass Loop(Loop): ...\nLimit = Full\n',
  'src/harbor/unused.py':
    'from ._queue import Queue\nqueue = Queue("x")\nqueue.push("Queue", delay=2)\n',
};

const push = 'def push(self, job, *, delay=0, priority=None):';

describe('lookUp', () => {
  it.each([
    ['Queue', ['class Queue(Root):']],
    ['Queue(name)', ['class Queue(Root):']],
    ['Queue(workers)', ['class Queue(Root):']],
    ['Queue(color)', []],
    ['Queue.push', [push]],
    ['Queue.push(delay)', [push]],
    ['Queue.push(delay, priority)', [push]],
    ['Queue.push(job, color)', []],
    ['Queue.close(force)', ['def close(self, force: bool = False): ...']],
    ['Queue.closed', []],
    ['Queue.size', ['def size(self) -> int: return 0']],
    ['Queue.depth', ['depth: int']],
    ['Queue.name', ['self.name = name']],
    ['Queue.second', ['if workers: self.first, self.second = 1, 2']],
    ['Queue.drain(anything)', ['async def drain(self, timeout=None, /, *rest, **options): ...']],
    ['Queue.connect(url)', ['def connect(url): ...']],
    ['push(job)', [push, 'def push(job): ...']],
    ['push(priority)', [push]],
    ['_push', ['def _push(job): ...']],
    ['only_here()', ['def only_here(self): ...']],
    ['Job(retries)', ['class Job:']],
    ['Job(later)', []],
    ['Policy(backoff)', ['class Policy(BaseModel):']],
    ['harbor.Queue.push(delay)', [push]],
    ['harbor.Task', ['class Job:']],
    ['harbor.Full', ['class Full(Exception): ...']],
    ['harbor.errors.Limit', ['class Full(Exception): ...']],
    ['harbor.Nothing', []],
    ['Loop.method', []],
    ['', []],
    ['a b', []],
    ['Queue..push', []],
  ])('finds %s', (wanted, expected) => {
    const { sdk } = sdkWith(files);
    const found = lookUp(sdk, wanted).map(({ text }) => text);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('gives the place of the name, and the line', () => {
    const { sdk } = sdkWith(files);
    expect(lookUp(sdk, 'Queue.close')).toEqual([
      {
        file: 'src/harbor/base.py',
        line: 3,
        column: 5,
        endLine: 3,
        endColumn: 14,
        text: 'def close(self, force: bool = False): ...',
      },
    ]);
  });

  it('parses only files that may define it', () => {
    const { sdk, parsed } = sdkWith(files);
    lookUp(sdk, 'Queue.push(delay)');
    lookUp(sdk, 'push()');
    expect(parsed).toEqual(['src/harbor/_queue.py']);
  });

  it('ends where types inherit from one another, and modules import one another', () => {
    const { sdk } = sdkWith({
      'src/a.py': 'from b import *\nfrom b import B\nclass A(B): ...\nC = D\nD = C\n',
      'src/b.py': 'from a import *\nfrom a import A\nclass B(A): ...\nfrom a import x as y\n',
    });
    for (const wanted of ['A.run', 'a.A.run', 'a.C.run', 'b.y', 'b.zzz']) {
      expect(lookUp(sdk, wanted)).toEqual([]);
    }
  });

  it('reads code that is no code', () => {
    const deep = `${'if x:\n '.repeat(1)}${'('.repeat(20_000)}def late(): ...`;
    const nested = Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}if x:`).join('\n');
    const { sdk } = sdkWith({
      'src/deep.py': `def run(): ...\n${deep}`,
      'src/nested.py': `def run(): ...\n${nested}\n${' '.repeat(200)}def inner(): ...\n`,
      'src/none.py': undefined,
      'src/broken.py': 'class run(\n def run(self, @@@ = : ...\n',
    });
    const found = lookUp(sdk, 'run()').map(({ file }) => file);
    expect(found).toEqual(expect.arrayContaining(['src/deep.py', 'src/nested.py']));
    expect(lookUp(sdk, 'x'.repeat(100_000))).toEqual([]);
  });
});
