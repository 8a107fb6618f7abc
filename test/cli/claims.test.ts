/** `parity check` compares roadmaps with the pages; so does remark. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import remarkParity, { type Config } from '../../src/index.js';
import { page, pages } from '../check/claims/documents.js';
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

describe('remark', () => {
  const lint = async (folder: string, name: string, options: Config = {}) => {
    const processor = unified().use(remarkParity as never, options as never);
    const value = readFileSync(join(folder, name), 'utf8');
    const file = new VFile({ path: name, cwd: folder, value });
    await processor.run(processor.parse(file) as never, file);
    return file.messages.map(({ reason }) => reason);
  };

  it('finds the same in a roadmap, by its name', async () => {
    const folder = site({ ...pages, 'ROADMAP.md': roadmap });
    expect(await lint(folder, 'ROADMAP.md')).toEqual([expect.stringContaining(fault)]);
    expect(await lint(folder, 'ROADMAP.md', { rules: { 'roadmap-claims': 'off' } })).toEqual([]);
  });

  it('looks again at pages that have changed', async () => {
    const folder = site({ ...pages, 'ROADMAP.md': roadmap });
    expect(await lint(folder, 'ROADMAP.md')).toHaveLength(1);
    writeFileSync(join(folder, 'docs/limits.md'), page(['Set a limit'], ['Set a limit']));
    expect(await lint(folder, 'ROADMAP.md')).toEqual([]);
  });

  it('obeys its comments and its options', async () => {
    const off = `<!-- lint disable roadmap-claims -->\n\n${roadmap}`;
    const elsewhere = Object.entries(pages).map(([path, text]) => [`web/${path}`, text]);
    const folder = site({
      ...Object.fromEntries(elsewhere),
      'ROADMAP.md': roadmap,
      'STATUS.md': off,
    });
    const [anywhere] = await lint(folder, 'ROADMAP.md');
    expect(anywhere).toContain('`web/docs/limits.md`');
    const rules = { 'roadmap-claims': ['error', { docs: 'web/docs' }] } as const;
    expect(await lint(folder, 'ROADMAP.md', { rules: { ...rules } } as never)).toEqual([
      expect.stringContaining(fault),
    ]);
    expect(await lint(folder, 'STATUS.md', { rules: { ...rules } } as never)).toEqual([]);
  });
});
