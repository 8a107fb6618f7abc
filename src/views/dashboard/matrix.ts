/** A table for each folder, so that browsers need to lay out only those that can be seen. */
import type { PageSurvey } from '../../check/survey-result.js';
import { statusInfo } from '../../page/status.js';
import { groupBy } from '../../text/group-by.js';
import { type Counts, countedPages } from '../status/counts.js';
import type { Overview, StatusCell, StatusPage } from '../status/overview.js';
import type { Dashboard } from './dashboard.js';
import { gapsOf } from './gaps.js';
import { type Html, html, link, words } from './html.js';

/** Rows of a table: a large folder has several. */
const most = 100;

/** Sizes of tables, to guess how high one will be that is not laid out yet. */
const sizes = [1, 2, 4, 8, 16, 32, 64, most];

/** Guessed heights; the script guesses as well when rows are hidden. */
export const sizeRules = sizes
  .map((size) => `.large .s${size}{contain-intrinsic-size:auto ${(size * 22 + 25) / 10}rem}\n`)
  .join('');

export function matrix(overview: Overview, dashboard: Dashboard): Html {
  const byPath = new Map(dashboard.survey.pages.map((page) => [page.path, page]));
  const pages = groupBy(overview.pages, ({ folder }) => folder);
  const tables = overview.folders.flatMap(({ folder, counts }, index) => {
    const all = pages.get(folder) ?? [];
    return chunks(all, most).map((rows, part) => {
      const start = part * most;
      const range = all.length > most ? `${start + 1}–${start + rows.length}` : undefined;
      const name = folder === '' ? html`Top folder` : words(folder);
      const size = sizes.find((one) => rows.length <= one) ?? most;
      return html`
<section class="s${size}" data-f="${index}"><table><caption class="v">Pages in ${name}${range && ` (${range})`}, by language</caption>
<thead><tr><th scope="col"><h3>${name}${range && html` <i>${range}</i>`}</h3>${overview.languages.map(
        ({ label }, at) => {
          const own = counts[at];
          const share = own && shareIn(own);
          return html`<th scope="col">${words(label)} ${share}`;
        },
      )}</thead>
${rows.map((row) => rowOf(row, byPath.get(row.path), overview, dashboard))}</table></section>`;
    });
  });
  return html`${tables}`;
}

function rowOf(
  row: StatusPage,
  page: PageSurvey | undefined,
  { languages }: Overview,
  dashboard: Dashboard,
): Html {
  const file = row.page.slice(row.page.lastIndexOf('/') + 1);
  const name = words(file);
  const gaps = page && gapsOf(page, dashboard);
  const address = page && (dashboard.page?.(page) ?? dashboard.source?.(page));
  const head = gaps ? html`<details><summary>${name}</summary></details>` : link(address, name);
  const stem = file.replace(/\.[^.]*$/, '');
  const title = row.title !== '' && row.title !== stem ? html` <i>${words(row.title)}</i>` : '';
  const statuses = row.cells.map(({ status }) => statusInfo[status].letter).join('');
  const more = gaps && html`<tr class="g"><td colspan="${languages.length + 1}">${gaps}`;
  return html`<tbody data-s="${statuses}"><tr><th scope="row">${head}${title}${row.cells.map(cell)}${more}
`;
}

function cell({ status, sections: { present, total } }: StatusCell): Html {
  const { letter, label } = statusInfo[status];
  const count =
    status === 'partial' && present < total ? html` <b>${present}/${total}</b>` : undefined;
  return html`<td class="${letter}">${label}${count}`;
}

function shareIn(counts: Counts): Html | undefined {
  const all = countedPages(counts);
  return all === 0 ? undefined : html`<i>${counts.pages.complete}/${all}</i>`;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, at) => list.slice(at * size, (at + 1) * size));
}
