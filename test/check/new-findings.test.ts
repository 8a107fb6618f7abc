import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPage } from '../../src/check/check-page.js';
import { newFindings } from '../../src/check/new-findings.js';
import type { PageSurvey } from '../../src/check/survey-result.js';
import { resolveConfig } from '../../src/config/resolve.js';

const config = resolveConfig(undefined, {}, { cwd: '/nowhere' });

const js = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n\n`;
const python = (text: string) => `<Lang lang="python">\n\n${text}\n\n</Lang>\n\n`;
const section = (name: string, rank = 2) =>
  `${'#'.repeat(rank)} ${name}\n\nAll there is to say of ${name.toLowerCase()}.\n`;
const both = (name: string) => js(section(name)) + python(section(name));

function page(text: string, path = 'docs/page.mdx'): PageSurvey {
  const record = checkPage(text, `/nowhere/${path}`, config, ['python']);
  return { ...record, path, page: path };
}

const opened = (before: string | undefined, after: string) =>
  newFindings(before === undefined ? undefined : page(before), page(after)).map(
    ({ rule, path }) => `${rule} ${path.join('/')}`,
  );

test('a section that is dropped is new, one that was lacking before is not', () => {
  const old = both('Retry') + js(section('Cache'));
  expect(opened(old, `Text.\n\n${old}`)).toEqual([]);
  expect(
    opened(
      old,
      js(section('Retry')) + python('## Stop\n\nNever before noon.') + js(section('Cache')),
    ),
  ).toEqual(['section-parity Retry']);
  expect(opened(undefined, old)).toEqual(['section-parity Cache']);
});

test('one more finding of the same place is new', () => {
  const tabs = (...labels: string[]) =>
    `<Tabs>${labels.map((one) => `\n<TabItem label="${one}">\n\n\`run(${one.length})\`\n\n</TabItem>`).join('')}\n</Tabs>\n\n`;
  const head = `## Call\n\n${tabs('JavaScript', 'Python')}`;
  const one = head + tabs('JavaScript', 'Go');
  expect(opened(head, one)).toEqual(['tab-parity Call']);
  expect(opened(one, one + tabs('JavaScript', 'Go'))).toEqual(['tab-parity Call']);
});

test('of several in a section the one that says something new is told', () => {
  const code = (...calls: string[]) => `\`\`\`js\n${calls.join('\n')}\n\`\`\`\n`;
  const tabs = (...names: string[]) =>
    names.map((name) => `<Lang lang="${name}">\n\n${code('run()')}\n</Lang>\n\n`).join('');
  const messages = (before: string, after: string) =>
    newFindings(page(before), page(after)).map(({ message }) => message);
  expect(messages(tabs('cobolt', 'jss'), tabs('cobolt', 'fortrann', 'jss'))).toEqual([
    expect.stringContaining('`fortrann`'),
  ]);
});

test('a heading with another wording is the same one', () => {
  const named = (name: string) => both('Retry') + js(section(name));
  expect(opened(named('Cache of answers'), named('Cache for answers'))).toEqual([]);
  expect(opened(named('Cache of answers'), named('Streaming'))).toEqual([
    'section-parity Streaming',
  ]);
});

test('whoever begins to close a large gap is not stopped for the rest of it', () => {
  const all = js(section('Retry') + section('Cache') + section('Batch'));
  expect(page(all).findings.map(({ rule }) => rule)).toEqual(['page-parity']);
  const begun = all + python(section('Retry'));
  expect(page(begun).findings.length).toBeGreaterThan(0);
  expect(opened(all, begun)).toEqual([]);
  const more = js(section('Retry') + section('Cache') + section('Batch') + section('Limits'));
  expect(opened(all, more + python(section('Retry')))).toEqual(['section-parity Limits']);

  const parts = js(section('Retry') + section('Delay', 3) + section('Jitter', 3));
  const rest = both('Cache') + both('Batch');
  expect(opened(rest + parts, rest + parts + python(section('Retry')))).toEqual([]);
});

test('whoever begins to replace a placeholder is not stopped for the rest of it', () => {
  const rest = both('Cache') + both('Batch');
  const code = '```js\nretry();\n```\n';
  const whole = js(`${section('Retry')}\n${code}`);
  const note = `${rest}${whole}${python('## Retry\n\nNot available for Python yet.\n')}`;
  const begun = `${rest}${whole}${python(section('Retry'))}`;
  expect(page(note).findings.map(({ rule }) => rule)).toEqual(['no-placeholder']);
  expect(page(begun).findings.map(({ rule }) => rule)).toEqual(['code-parity']);
  expect(opened(note, begun)).toEqual([]);
  expect(opened(rest, begun)).toEqual(['code-parity Retry']);
  const less = begun.replace(python(section('Batch')), '');
  // Who drops another section meanwhile is.
  expect(opened(note, less)).not.toEqual([]);
});

test('nothing is new on a page that did not change, and nothing is invented', () => {
  const name = fc.constantFrom('Retry', 'Cache', 'Batch', 'Cache 2', 'Caches');
  const part = fc.tuple(fc.constantFrom(js, python, both), name);
  const text = fc
    .array(part, { maxLength: 6 })
    .map((parts) => parts.map(([make, one]) => make(make === both ? one : section(one))).join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const [old, now] = [page(before), page(after)];
      expect(newFindings(now, { ...now, path: 'elsewhere.mdx' })).toEqual([]);
      for (const finding of newFindings(old, now)) expect(now.findings).toContain(finding);
      if (old.findings.length === 0) expect(newFindings(old, now)).toEqual(now.findings);
    }),
    { numRuns: 60 },
  );
});
