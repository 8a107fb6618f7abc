/** What the dialects make of a text. */
import { expect } from 'vitest';
import { type ReadPageOptions, readPage } from '../../../src/site/read-page.js';

/** Variants as `dialect label: languages`, each indented below the one that it stands in. */
export function variantsIn(text: string, options: ReadPageOptions = {}): string[] {
  const [satteri, micromark] = (['satteri', 'micromark'] as const).map((engine) => {
    const { variants } = readPage(text, { path: 'page.mdx', engine, ...options });
    return variants.map(({ dialect, label, languages, parent }) => {
      let indent = '';
      for (let at = parent; at !== undefined; at = variants[at]?.parent) indent += '  ';
      return `${indent}${dialect} ${label}: ${languages.join(' ')}`;
    });
  });
  expect(micromark).toEqual(satteri);
  return satteri as string[];
}

/** Labels of a set that is about languages; `undefined` for one that is left alone. */
export function languageTabs(labels: string[], attributes = ''): string[] | undefined {
  const items = labels.map((label) => `<TabItem label="${label}">\n\nText.\n\n</TabItem>`);
  const { groups, variants } = readPage(
    `<Tabs ${attributes}>\n${items.join('\n')}\n</Tabs>\n\n<Lang lang="js go python">x</Lang>\n`,
    { path: 'page.mdx', syncKeys: ['example-tabs'] },
  );
  const set = groups.find((group) => group.kind === 'set');
  return set?.variants.map((index) => variants[index]?.languages.join(' ') ?? '');
}
