/** Sets of samples: a table of samples by what each must have. */
import type { SampleMatrix, SampleRow } from '../../evidence/evidence.js';
import type { LanguageId } from '../../page/page-model.js';
import { plain } from '../../text/words.js';
import { labelOf } from '../features/report.js';
import { completeRows } from '../features/samples/report.js';
import type { DashboardFeatures } from './dashboard.js';
import { coded, type Html, html, link, words } from './html.js';

export function samples(
  found: DashboardFeatures,
  language: LanguageId,
  isSeveral: boolean,
): Html[] {
  const label = isSeveral ? html` <i>${words(labelOf(found.evidence, language))}</i>` : undefined;
  return found.evidence.matrices
    .filter((one) => one.language === language)
    .map((set) => tableOf(set, label, found));
}

function tableOf(set: SampleMatrix, label: Html | undefined, found: DashboardFeatures): Html {
  const { name, note, excluded, requirements, rows, extra } = set;
  const title = html`<h3>${words(name)}${label}</h3>`;
  if (excluded !== undefined) {
    return html`<section class="features sets">${title}<p class="about">Out of scope: ${coded(excluded)}</p></section>
`;
  }
  const heads = requirements.map((one) => html`<th scope="col">${words(one.name)}`);
  const beside = requirements.flatMap((one, at) => {
    const names = extra[at] ?? [];
    if (names.length === 0) return [];
    return [
      html`<p class="about">${words(one.name)} outside of the set: ${words(names.join(', '))}</p>`,
    ];
  });
  return html`<section class="features sets">${title}
<p class="about">${completeRows(set)} of ${rows.length} have all${note && html` — ${coded(note)}`}</p>
<table><caption class="v">Samples of ${words(name)} by what they must have</caption>
<thead><tr><th scope="col">Sample${heads}</thead><tbody>${rows.map((row) => rowOf(row, set, found))}</table>${beside}</section>
`;
}

function rowOf(
  { sample, absent, cells, bugs }: SampleRow,
  { requirements }: SampleMatrix,
  found: DashboardFeatures,
): Html {
  const blocked = bugs.length > 0 ? html` <i>blocked by: ${coded(bugs.join('; '))}</i>` : undefined;
  const state = absent ? html` <i>to be written</i>` : blocked;
  const columns = requirements.map(({ name }, at) => {
    const cell = cells[at];
    const place = cell?.own[0] ?? cell?.helpers[0];
    const shown = html`${cell?.own.length === 0 ? 'shown by a helper' : 'shown'}`;
    const content = place ? link(found.link(place), shown) : 'missing';
    return html`<td class="${place ? 'c' : 'm'}" data-k="${plain(name)}">${content}`;
  });
  return html`
<tr><th scope="row">${words(sample)}${state}${columns}`;
}
