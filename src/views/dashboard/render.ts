/** The dashboard as one HTML file. */
import { pageStatuses, statuses, statusInfo } from '../../page/status.js';
import { many, plain } from '../../text/words.js';
import { type Overview, overviewOf } from '../status/overview.js';
import type { Assets } from './assets.js';
import type { Dashboard } from './dashboard.js';
import { featureParts } from './features.js';
import { filterForm } from './filter-form.js';
import { head } from './head.js';
import { type Html, html, joined, trusted, words } from './html.js';
import { languageRules } from './language-rules.js';
import { matrix, sizeRules } from './matrix.js';
import { totals } from './totals.js';
import { trend } from './trend.js';

/** Pages that browsers lay out at once with ease. */
const most = 1000;

/** Writes the document. It loads nothing, and the same dashboard gives the same bytes. */
export function renderDashboard(dashboard: Dashboard, assets: Assets): string {
  const { title, trend: points } = dashboard;
  const overview = overviewOf(dashboard.survey);
  const { languages } = overview;
  const features = featureParts(dashboard);
  const script = assets.script + (features ? assets.features.script : '');
  const style =
    assets.style +
    (features ? assets.features.style : '') +
    sizeRules +
    languageRules(languages.map(({ label }) => label));
  const body = html`<!doctype html>
<html lang="en">
<head>
${head({ title, style, script })}
</head>
<body>
<a class="skip" href="#pages">Skip to the pages</a>
<header>
<h1>${plain(title)}</h1>
${about(dashboard, overview.pages.length)}
${problems(dashboard)}
</header>
<main>
<section aria-labelledby="totals">
<h2 id="totals">Languages</h2>
${totals(overview)}
</section>
${
  points.length > 0
    ? html`<section aria-labelledby="trend">
<h2 id="trend">Trend</h2>
${trend(points, languages)}
</section>
`
    : undefined
}<section aria-labelledby="pages">
<h2 id="pages" tabindex="-1">Pages</h2>
${filters(overview)}
<p class="empty" hidden>No page fits this filter.</p>
<div class="rows matrix${overview.pages.length > most ? ' large' : ''}">${matrix(overview, dashboard)}
</div>
</section>
${features?.sections}<section aria-labelledby="words">
<h2 id="words">What the words mean</h2>
${legend()}${features?.legend}
</section>
</main>
<footer>Measured from the pages by remark-parity.</footer>
<script>${trusted(script)}</script>
</body>
</html>
`;
  return body.html;
}

function about({ survey, commit }: Dashboard, count: number): Html {
  const folders = joined(survey.docs.map(words));
  const state =
    commit &&
    html`, as of <time datetime="${commit.date}">${commit.date}</time> (${commit.commit.slice(0, 7)})`;
  return html`<p class="about">${many(count, 'page')} in ${folders}${state}</p>`;
}

function filters({ folders, languages, pages }: Overview): Html {
  const occurring = new Set(pages.flatMap(({ cells }) => cells.map(({ status }) => status)));
  const statusOptions = pageStatuses
    .filter((status) => occurring.has(status))
    .map((status) => [statusInfo[status].letter, statusInfo[status].label] as const);
  const select = (label: string, options: readonly string[]) =>
    options.length > 1
      ? { label, name: label.toLowerCase(), any: 'All', options: [...options.entries()] }
      : undefined;
  return filterForm({
    noun: 'page',
    count: pages.length,
    search: 'q',
    placeholder: 'Page, title, or what it lacks',
    selects: [
      {
        label: 'Status',
        name: 'status',
        any: 'Any',
        options: [['pm', 'With gaps'], ...statusOptions],
      },
      select(
        'Language',
        languages.map(({ label }) => label),
      ),
      select(
        'Folder',
        folders.map(({ folder }) => plain(folder) || 'Top folder'),
      ),
    ],
    more: html`
<button type="button" name="gaps" aria-pressed="false">Show all gaps</button>`,
  });
}

function problems({ survey }: Dashboard): Html | undefined {
  if (survey.problems.length === 0) return undefined;
  const items = survey.problems.map(
    ({ path, message }) =>
      html`<li>${path === undefined ? '' : html`${words(path)}: `}${words(message)}`,
  );
  return html`<div class="problems"><p>Some pages could not be looked at:</p><ul>${items}</ul></div>`;
}

function legend(): Html {
  const shown = statuses.map((status) => {
    const { letter, label, meaning } = statusInfo[status];
    const numbers =
      status === 'partial' && ' The numbers are sections that are there, of all that the page has.';
    return html`
<dt class="${letter}">${label}<dd>${meaning}.${numbers || undefined}`;
  });
  return html`<dl class="legend">${shown}</dl>`;
}
