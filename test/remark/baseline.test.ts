import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { clearConfigCache } from '../../src/config/load.js';
import remarkParity from '../../src/remark/plugin.js';
import { parity, site } from '../cli/run.js';

/** Messages of `remark --use parity` about a page. */
async function lint(root: string, path: string): Promise<string[]> {
  const file = new VFile({ cwd: root, path, value: readFileSync(join(root, path)) });
  const processor = unified().use(remarkParity);
  await processor.run(processor.parse(file) as never, file);
  return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

function pagesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.mdx?$/.test(path),
  );
}

const fixtures = new URL('../../fixtures/site/', import.meta.url).pathname;

function copyOfFixtures(): string {
  const root = site({ 'package.json': '{}' });
  cpSync(fixtures, root, { recursive: true });
  rmSync(join(root, 'README.md'));
  return root;
}

describe('remark', () => {
  it('says nothing of what is accepted, just as parity check', async () => {
    const root = copyOfFixtures();
    const pages = pagesIn(root).filter((path) => path.startsWith('src/'));
    clearConfigCache();
    const before = (await Promise.all(pages.map((path) => lint(root, path)))).flat();
    expect(before.length).toBeGreaterThan(30);
    expect((await parity(root, ['baseline'])).stderr).toBe('');
    clearConfigCache();
    const after = (await Promise.all(pages.map((path) => lint(root, path)))).flat();
    const { status } = await parity(root, ['check']);
    expect(after).toEqual([]);
    expect(status).toBe(0);
  });

  const lacking = '# A\n\nCall it.\n\n<Lang lang="js">\n\n## B\n\nCall it again.\n\n</Lang>\n\n';
  const both = '<Lang lang="py js">\n\n## C\n\nCall `it()`.\n\n</Lang>\n';

  it('finds the baseline above a folder with a configuration of its own', async () => {
    const text = lacking + both;
    const config = 'rules: {}\n';
    const root = site({ 'parity.config.yaml': config, 'docs/a.mdx': text });
    const inner = site({ 'docs/inner/parity.config.yaml': config, 'docs/inner/a.mdx': text });
    cpSync(inner, root, { recursive: true });
    clearConfigCache();
    expect(await lint(root, 'docs/inner/a.mdx')).toHaveLength(1);
    await parity(root, ['baseline']);
    clearConfigCache();
    expect(await lint(root, 'docs/inner/a.mdx')).toEqual([]);
    expect(await lint(root, 'docs/a.mdx')).toEqual([]);
  });

  it('finds the baseline of a site without a configuration', async () => {
    const root = site({ 'package.json': '{}', 'docs/a.mdx': lacking + both });
    await parity(root, ['baseline']);
    clearConfigCache();
    expect(await lint(join(root, 'docs'), 'a.mdx')).toEqual([]);
    rmSync(join(root, 'parity.baseline.json'));
    expect(await lint(join(root, 'docs'), 'a.mdx')).toHaveLength(1);
  });

  it('leaves the messages of other plugins alone', async () => {
    const root = site({ 'package.json': '{}', 'docs/a.mdx': lacking + both });
    await parity(root, ['baseline']);
    clearConfigCache();
    const value = readFileSync(join(root, 'docs/a.mdx'));
    const file = new VFile({ cwd: root, path: 'docs/a.mdx', value });
    const other = file.message('Of another', { ruleId: 'section-parity', source: 'remark-lint' });
    const processor = unified().use(remarkParity);
    await processor.run(processor.parse(file) as never, file);
    expect(file.messages).toEqual([other]);
  });

  it('fails the file where the baseline is wrong', async () => {
    const root = site({
      'package.json': '{}',
      'docs/a.mdx': lacking,
      'parity.baseline.json': '{"version": 9}',
    });
    clearConfigCache();
    await expect(lint(root, 'docs/a.mdx')).rejects.toThrow(
      /Cannot use the baseline .*update remark-parity/,
    );
  });
});
