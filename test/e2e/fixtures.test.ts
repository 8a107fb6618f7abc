import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectedFindings, type Finding, sortFindings } from './expected.js';
import { lint, type Report, root } from './remark.js';

const site = 'fixtures/site';
const docs = 'src/content/docs';
const engines = ['satteri', 'micromark'];
const pages = readdirSync(join(root, site, docs), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/.test(name))
  .map((name) => `${docs}/${name}`)
  .sort();
const paths = [`${site}/${docs}`];

const runs = new Map<string, Report>();
beforeAll(() => {
  for (const engine of engines) runs.set(engine, lint(paths, { engine }));
});

describe.each(engines)('fixture site, read by %s', (engine) => {
  it.each(pages)('%s has the findings that it marks, no more and no fewer', (page) => {
    const text = readFileSync(join(root, site, page), 'utf8');
    expect(findingsOf(runOf(engine), page)).toEqual(expectedFindings(text));
  });

  it('lints every page and fails only with --frail', () => {
    expect(runOf(engine).files).toHaveLength(pages.length);
    expect(runOf(engine).status).toBe(0);
    expect(lint(paths, { engine }, ['--frail']).status).toBe(1);
  });
});

it('gives the same messages at the same places from both parsers', () => {
  expect(runOf('satteri').files).toEqual(runOf('micromark').files);
});

function runOf(engine: string): Report {
  const run = runs.get(engine);
  if (!run) throw new Error(`Expected a run with ${engine}`);
  return run;
}

function findingsOf(run: Report, page: string): Finding[] {
  const file = run.files.find((candidate) => candidate.path === `${site}/${page}`);
  return sortFindings((file?.messages ?? []).map(({ line, rule }) => `${line ?? '-'} ${rule}`));
}
