/** A rule without the rest of remark-parity, beside other plugins of remark. */
import { remark } from 'remark';
import remarkLint from 'remark-lint';
import remarkMdx from 'remark-mdx';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import noEmptyVariant from '../../rules/no-empty-variant.js';

const page = '<Lang lang="js"></Lang>\n\n<Lang lang="python">\nCall it.\n</Lang>\n';

describe('a rule alone', () => {
  it('warns', async () => {
    const [message, ...more] = await lint(page, ['warn']);
    expect(message).toMatchObject({ line: 1, fatal: false, ruleId: 'no-empty-variant' });
    expect(more).toEqual([]);
  });

  it('takes a severity', async () => {
    expect(await lint(page, ['error'])).toMatchObject([{ fatal: true }]);
    expect(await lint(page, 2)).toMatchObject([{ fatal: true }]);
    expect(await lint(page, 'off')).toEqual([]);
  });

  it('obeys the comments of remark-lint', async () => {
    expect(await lint(`{/* lint disable no-empty-variant */}\n\n${page}`, ['warn'])).toEqual([]);
    expect(await lint(`{/* lint ignore tab-sync */}\n\n${page}`, ['warn'])).toHaveLength(1);
  });
});

async function lint(value: string, config: Parameters<typeof noEmptyVariant>[0]) {
  const processor = remark().use(remarkMdx).use(remarkLint).use(noEmptyVariant, config);
  const file = await processor.process(new VFile({ path: 'pages/page.mdx', value }));
  return file.messages;
}
