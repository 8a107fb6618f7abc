import { describe, expect, test } from 'vitest';
import { type ExpectedPage, sites } from './sites.js';
import { visitor } from './visit.js';

const none: ExpectedPage = { status: null, missing: [] };

describe.each(sites)('$name', (site) => {
  const visit = visitor(site);

  test('every page has the status and the list that people read from it, others have no badge', async () => {
    const paths = [...new Set([...site.pages, ...Object.keys(site.expected)])].sort();
    const page = await visit.open('/');
    const found: Record<string, ExpectedPage> = {};
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      found[path] = await page.evaluate(() => ({
        status:
          [...document.querySelectorAll<HTMLElement>('.parity-badge')]
            .map(({ dataset }) => dataset.parityStatus)
            .join(', ') || null,
        missing: [...document.querySelectorAll('.parity-badge__item > :first-child')].map(
          (heading) => heading.textContent ?? '',
        ),
      }));
    }
    expect(found).toEqual(
      Object.fromEntries(paths.map((path) => [path, site.expected[path] ?? none])),
    );
  });

  test('the badge follows the title, and is neither a heading nor in the table of contents', async () => {
    const page = await visit.open('/');
    const entries: string[] = [];
    for (const [path, { status }] of Object.entries(site.expected)) {
      if (status === null) continue;
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const seen = await page.evaluate(() => {
        const badges = document.querySelector('.parity-badges') as Element;
        const title = document.querySelector('h1') as Element;
        const toc = 'starlight-toc a, mobile-starlight-toc a, .table-of-contents a';
        return {
          follows: title.compareDocumentPosition(badges) === Node.DOCUMENT_POSITION_FOLLOWING,
          headings: badges.querySelectorAll('h1, h2, h3, h4, h5, h6, [id]').length,
          toc: [...document.querySelectorAll(toc)].map((entry) => entry.textContent?.trim() ?? ''),
          texts: [
            ...badges.querySelectorAll('.parity-badge__status, .parity-badge__body > :first-child'),
          ].map(({ textContent }) => textContent?.trim() ?? ''),
        };
      });
      entries.push(...seen.toc);
      expect({ path, ...seen }).toMatchObject({ follows: true, headings: 0 });
      expect(seen.toc.filter((entry) => seen.texts.some((text) => entry.includes(text)))).toEqual(
        [],
      );
    }
    expect(entries.length).toBeGreaterThan(20);
  });
});
