/**
 * Features: what docs, samples and SDKs show of each, and sets of samples.
 */
import { featureVerdictInfo, verdicts } from '../../evidence/verdict-words.js';
import { statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { describeFeatures } from '../features/counts.js';
import { featureReport } from '../features/report.js';
import type { FeatureReport, TargetFeatures } from '../features/types.js';
import { featureRow } from './feature-rows.js';
import { type Html, html, words } from './html.js';
import { samples } from './samples.js';
import type { Dashboard, DashboardFeatures } from './types.js';

/** The section; nothing where none are configured. */
export function features({ survey, features: found }: Dashboard): Html | undefined {
  if (!found) return undefined;
  const { evidence } = found;
  const isShown = () => true;
  const report = featureReport(
    evidence,
    survey.targets,
    { verdicts: undefined, isShown },
    () => [],
  );
  const isSeveral = report.targets.length > 1;
  const sets = survey.targets.map((language) => samples(found, language, isSeveral));
  return html`${evidence.features.length > 0 ? tables(report, found, isSeveral) : undefined}${
    evidence.matrices.length > 0
      ? html`<section aria-labelledby="samples">
<h2 id="samples">Samples</h2>
${notLooked(found, 'samples')}${sets}</section>
`
      : undefined
  }`;
}

function tables(report: FeatureReport, found: DashboardFeatures, isSeveral: boolean): Html {
  return html`<section aria-labelledby="features">
<h2 id="features">Features</h2>
${notLooked(found, 'samples')}${notLooked(found, 'sdk')}${controls(report)}
<p class="empty" id="no-feature" hidden>No feature fits this filter.</p>
${report.targets.map((target) => tableOf(target, report, found, isSeveral))}
</section>
`;
}

function controls({ targets }: FeatureReport): Html {
  const occurring = verdicts.filter((one) =>
    targets.some(({ counts }) => counts.verdicts[one] > 0),
  );
  const count = targets.reduce((sum, { counts }) => sum + counts.total, 0);
  return html`<form class="controls" id="filter-features" role="search" aria-label="Filter the features" hidden>
<label class="wide">Search <input type="search" name="feature" placeholder="Feature, page, sample, or what follows" autocomplete="off" spellcheck="false"></label>
<label>What follows <select name="verdict"><option value="">Any${occurring.map(
    (one) => html`<option value="${one}">${featureVerdictInfo[one].label}`,
  )}</select></label>
<p class="shown"><span role="status">${count === 1 ? '1 feature' : `${count} features`}</span>
<button type="reset">Clear filter</button></p>
</form>`;
}

function tableOf(
  target: TargetFeatures,
  report: FeatureReport,
  found: DashboardFeatures,
  isSeveral: boolean,
): Html {
  const { label, columns, counts, groups } = target;
  const { labels } = report.evidence;
  const name = plain(label);
  const docs = columns.map((id) => html`<th scope="col">${words(labels[id] ?? id)} docs`);
  return html`<section class="rows features">${isSeveral ? html`<h3>${words(label)}</h3>` : undefined}
<p class="about">${describeFeatures(counts)}</p>
<table><caption class="v">Features for ${name}</caption>
<thead><tr><th scope="col">Feature${docs}<th scope="col" class="wide">Samples<th scope="col">SDK<th scope="col" class="wide">What follows</thead>
${groups.map(({ results }) => results.map((result) => featureRow(result, target, found)))}</table></section>`;
}

/** What was not looked at is not missing. */
function notLooked({ evidence }: DashboardFeatures, kind: 'samples' | 'sdk'): Html | undefined {
  const lost = evidence.sources.filter((one) => one.kind === kind && one.state !== 'read');
  if (lost.length === 0) return undefined;
  const what = kind === 'sdk' ? 'SDK' : 'Samples';
  return html`<p class="about">${what} not looked at, as nothing is there: ${lost.map(
    ({ name }, at) => html`${at > 0 ? ', ' : ''}${words(name)}`,
  )}</p>
`;
}

/** What the verdicts mean that occur; nothing where none are configured. */
export function verdictLegend({ survey, features: found }: Dashboard): Html | undefined {
  if (!found || found.evidence.features.length === 0) return undefined;
  const isShown = () => true;
  const choice = { verdicts: undefined, isShown };
  const { targets } = featureReport(found.evidence, survey.targets, choice, () => []);
  const occurring = verdicts.filter((one) =>
    targets.some(({ counts }) => counts.verdicts[one] > 0),
  );
  const shown = occurring.map((one) => {
    const { like, label, meaning } = featureVerdictInfo[one];
    return html`
<dt class="${statusInfo[like].letter}">${label}<dd>${meaning}`;
  });
  return html`<h3>Features</h3><dl class="legend">${shown}</dl>`;
}
