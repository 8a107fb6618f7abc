import { expect, test } from 'vitest';
import { readManual } from '../../../src/cli/report.js';
import { settingNames } from '../../../src/config/rule-names.js';
import { manualOfRule, manualOfSiteCheck } from '../../../src/views/check/manual.js';

test.each(settingNames)('%s has a manual with a sentence that says what it is for', (name) => {
  const manual = readManual(name);
  expect(manual?.summary).toMatch(/^[A-Z][^\n]*\.$/);
  expect(manual?.summary).not.toContain('](');
  expect(manual?.text).not.toMatch(/^<!--|^# /);
});

test('there is none of other names, whatever they look like', () => {
  expect(readManual('../configuration')).toBeUndefined();
  expect(readManual('no-such-rule')).toBeUndefined();
});

test('links lead to where they led, but for those in examples', () => {
  const { text } = manualOfRule(
    '<!-- x -->\n\n# a\n\nRule to warn.\n\nSee [b](../b.md#c) and [d](https://d.example).\n\n````md\n[e](./e.md)\n````\n',
  );
  const docs = 'https://github.com/remark-parity/remark-parity/blob/main/docs';
  expect(text).toContain(`[b](${docs}/b.md#c) and [d](https://d.example)`);
  expect(text).toContain('[e](./e.md)');
});

test('a check of the site has a section of its own', () => {
  const page = '# Checks\n\n## `one`\n\nWarns of one.\n\n## `two`\n\nWarns of two.\nMore.\n';
  expect(manualOfSiteCheck(page, 'two')).toEqual({
    summary: 'Warns of two. More.',
    text: 'Warns of two.\nMore.\n',
  });
  expect(manualOfSiteCheck(page, 'three')).toBeUndefined();
});
