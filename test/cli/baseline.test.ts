import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parity, site } from './run.js';

const python = '<Lang lang="python">\n\n```py\nrun()\n```\n\n</Lang>\n\n';

/** A page; sections in brackets lack Python. */
function page(...sections: string[]): string {
  const text = sections.map((section) => {
    const [, heading = section] = /^\[(.*)\]$/.exec(section) ?? [];
    const js = '<Lang lang="js">\n\n```js\nrun();\n```\n\n</Lang>\n\n';
    return section.startsWith('[')
      ? `<Lang lang="js">\n\n## ${heading}\n\nCall it.\n\n\`\`\`js\nrun();\n\`\`\`\n\n</Lang>\n\n`
      : `## ${heading}\n\n${js}${python}`;
  });
  return `# Page\n\n${text.join('')}`;
}

function harbor(pages: Record<string, string>, config = 'rules: {}'): string {
  const docs = Object.entries(pages).map(([name, text]) => [`docs/${name}`, text]);
  return site({ 'parity.config.yaml': `${config}\n`, ...Object.fromEntries(docs) });
}

const file = 'parity.baseline.json';

function accepted(root: string): Record<string, unknown>[] {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).accepted;
}

function put(root: string, path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

async function statuses(root: string, args: string[] = []): Promise<[number, number]> {
  const local = await parity(root, ['check', ...args]);
  const ci = await parity(root, ['check', ...args], { env: { CI: 'true' } });
  return [local.status, ci.status];
}

describe('parity baseline', () => {
  it('accepts the findings of today, so that only new ones fail', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]'), 'b.mdx': page('[Three]') });
    expect(await statuses(root)).toEqual([1, 1]);
    const run = await parity(root, ['baseline', '--reason', 'Planned', '--owner', '@docs']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toBe('Wrote `parity.baseline.json`: 2 accepted findings\n  2 added\n');
    const [first] = accepted(root);
    const date = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
    expect(first).toEqual({
      page: 'docs/a.mdx',
      path: ['Page', 'Two'],
      rule: 'section-parity',
      language: 'python',
      reason: 'Planned',
      owner: '@docs',
      date,
    });
    expect(await statuses(root)).toEqual([0, 0]);
    put(root, 'docs/a.mdx', `\n\n${page('[New]', 'One', '[Two]')}`);
    expect(await statuses(root)).toEqual([1, 1]);
  });

  it('writes the same bytes again, and leaves a file alone that needs no change', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]') });
    await parity(root, ['baseline']);
    const pretty = JSON.stringify(JSON.parse(readFileSync(join(root, file), 'utf8')), null, 4);
    put(root, file, pretty);
    const run = await parity(root, ['baseline']);
    expect(run.stdout).toBe('Nothing to change in `parity.baseline.json`: 1 accepted finding\n');
    expect(readFileSync(join(root, file), 'utf8')).toBe(pretty);
  });

  it('keeps what people wrote, and adds to it', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]') });
    await parity(root, ['baseline']);
    const [entry] = accepted(root);
    const own = { ...entry, reason: 'My "words"', owner: 'Ada', date: '2020-02-29' };
    put(root, file, JSON.stringify({ version: 1, accepted: [own] }));
    put(root, 'docs/a.mdx', page('One', '[Two]', '[Three]'));
    const run = await parity(root, ['baseline', '--reason', 'Later']);
    expect(run.stdout).toContain('1 added, 1 kept');
    const entries = accepted(root);
    expect(entries).toContainEqual(own);
    expect(entries.map(({ reason }) => reason)).toEqual(['Later', 'My "words"']);
  });

  it('writes nothing where there is nothing to accept', async () => {
    const root = harbor({ 'a.mdx': page('One') });
    const run = await parity(root, ['baseline']);
    expect(run).toMatchObject({ status: 0, stdout: 'Nothing to accept: no baseline is needed\n' });
    expect(() => accepted(root)).toThrow(/ENOENT/);
  });

  it('does not accept what cannot be read', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]'), 'b.mdx': '# B\n\n<Lang lang="js">\n' });
    const run = await parity(root, ['baseline']);
    expect(run.stdout).toContain('1 page cannot be read');
    expect(accepted(root)).toHaveLength(1);
    expect(await statuses(root)).toEqual([1, 1]);
  });
});

