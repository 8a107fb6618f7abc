/** `parity check` and `parity roadmap --compare` compare roadmaps with the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import remarkParity, { type Config } from '../../src/index.js';
import { pages } from '../check/claims/documents.js';
import { expectedFindings } from '../e2e/expected.js';
import { parity, site } from './run.js';

const roadmap =
  '# Status\n\n| Page | Status |\n| - | - |\n| queues.md | ✅ |\n| limits.md | ✅ |\n';

const fault = 'Unexpected status `complete` of `limits.md`, expected `missing`';

function siteWith(config: Config, files: Record<string, string> = {}): string {
  return site({ ...pages, 'parity.config.json': JSON.stringify(config), ...files });
}

describe('parity check', () => {
  it('checks the documents that the configuration names, and tells where', async () => {
    const folder = siteWith({ claims: ['team/PLAN.md'] }, { 'team/PLAN.md': roadmap });
    const { stdout, status } = await parity(folder, ['check']);
    expect(stdout).toContain(fault);
    expect(stdout).toContain('team/PLAN.md');
    expect(status).toBe(1);
    // A page of the docs that is named is checked once.
    const page = siteWith({ claims: 'docs/plan.md' }, { 'docs/plan.md': roadmap });
    expect((await parity(page, ['check'])).stdout.split(fault)).toHaveLength(2);
  });

  it('says so of a document that is not there', async () => {
    const { stdout } = await parity(siteWith({ claims: 'PLAN.md' }), ['check']);
    expect(stdout).toContain('Unexpected document `PLAN.md` in `claims` that cannot be read');
  });

  it('leaves documents alone that nobody names', async () => {
    const { stdout } = await parity(siteWith({}, { 'PLAN.md': roadmap }), ['check']);
    expect(stdout).not.toContain('roadmap-claims');
  });
});

describe('the setting of the check', () => {
  const check = (rules: Config['rules'], files: Record<string, string> = {}) =>
    parity(siteWith({ claims: 'ROADMAP.md', rules }, { 'ROADMAP.md': roadmap, ...files }), [
      ...['check', '--rule', 'roadmap-claims'],
    ]);

  it('is one of those of rules', async () => {
    expect((await check({ 'roadmap-claims': 'off' })).stdout).not.toContain(fault);
    expect((await check({ 'roadmap-claims': 'error' })).stdout).toContain('1 error');
  });

  it('may have options, as it had when it was a rule', async () => {
    const partly = roadmap.replace('limits.md | ✅', 'limits.md | ❌');
    const files = { 'ROADMAP.md': `${partly}| terms.md | n/a |\n| workers.md | partial |\n` };
    const unlisted = 'without a row';
    expect((await check({}, files)).stdout).toContain(unlisted);
    expect((await check({ 'roadmap-claims': ['warn', { unlisted: false }] }, files)).status).toBe(
      0,
    );
    const guides = { 'ROADMAP.md': roadmap.replace('queues.md', 'mail.md') };
    const { stdout } = await check(
      { 'roadmap-claims': ['error', { docs: 'docs/guides' }] },
      guides,
    );
    expect(stdout).toContain('Unexpected page `limits.md`, expected a page of `docs/guides/`');
    const { stderr, status } = await check({ 'roadmap-claims': ['warn', { doc: 'x' }] });
    expect(stderr).toContain(
      'Unexpected option `doc` of rule `roadmap-claims`, expected `docs` or',
    );
    expect(status).toBe(2);
  });
});

describe('the fixture site', () => {
  it('has the findings that its roadmap marks, no more and no fewer', async () => {
    const folder = new URL('../../fixtures/site/', import.meta.url).pathname;
    const args = ['check', '--rule', 'roadmap-claims', '--format', 'json'];
    const report = JSON.parse((await parity(folder, args)).stdout);
    const found = report.findings.map(
      ({ rule, place }: { rule: string; place: { start: { line: number } } }) =>
        `${place.start.line} ${rule}`,
    );
    expect(found).toEqual(expectedFindings(readFileSync(join(folder, 'ROADMAP.md'), 'utf8')));
  });
});

describe('parity roadmap --compare', () => {
  it('checks documents that it is given, and writes nothing', async () => {
    const folder = siteWith({}, { 'a.md': roadmap, 'b.md': roadmap.replaceAll('✅', '❌') });
    const { stdout, status } = await parity(folder, [
      ...['roadmap', '--compare', 'a.md', '--compare', 'b.md'],
    ]);
    expect(stdout).toContain(fault);
    expect(stdout).toContain('`missing` of `queues.md`, expected `complete`');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'ROADMAP.md'))).toBe(false);
    const { stdout: go } = await parity(folder, ['roadmap', '--compare', 'b.md', '-l', 'go']);
    expect(go).not.toContain('Unexpected status');
  });

  it('refuses what it cannot read, and options about writing', async () => {
    const folder = siteWith({}, { 'a.md': roadmap });
    const missing = await parity(folder, ['roadmap', '--compare', 'b.md']);
    expect(missing).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('`b.md` (ENOENT)'),
    });
    const both = await parity(folder, ['roadmap', '--compare', 'a.md', '--check']);
    expect(both.stderr).toContain('Unexpected `--check` beside `--compare`');
  });
});

describe('remark', () => {
  it('leaves roadmaps alone', async () => {
    const folder = siteWith({ claims: 'ROADMAP.md' }, { 'ROADMAP.md': roadmap });
    const processor = unified().use(remarkParity as never, {} as never);
    const file = new VFile({ path: 'ROADMAP.md', cwd: folder, value: roadmap });
    await processor.run(processor.parse(file) as never, file);
    expect(file.messages).toEqual([]);
  });
});
