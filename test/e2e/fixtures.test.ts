import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedFindings, type Finding, sortFindings } from './expected.js';
import { lint, type Run, root } from './remark.js';

const site = 'fixtures/site/src/content/docs';
const pages = readdirSync(join(root, site), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/.test(name))
  .sort();

const optional = {
  rules: { 'no-language-pinned-link': true, 'no-language-in-shared-content': true },
};

describe.each(['satteri', 'micromark'])('fixture site, read by %s', (engine) => {
  const plain = lint([site], { engine });

  it.each(pages)('%s has the findings that it marks, no more and no fewer', (page) => {
    expect(findingsOf(plain, page)).toEqual(marked(page));
  });

  it('lints every page', () => {
    expect(plain.files).toHaveLength(pages.length);
    expect(plain.status).toBe(0);
  });

  it('fails on findings with --frail', () => {
    expect(lint([site], { engine }, ['--frail']).status).toBe(1);
  });

  it('has further findings with the optional rules', () => {
    const run = lint([site], { engine, ...optional });
    for (const page of pages) {
      const expected = sortFindings([...marked(page), ...marked(page, 'expect-optional')]);
      expect(findingsOf(run, page), page).toEqual(expected);
    }
  });
});

it('gives the same messages from both parsers', () => {
  const [satteri, micromark] = ['satteri', 'micromark'].map((engine) => lint([site], { engine }));
  expect(satteri?.files).toEqual(micromark?.files);
});

function marked(page: string, mark?: string): Finding[] {
  return expectedFindings(readFileSync(join(root, site, page), 'utf8'), mark);
}

function findingsOf(run: Run, page: string): Finding[] {
  const file = run.files.find((candidate) => candidate.path === `${site}/${page}`);
  return sortFindings((file?.messages ?? []).map(({ line, rule }) => `${line ?? '-'} ${rule}`));
}