describe('a gap that is mended', () => {
  it('fails in CI with the command that repairs it, and only there', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]', '[Three]') });
    await parity(root, ['baseline']);
    put(root, 'docs/a.mdx', page('One', '[Two]', 'Three'));
    expect(await statuses(root)).toEqual([0, 1]);
    const run = await parity(root, ['check'], { env: { CI: '1' } });
    expect(run.stdout).toContain('parity baseline --prune');
    const update = await parity(root, ['baseline']);
    expect(update.stdout).toContain('1 accepted finding is not there any more');
    const prune = await parity(root, ['baseline', '--prune']);
    expect(prune.stdout).toContain('1 removed, 1 kept');
    expect(await statuses(root)).toEqual([0, 0]);
  });

  it('is as severe as the configuration says', async () => {
    const severities = { off: [0, 0], warn: [1, 1] } as const;
    for (const [severity, expected] of Object.entries(severities)) {
      const pages = { 'a.mdx': page('One', '[Two]'), 'b.mdx': page('One') };
      const root = harbor(pages, `rules: {stale-baseline: ${severity}}`);
      await parity(root, ['baseline']);
      rmSync(join(root, 'docs/a.mdx'));
      expect(await statuses(root)).toEqual(expected);
    }
  });

  it('is not accepted with --prune in exchange for a new one', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]') });
    await parity(root, ['baseline']);
    put(root, 'docs/a.mdx', page('[One]', 'Two'));
    const run = await parity(root, ['baseline', '--prune']);
    expect(run.stdout).toContain('1 removed');
    expect(run.stdout).toContain('1 finding is not accepted');
    expect(accepted(root)).toEqual([]);
    expect((await parity(root, ['baseline', '--prune', '--reason', 'x'])).status).toBe(2);
  });

  it('is only stale where somebody looked', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]'), 'b.mdx': page('One', '[Two]') });
    await parity(root, ['baseline']);
    put(root, 'docs/a.mdx', page('One', 'Two'));
    rmSync(join(root, 'docs/b.mdx'));
    put(root, 'docs/c.mdx', page('One'));
    expect(await statuses(root, ['docs/c.mdx'])).toEqual([0, 0]);
    expect(await statuses(root, ['--language', 'js'])).toEqual([0, 0]);
    await parity(root, ['baseline', '--prune', 'docs/c.mdx']);
    expect(accepted(root)).toHaveLength(2);
    await parity(root, ['baseline', '--prune', 'docs/a.mdx']);
    expect(accepted(root)).toHaveLength(1);
    await parity(root, ['baseline', '--prune']);
    expect(accepted(root)).toEqual([]);
  });
});

describe('what moved', () => {
  it('stays accepted, and gets its new place', async () => {
    const root = harbor({ 'a/flows.mdx': page('[Tests]', 'One', '[Streaming flows]') });
    await parity(root, ['baseline', '--reason', 'Planned']);
    renameSync(join(root, 'docs/a'), join(root, 'docs/b'));
    put(root, 'docs/b/flows.mdx', page('[Tests]', 'One', '[Stream flows]'));
    expect(await statuses(root)).toEqual([0, 0]);
    expect(await statuses(root, ['docs/b/flows.mdx'])).toEqual([0, 0]);
    const run = await parity(root, ['baseline', '--prune']);
    expect(run.stdout).toContain('2 moved');
    const place = { page: 'docs/b/flows.mdx', path: ['Page', 'Stream flows'], reason: 'Planned' };
    expect(accepted(root)).toContainEqual(expect.objectContaining(place));
  });

  it('is stale and new where it may have moved to two places', async () => {
    const root = harbor({ 'a/flows.mdx': page('One', '[Two]') });
    await parity(root, ['baseline']);
    renameSync(join(root, 'docs/a'), join(root, 'docs/b'));
    put(root, 'docs/flows.mdx', page('One', '[Two]'));
    const run = await parity(root, ['check']);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('not there any more');
  });
});

describe('a baseline that cannot be used', () => {
  it('is told with file, line, and what to do', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]') });
    put(root, file, '{\n  "version": 1,\n  "accepted": [\n<<<<<<< ours\n  ]\n}\n');
    for (const command of ['check', 'baseline']) {
      const run = await parity(root, [command]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(`Cannot use the baseline \`${join(root, file)}:4:1\``);
      expect(run.stderr).toContain('keep the entries of both sides');
    }
  });

  it('is read again when it changes', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]') });
    await parity(root, ['baseline']);
    expect((await parity(root)).status).toBe(0);
    put(root, file, '{"version": 1, "accepted": []}');
    utimesSync(join(root, file), 1, 1);
    expect((await parity(root)).status).toBe(1);
  });

  it('may be named and placed by the configuration', async () => {
    const root = harbor({ 'a.mdx': page('One', '[Two]') }, 'baseline: meta/known.json');
    const run = await parity(root, ['baseline']);
    expect(run.stdout).toContain('Wrote `meta/known.json`');
    expect((await parity(join(root, 'docs'))).status).toBe(0);
  });
});
