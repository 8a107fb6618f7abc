import { expect, it } from 'vitest';
import { findSite } from '../../../src/site/site.js';
import { explainFile } from '../../../src/views/explain/read.js';
import { site } from '../../cli/run.js';

it('says that a file cannot be read', async () => {
  const folder = site({ 'docs/a.md': '' });
  const found = await explainFile(findSite({ cwd: folder }), `${folder}/docs/b.md`, 'python');
  expect(found).toEqual({ unreadable: expect.stringMatching(/^docs\/b\.md: ENOENT/) });
});
