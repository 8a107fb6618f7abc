/** Both parsers on real pages: a sample of each site, or with `PARITY_ALL=1` all of them. */
import { describe, expect, it } from 'vitest';
import { findings, show } from '../properties/findings.js';
import { corpusPages, corpusText, hasCorpus } from '../support/corpus.js';

describe.skipIf(!hasCorpus)('the corpus, in ../shared/corpus', { timeout: 300_000 }, () => {
  const pages = corpusPages();

  it('has pages', () => {
    expect(pages.length).toBeGreaterThan(50);
  });

  it('has the same findings at the same places with both parsers', async () => {
    const differing: string[] = [];
    let count = 0;
    for (const page of pages) {
      const text = corpusText(page);
      const satteri = (await findings(text, { engine: 'satteri' }, page)).map(show);
      const micromark = (await findings(text, { engine: 'micromark' }, page)).map(show);
      count += satteri.length;
      const only = [
        ...satteri.filter((line) => !micromark.includes(line)),
        ...micromark.filter((line) => !satteri.includes(line)),
      ];
      differing.push(...only.map((line) => `${page}: ${line}`));
      if (only.length === 0) expect(micromark).toEqual(satteri);
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(pages.length / 8);
  });
});
