import { expect, test } from 'vitest';
import type { SampleSource } from '../../../src/config/read-features.js';
import { readSamples } from '../../../src/evidence/sources/samples.js';
import type { FoundSamples } from '../../../src/evidence/sources/source-file.js';
import { processorTime } from '../../support/processor-time.js';
import { folder } from './folder.js';

const extensions: Record<string, string[]> = {
  python: ['py'],
  js: ['ts', 'js'],
  go: ['go'],
  dart: ['dart'],
  java: ['java'],
  csharp: ['cs'],
};

function read(
  files: Record<string, string>,
  { language = 'python', ...given }: Partial<SampleSource> = {},
): FoundSamples {
  const source: SampleSource = {
    language,
    root: folder(files),
    name: 'code',
    folders: ['samples/*'],
    exclude: ['samples/shared'],
    helpers: ['samples/shared'],
    url: undefined,
    at: 'evidence.samples[0]',
    ...given,
  };
  return readSamples(source, { skip: [], extensions: extensions[language] ?? [] });
}

/** Helpers of a sample, with the lines that are reached. */
function helpers({ samples }: FoundSamples, name = 'a'): string[] {
  const sample = samples.find((one) => one.sample.name === name);
  return (
    sample?.helpers.map(({ file, lines }) =>
      [
        file.replace(/^samples\/shared\//, ''),
        ...(lines ?? []).map(({ from, to }) => `${from}-${to}`),
      ].join(' '),
    ) ?? ['no sample']
  );
}

/** Helpers that one file of a sample reaches. */
function reached(text: string, shared: Record<string, string>, given?: Partial<SampleSource>) {
  const files = Object.entries(shared).map(([name, content]) => [
    `samples/shared/${name}`,
    content,
  ]);
  return helpers(read({ 'samples/a/src/main.py': text, ...Object.fromEntries(files) }, given));
}

const kit = {
  '__init__.py': 'from .flows import greet, tell\nfrom .log import setup\n__all__ = ["greet"]\n',
  'flows.py':
    'from .types import Input\n\ndef greet(x: Input):\n    pass\n\ndef tell():\n    pass\n',
  'log.py': 'def setup():\n    pass\n',
  'types.py': 'class Input:\n    pass\n',
  'alone.py': 'def other():\n    pass\n',
};

test('takes each folder with code of the language for a sample', () => {
  const { samples, report } = read({
    'samples/a/main.py': '',
    'samples/a/lib/x.py': '',
    'samples/b/main.go': '',
    'samples/shared/x.py': '',
  });
  expect(samples.map(({ sample }) => sample)).toEqual([
    { name: 'a', language: 'python', folder: 'samples/a', files: 2 },
  ]);
  expect(samples[0]?.own.map(({ file }) => file)).toEqual([
    'samples/a/lib/x.py',
    'samples/a/main.py',
  ]);
  expect(report).toMatchObject({ kind: 'samples', state: 'read', files: 3 });
  expect(read({ 'samples/shared/x.py': '' }).report.state).toBe('empty');
});

test.each([
  ['from samples.shared import greet', ['__init__.py', 'flows.py 1-5', 'types.py']],
  ['from shared import tell as t', ['__init__.py', 'flows.py 1-2 6-8']],
  ['from shared import (  # why\n    setup,\n)', ['__init__.py', 'log.py']],
  [
    'from shared import ( # (a)\n  x,  # (b)\n\n  setup\n)\nx()',
    ['__init__.py', 'flows.py', 'log.py', 'types.py'],
  ],
  [
    '\nfrom shared import \\\n    setup, \\\r\n  greet\n\nx',
    ['__init__.py', 'flows.py 1-5', 'log.py', 'types.py'],
  ],
  ['from shared import \\\n    setup', ['__init__.py', 'log.py']],
  ['def f():\n    from shared.log import setup', ['log.py']],
  ['import os; import shared.log as log\nlog.setup()', ['log.py']],
  ['from shared import flows\nflows.tell()', ['__init__.py', 'flows.py 1-2 6-8']],
  ['import shared.flows\nshared.flows.greet(1)', ['flows.py 1-5', 'types.py']],
  ['import shared.flows\nrun(shared.flows)', ['flows.py', 'types.py']],
  ['from shared.flows import *', ['flows.py', 'types.py']],
  ['from shared.flows import Input', ['flows.py 1-2', 'types.py']],
  ['from ...shared.log import setup', ['log.py']],
  ['from ...shared import alone\nalone.other()', ['__init__.py', 'alone.py']],
  ['from shared import absent', ['__init__.py', 'flows.py', 'log.py', 'types.py']],
  ['from shared.nothing import x', []],
  ['import log\nimport types, alone', []],
  ['from myshared import greet', []],
  ['# from shared import greet', []],
  ['"""\nfrom shared import greet\n"""', []],
  ["x = '''\nimport shared.log\n''' # shared", []],
  ['x = "from shared import greet"', []],
])('reaches of helpers what %j imports', (text, expected) => {
  expect(reached(`${text}\n`, kit)).toEqual(expected);
});

test('counts what runs on import, and what that uses', () => {
  const text = `import other
from .types import A, B

LIMIT = limit(f'{width()}')

def limit(x):
    return helper()

def helper():
    return B

def width():
    return 1

@ai.flow()
def flow():
    return 'unused'

def unused():
    return A
`;
  const shared = {
    '__init__.py': '',
    'run.py': text,
    'types.py': 'class A: pass\nclass B: pass\n',
  };
  expect(reached('from shared.run import LIMIT', shared)).toEqual(['run.py 1-18', 'types.py 2-3']);
});

test('follows names through modules that take over all of others, and ends with loops', () => {
  const shared = {
    '__init__.py': 'from .one import *\n',
    'one.py': 'from .two import *\nfrom . import *\n',
    'two.py': 'from .one import *\n\ndef deep():\n    pass\n\ndef rest():\n    pass\n',
  };
  expect(reached('from shared import deep', shared)).toEqual([
    '__init__.py',
    'one.py',
    'two.py 1-5',
  ]);
  expect(reached('from shared import absent', shared)).toHaveLength(3);
});

test('finds modules by the end of their path, and the nearest of several', () => {
  const files = {
    'samples/a/main.py': 'from shared.x import f\n',
    'kits/shared/src/shared/__init__.py': '',
    'kits/shared/src/shared/x.py': '',
    'samples/kit/shared/x.py': '',
  };
  expect(helpers(read(files, { helpers: ['kits/*'] }))).toEqual(['kits/shared/src/shared/x.py']);
  expect(helpers(read(files, { helpers: ['kits/*', 'samples/kit'] }))).toEqual([
    'samples/kit/shared/x.py',
  ]);
});

test('counts no own file as a helper, and helpers of samples that are no helpers', () => {
  const files = {
    'samples/a/main.py': 'from samples.b.util import f\nfrom samples.a.own import g\n',
    'samples/a/own.py': '',
    'samples/b/util.py': '',
    'samples/b/main.py': 'from .util import f\n',
  };
  const found = read(files, { helpers: ['samples/*'], exclude: [] });
  expect(helpers(found, 'a')).toEqual(['samples/b/util.py']);
  expect(helpers(found, 'b')).toEqual([]);
  expect(found.report.files).toBe(4);
});

test('leaves out files of helpers that are excluded', () => {
  const exclude = ['samples/shared', 'samples/shared/x.py'];
  const files = { '__init__.py': 'from .x import f\nfrom .y import g\n', 'x.py': '', 'y.py': '' };
  expect(reached('from shared import *', files, { exclude })).toEqual(['__init__.py', 'y.py']);
});

test('follows imports of JavaScript by name', () => {
  const shared = {
    'package.json': '{\n  "name": "@acme/kit"\n}\n',
    'src/index.ts':
      "export { greet as hello, type Input } from './flows.js';\nexport * from './log';\nimport './effect';\n",
    'src/flows.ts': `import type { Input } from './types';

export async function greet(input: Input) {
  return \`\${other()}\`;
}

const other = () => {
  return 1;
};

export const flow = ai.defineFlow('x', async () => 1);

export class Unused {
}

function unused() {}

export { unused as renamed };
`,
    'src/types.ts': 'export interface Input {\n}\n',
    'src/log.js': 'export default function setup() {\n}\nexport function log() {}\n',
    'src/effect.ts': '',
    'src/alone.ts': '',
  };
  const of = (text: string) => {
    const files = Object.entries(shared).map(([name, one]) => [`samples/shared/${name}`, one]);
    return helpers(
      read({ 'samples/a/src/main.ts': text, ...Object.fromEntries(files) }, { language: 'js' }),
    ).map((file) => file.replace('src/', ''));
  };
  const flows = 'flows.ts 1-12 18-19';
  expect(of("import { hello } from '@acme/kit';")).toEqual([
    'effect.ts',
    flows,
    'index.ts',
    'types.ts',
  ]);
  expect(of("import {\n  // why\n  log,\n} from '../../shared/src';")).toEqual([
    'effect.ts',
    'index.ts',
    'log.js 3-4',
  ]);
  expect(of("import setup from '@acme/kit/log'")).toEqual(['log.js 1-2']);
  expect(of("const { log } = require('../../shared/src/log.js')")).toEqual(['log.js 3-4']);
  expect(of("import * as f from '../../shared/src/flows';\nf.renamed()")).toEqual([
    'flows.ts 1-2 11-12 16-19',
  ]);
  expect(of("const x = await import('@/src/alone')")).toEqual(['alone.ts']);
  for (const no of [
    "// import { log } from '@acme/kit'",
    "/*\nimport '@acme/kit';\n*/",
    "const x = `\nimport '@acme/kit';\n`;",
    "import x from '@acme/kitchen';",
    "import { log } from 'log';",
  ]) {
    expect(of(no), no).toEqual([]);
  }
});

test.each([
  [
    'go',
    {
      'samples/a/main.go':
        'package main\n\nimport (\n\t"log"\n\tw "example.com/x/samples/shared/weather"\n)\n',
      'samples/shared/weather/w.go':
        'package weather\n\nimport "example.com/x/samples/shared/log"\n',
      'samples/shared/weather/w_test.go': '',
      'samples/shared/log/l.go': '',
      'samples/shared/other/o.go': '',
    },
    ['log/l.go', 'weather/w.go'],
  ],
  [
    'dart',
    {
      'samples/a/bin/main.dart': "import 'package:kit/kit.dart';\nimport 'dart:io';\n",
      'samples/shared/pubspec.yaml': 'name: kit\n',
      'samples/shared/lib/kit.dart': "export 'src/flows.dart' show greet;\n",
      'samples/shared/lib/src/flows.dart': '',
      'samples/shared/lib/src/other.dart': '',
    },
    ['lib/kit.dart', 'lib/src/flows.dart'],
  ],
  [
    'java',
    {
      'samples/a/src/com/acme/Main.java':
        'import static com.acme.shared.Flows.greet;\n// import com.acme.shared.Other;\nimport java.util.List;\n',
      'samples/shared/src/com/acme/shared/Flows.java': 'import com.acme.shared.types.*;\n',
      'samples/shared/src/com/acme/shared/Other.java': '',
      'samples/shared/src/com/acme/shared/types/Input.java': '',
    },
    ['src/com/acme/shared/Flows.java', 'src/com/acme/shared/types/Input.java'],
  ],
  ['csharp', { 'samples/a/Main.cs': 'using Shared;', 'samples/shared/Shared.cs': '' }, []],
])('follows imports of %s', (language, files, expected) => {
  expect(helpers(read(files, { language }))).toEqual(expected);
});

test('takes not long for hostile code', () => {
  const long = 200_000;
  const time = processorTime(() => {
    for (const text of [
      `from${' '.repeat(long)}`,
      `import shared${' '.repeat(long)}x`,
      'from shared import (\n'.repeat(long / 20),
      '"""'.repeat(long / 3),
      `"${'\\'.repeat(long)}`,
      'shared.'.repeat(long / 7),
      `import shared\n${'shared '.repeat(long / 7)}`,
    ]) {
      reached(text, kit);
    }
    for (const text of [
      `import shared ${' '.repeat(long)}`,
      'import { shared\n'.repeat(long / 16),
      'import shared\n'.repeat(long / 14),
      'const shared = \n'.repeat(long / 16),
      '`'.repeat(long),
      '/*'.repeat(long / 2),
    ]) {
      read({ 'samples/a/m.ts': text, 'samples/shared/index.ts': text }, { language: 'js' });
    }
  });
  expect(time).toBeLessThan(5000);
});
