import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createWarn } from '../../../src/integrations/docusaurus/log.js';

const site = mkdtempSync(join(tmpdir(), 'parity-log-'));
const logger = join(site, 'node_modules/@docusaurus/logger');
mkdirSync(logger, { recursive: true });
writeFileSync(
  join(logger, 'index.js'),
  'exports.default = { warn: (text) => (globalThis.parityLog ??= []).push(text) };',
);
afterAll(() => rmSync(site, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

describe('createWarn', () => {
  it('should tell each warning once, through the log of the site', () => {
    const warn = createWarn(site);
    for (const warning of ['a', 'b', 'a']) warn(warning);
    expect((globalThis as { parityLog?: string[] }).parityLog).toEqual([
      'remark-parity: a',
      'remark-parity: b',
    ]);
  });

  it('should tell Node.js where the site has no log', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    createWarn(tmpdir())('a');
    expect(emit).toHaveBeenCalledExactlyOnceWith('remark-parity: a');
  });
});
