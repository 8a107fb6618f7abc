/** What `parity baseline` accepts on real pages, remark passes over. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { remark, root } from './remark.js';
import { workspace } from './workspace.js';

const corpus = process.env.PARITY_CORPUS ?? join(root, '../shared/corpus');
const bin = join(root, 'dist/src/cli/main.js');

const sites = [
  ['the fixtures', join(root, 'fixtures/site')],
  ['the corpus', join(corpus, 'genkit/docs-2026-02-06')],
] as const;

describe.each(sites)('%s', (_, folder) => {
  it.skipIf(!existsSync(folder))(
    'have no findings but those that are accepted',
    { timeout: 60_000 },
    () => {
      const site = workspace({ 'package.json': '{}' });
      cpSync(folder, join(site, 'docs'), { recursive: true });
      // The site starts where its configuration is.
      const cwd = existsSync(join(site, 'docs/parity.config.yaml')) ? join(site, 'docs') : site;
      const lint = () =>
        remark(cwd, [
          '.',
          '--no-config',
          '--no-stdout',
          '--frail',
          '--ext',
          'md,mdx',
          '--use',
          'parity',
        ]);
      const parity = (...args: string[]) =>
        spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
      expect(lint().status).toBe(1);
      expect(parity('check').status).toBe(1);
      expect(parity('baseline', '.')).toMatchObject({ status: 0, stderr: '' });
      expect(lint()).toMatchObject({ status: 0, stderr: expect.not.stringContaining('warning') });
      expect(parity('check', '.').status).toBe(0);
    },
  );
});
