import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parity } from '../../cli/run.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = existsSync(`${root}../shared/corpus/genkit/docs-2026-02-06`);
const config = ['--config', 'examples/genkit/parity.config.yaml'];

describe.skipIf(!corpus)('the roadmap of examples/genkit, which needs ../shared/corpus', () => {
  it('is what its pages and decisions give, and every decision is needed', async () => {
    const { status, stdout, stderr } = await parity(root, ['roadmap', ...config, '--check']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  }, 60_000);

  it('claims nothing that does not hold', async () => {
    const { stdout } = await parity(root, ['check', ...config, '--format', 'json']);
    expect(stdout).toContain('section-parity');
    expect(stdout).not.toContain('"roadmap-claims"');
  }, 60_000);
});
