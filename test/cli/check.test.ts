import { expect, test } from 'vitest';
import { parity, site } from './run.js';

const lacking = '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';

test('exits with 1 and names the finding', async () => {
  const folder = site({ 'docs/retry.mdx': lacking });
  const { status, stdout } = await parity(folder);
  expect(status).toBe(1);
  expect(stdout).toContain('page-parity');
});
