import { describe, expect, test } from 'vitest';
import { starlight } from './sites.js';
import { visitor } from './visit.js';

/** What the sidebar says of a status. */
const labels: Record<string, RegExp> = {
  complete: /^Python$/,
  partial: /^Python (?:\d+\/\d+|partial)$/,
  missing: /^no Python$/,
  'not-applicable': /^n\/a$/,
  excluded: /^out of scope$/,
};

describe.runIf(starlight)('Starlight', () => {
  const visit = visitor(starlight!);

  test('each page of the sidebar has a badge with its status, or the one that the site gave it', async () => {
    const page = await visit.open('/guides/flags/');
    const links = await page.locator('nav .sidebar-content a').evaluateAll((all) =>
      all.map((link) => ({
        path: new URL((link as HTMLAnchorElement).href).pathname,
        badge: link.querySelector('.sl-badge')?.textContent?.trim() ?? null,
      })),
    );
    expect(links.length).toBeGreaterThan(12);
    const wrong = links.filter(({ path, badge }) => {
      const status = starlight!.expected[path]?.status;
      if (!status) return badge !== null && badge !== 'New';
      return !labels[status]?.test(badge ?? '');
    });
    expect(wrong).toEqual([]);
    expect(links.filter(({ badge }) => badge === 'New')).toHaveLength(1);
  });
});
