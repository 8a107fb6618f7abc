/** Both parsers on real pages, which are not part of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings, show } from '../properties/findings.js';
import { root } from './remark.js';

const folder = process.env.PARITY_CORPUS ?? join(root, '../shared/corpus');

describe.skipIf(!existsSync(folder))('the corpus', { timeout: 300_000 }, () => {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.mdx?$/.test(name),
      )
    : [];

  it('has pages', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('has the same findings at the same places with both parsers', async () => {
    const differing: string[] = [];
    let count = 0;
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const satteri = (await findings(text, { engine: 'satteri' }, file)).map(show);
      const micromark = (await findings(text, { engine: 'micromark' }, file)).map(show);
      count += satteri.length;
      const only = [
        ...satteri.filter((line) => !micromark.includes(line)),
        ...micromark.filter((line) => !satteri.includes(line)),
      ];
      differing.push(...only.map((line) => `${file}: ${line}`));
      if (only.length === 0) expect(micromark).toEqual(satteri);
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(files.length);
  });
});
