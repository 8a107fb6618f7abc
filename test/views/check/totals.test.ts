import { expect, it } from 'vitest';
import { finding, page, report } from './reports.js';

it('counts a page that only the site has something to say of, once', () => {
  const pages = [page('a.md', [finding()]), page('b.md', []), page('c.md', [])];
  const ofSite = ['a.md', 'b.md', 'b.md', 'parity.config.yaml'].map((file) => ({
    ...finding({ rule: 'label-consistency' }),
    file,
  }));
  expect(report(pages, ofSite).totals).toMatchObject({ pages: 3, pagesWithFindings: 2 });
  const accepted = ofSite.map((one) => ({ ...one, accepted: true }));
  expect(report(pages, accepted).totals).toMatchObject({ pagesWithFindings: 1, accepted: 4 });
});
