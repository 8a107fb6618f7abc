/** Totals of each language. */
import { countedStatuses, isRare, pageStatuses, statusInfo } from '../../page/status.js';
import { type Counts, countedPages, percent, sectionShare, shareOf } from '../status/counts.js';
import type { Overview } from '../status/overview.js';
import { type Html, html, words } from './html.js';

export function totals({ languages, pages }: Overview): Html {
  const columns = pageStatuses.filter(
    (status) => !isRare(status) || languages.some(({ counts }) => counts.pages[status] > 0),
  );
  const heads = columns.map(
    (status) =>
      html`<th scope="col" class="${statusInfo[status].letter}">${statusInfo[status].label}`,
  );
  const rows = languages.map(({ label, counts }) => {
    const { present, total } = counts.sections;
    return html`
<tr><th scope="row">${words(label)}<td class="share"><b>${percent(shareOf(counts))}</b>${bar(counts)}${columns.map(
      (status) =>
        html`<td class="count${counts.pages[status] === 0 ? ' none' : ''}" data-k="${statusInfo[status].label}">${counts.pages[status]}`,
    )}<td class="sections" data-k="Sections">${percent(sectionShare(counts))} <i>${present} of ${total}</i>`;
  });
  return html`<table class="totals"><caption class="v">${pages.length} pages by status, for each language</caption>
<thead><tr><th scope="col">Language<th scope="col">Pages complete${heads}<th scope="col">Sections present</thead><tbody>${rows}</table>`;
}

/** The same numbers as a picture, which says nothing of its own. */
function bar(counts: Counts): Html {
  const all = countedPages(counts);
  let at = 0;
  const parts = countedStatuses.map((status) => {
    const width = all === 0 ? 0 : (counts.pages[status] / all) * 100;
    const part = html`<rect class="${statusInfo[status].letter}" x="${round(at)}" width="${round(width)}" height="8"/>`;
    at += width;
    return width > 0 ? part : undefined;
  });
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8"/>${parts}</svg>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
