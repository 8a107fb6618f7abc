import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { reportSchema } from '../../../src/views/check/report-schema.js';
import { parity, site } from '../../cli/run.js';
import { reportFaults, sarifFaults } from './schemas.js';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const corpus = at('../shared/corpus/genkit/docs-2026-02-06');

const folders = [at('fixtures/site'), at('examples/starlight'), corpus];

for (const folder of folders) {
  test.skipIf(!existsSync(folder))(
    `every field of a real report is documented: ${folder}`,
    async () => {
      const { stdout } = await parity(folder, ['--format', 'json']);
      const written = JSON.parse(stdout);
      expect(reportFaults(written)).toEqual([]);
      // Parsing leaves out what the schema does not know.
      expect(parse(reportSchema, written)).toEqual(written);
      expect(stdout).not.toContain(folder);
      const { stdout: log } = await parity(folder, ['--format', 'sarif']);
      expect(sarifFaults(JSON.parse(log))).toEqual([]);
    },
    30_000,
  );
}

test('is written when all is well, too', async () => {
  const folder = site({ 'docs/a.md': '# A\n\nThe same for all.\n' });
  const { status, stdout } = await parity(folder, ['--format', 'json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, totals: { warnings: 0, pages: 1 } });
});
