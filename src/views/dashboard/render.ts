/**
 * The dashboard as one HTML file.
 */
import { statuses, statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { overviewOf } from '../status/overview.js';
import type { Assets } from './assets.js';
import { controls } from './controls.js';
import { features, verdictLegend } from './features.js';
import { head } from './head.js';
import { type Html, html, trusted, words } from './html.js';
import { languageRules } from './language-rules.js';
import { matrix } from './matrix.js';
import { totals } from './totals.js';
import { trend } from './trend.js';
import type { Dashboard } from './types.js';

/** Pages that browsers lay out at once with ease. */
const many = 1000;

/**
 * Writes the document. It loads nothing, and the same dashboard gives the same bytes.
 *
 * @param assets Styles and script of the package.
 */
export function renderDashboard(dashboard: Dashboard, assets: Assets): string {
  const { title, trend: points } = dashboard;
  const overview = overviewOf(dashboard.survey);
  const { languages } = overview;
  const script = assets.script + (dashboard.features ? assets.features.script : '');
  const style =
    assets.style +
    (dashboard.features ? assets.features.style : '') +
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
${controls(overview)}
<p class="empty" hidden>No page fits this filter.</p>
<div class="rows matrix${overview.pages.length > many ? ' large' : ''}">${matrix(overview, dashboard)}
</div>
</section>
${features(dashboard)}<section aria-labelledby="words">
<h2 id="words">What the words mean</h2>
${legend()}${verdictLegend(dashboard)}
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
  const folders = survey.docs.map((folder, at) => html`${at > 0 ? ', ' : ''}${words(folder)}`);
  const state =
    commit &&
    html`, as of <time datetime="${commit.date}">${commit.date}</time> (${commit.commit.slice(0, 7)})`;
  return html`<p class="about">${count === 1 ? '1 page' : `${count} pages`} in ${folders}${state}</p>`;
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
