import { expect, it } from 'vitest';
import { createRegistry } from '../../../src/page/languages/languages.js';
import { loadsFile, noteIn } from '../../../src/page/recognise/hollow-code.js';

const registry = createRegistry();

it.each([
  ['', ''],
  [' \n ', ''],
  ['# TODO', 'TODO'],
  ['# Not yet implemented', 'Not yet implemented'],
  ['// Go support coming soon', 'Go support coming soon'],
  ['/* Coming soon */', 'Coming soon'],
  ['/**\n * Coming soon\n */', 'Coming soon'],
  ['<!-- Coming soon -->', 'Coming soon'],
  ['-- TBD', 'TBD'],
  ['"""\nComing soon\n"""', 'Coming soon'],
  ['COMING SOON', 'COMING SOON'],
  ['Example coming soon', 'Example coming soon'],
  ['# Not supported', 'Not supported'],
  ['// Not available in the Go client', 'Not available in the Go client'],
  ['# TODO: weigh the parcel\npass', 'TODO: weigh the parcel'],
  ['...', '…'],
  ['pass', '…'],
])('%j is a note: %j', (code, note) => {
  expect(noteIn(code, registry)).toBe(note);
});

it.each([
  '# Only available for the latest version\nparcel.weigh()',
  '# TODO: port\nparcel.weigh()',
  '/* Coming soon */ weigh();',
  'weigh() // coming soon',
  '# The parcel is weighed here',
  '# The scale is not needed for letters',
  '# Only available for the latest version',
  'weigh',
  'npm install',
  'print("not supported yet")',
  `# ${'Not yet there. '.repeat(20)}`,
])('%j is content', (code) => {
  expect(noteIn(code, registry)).toBeUndefined();
});

it.each([
  ['file=./weigh.py', true],
  ['title="Weigh" src="snippets/weigh.py"', true],
  ['{"LOAD::https://example.com/weigh.py"}', true],
  ['title="weigh.py"', false],
  ['weigh.py', false],
  ['[weigh.py] {1,3} lines=2', false],
])('meta %j loads a file: %s', (meta, expected) => {
  expect(loadsFile(meta)).toBe(expected);
});
