import { describe, expect, test } from 'vitest';
import { docusaurus, starlight } from './sites.js';
import { unfold, visitor } from './visit.js';

/** What only badges say. */
const words =
  /Python: (?:complete|partial|missing|not applicable|out of scope)|Missing in Python|\d of \d+ sections/;

interface Found {
  url: string;
  content: string;
  sub_results: { title: string; excerpt: string }[];
}

describe.runIf(starlight)('Starlight', () => {
  const visit = visitor(starlight!);

  test('Pagefind finds pages without the text of their badges', async () => {
    const page = await visit.open('/');
    // A string: what compiles the tests would take the import for one of theirs.
    const found = await page.evaluate<Found[]>(`import('/pagefind/pagefind.js')
      .then((pagefind) => pagefind.search(null))
      .then(({ results }) => Promise.all(results.map((result) => result.data())))`);
    const paths = Object.keys(starlight!.expected).filter((path) =>
      starlight!.pages.includes(path),
    );
    expect(found.map(({ url }) => url)).toEqual(expect.arrayContaining(paths));
    expect(found.filter(({ content }) => words.test(content))).toEqual([]);
    const titles = found.flatMap(({ sub_results }) => sub_results.map(({ title }) => title));
    expect(titles.filter((title) => words.test(title))).toEqual([]);
  });
});

describe.runIf(docusaurus)('Docusaurus', () => {
  const visit = visitor(docusaurus!);

  test('the local search finds pages without the text of their badges', async () => {
    const page = await visit.open('/');
    const index = await page.evaluate(async () => (await fetch('/search-index.json')).text());
    expect(index).toContain('Send messages');
    expect(index.match(words)).toBeNull();
    await page.goto('/search/?q=message');
    const results = page.locator('article');
    await results.first().waitFor();
    expect((await results.allInnerTexts()).filter((text) => words.test(text))).toEqual([]);
  });

  test('what crawlers take of an article has no text of the badge', async () => {
    const page = await visit.open('/docs/send/');
    await unfold(page);
    const taken = await page
      .locator('article :is(p, li, td, h1, h2, h3, h4, h5, h6)')
      .allInnerTexts();
    expect(taken.length).toBeGreaterThan(5);
    expect(taken.filter((text) => words.test(text))).toEqual([]);
  });
});
