import { describe, expect, test } from 'vitest';
import { sites } from './sites.js';
import { partialPage, unfold, visitor } from './visit.js';

describe.each(sites)('$name', (site) => {
  const visit = visitor(site);

  test('parts do not run together when copied', async () => {
    const page = await visit.open('/');
    for (const [path, { status }] of Object.entries(site.expected)) {
      if (status === null) continue;
      await page.goto(path);
      await unfold(page);
      const { parts, copies } = await page.evaluate(() => {
        const root = document.querySelector('.parity-badges') as HTMLElement;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const parts: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const part = node.textContent?.trim();
          if (part) parts.push(part);
        }
        const selection = getSelection() as Selection;
        selection.selectAllChildren(root);
        // biome-ignore lint/performance/useDomNodeTextContent: what is seen is the point.
        return { parts, copies: [root.innerText, selection.toString()] };
      });
      const apart = new RegExp(`^${parts.map(literal).join('\\s+')}$`);
      for (const copy of copies) expect(copy.trim()).toMatch(apart);
    }
  });

  test('screen readers get a note with a name, a button to open it, and a list of links', async () => {
    const page = await visit.open(partialPage(site));
    await unfold(page);
    const heading = site.expected[partialPage(site)]?.missing[0] ?? '';
    const tree = await page.locator('.parity-badges').ariaSnapshot();
    expect(tree).toMatch(/^- note "Python status":/);
    expect(tree).toMatch(/Python: partial \d+ of \d+ sections/);
    expect(tree).toContain('list "Missing in Python:"');
    expect(tree).toMatch(
      new RegExp(`listitem:\\n\\s+- link "${literal(heading)}":[^]*?- text: in JavaScript`),
    );
  });
});

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
