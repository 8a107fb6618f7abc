/** Features: what docs, samples and SDKs show of each, and sets of samples. */
import type { FeatureVerdict } from '../../evidence/evidence.js';
import { featureVerdictInfo, verdicts } from '../../evidence/verdict-words.js';
import { statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { describeFeatures } from '../features/counts.js';
import type { FeatureReport, TargetFeatures } from '../features/feature-report.js';
import { featureReport, labelOf } from '../features/report.js';
import type { Dashboard, DashboardFeatures } from './dashboard.js';
import { featureRow } from './feature-rows.js';
import { filterForm } from './filter-form.js';
import { type Html, html, joined, words } from './html.js';
import { samples } from './samples.js';

export interface FeatureParts {
  sections: Html;
  legend: Html | undefined;
}

export function featureParts({ survey, features: found }: Dashboard): FeatureParts | undefined {
  if (!found) return undefined;
  const { evidence } = found;
  const all = { verdicts: undefined, isShown: () => true };
  const report = featureReport(evidence, survey.targets, all, () => []);
  const isSeveral = report.targets.length > 1;
  const sets = survey.targets.map((language) => samples(found, language, isSeveral));
  const occurring = verdicts.filter((one) =>
    report.targets.some(({ counts }) => counts.verdicts[one] > 0),
  );
  const hasFeatures = evidence.features.length > 0;
  return {
    sections: html`${hasFeatures ? tables(report, occurring, found) : undefined}${
      evidence.matrices.length > 0
        ? html`<section aria-labelledby="samples">
<h2 id="samples">Samples</h2>
${notLooked(found, 'samples')}${sets}</section>
`
        : undefined
    }`,
    legend: hasFeatures ? legend(occurring) : undefined,
  };
}

function tables(
  report: FeatureReport,
  occurring: readonly FeatureVerdict[],
  found: DashboardFeatures,
): Html {
  const form = filterForm({
    id: 'filter-features',
    noun: 'feature',
    count: report.targets.reduce((sum, { counts }) => sum + counts.total, 0),
    search: 'feature',
    placeholder: 'Feature, page, sample, or what follows',
    selects: [
      {
        label: 'What follows',
        name: 'verdict',
        any: 'Any',
        options: occurring.map((one) => [one, featureVerdictInfo[one].label]),
      },
    ],
  });
  return html`<section aria-labelledby="features">
<h2 id="features">Features</h2>
${notLooked(found, 'samples')}${notLooked(found, 'sdk')}${form}
<p class="empty" id="no-feature" hidden>No feature fits this filter.</p>
${report.targets.map((target) => tableOf(target, report, found))}
</section>
`;
}

function tableOf(target: TargetFeatures, report: FeatureReport, found: DashboardFeatures): Html {
  const { label, columns, counts, groups } = target;
  const docs = columns.map(
    (id) => html`<th scope="col">${words(labelOf(report.evidence, id))} docs`,
  );
  return html`<section class="rows features">${report.targets.length > 1 ? html`<h3>${words(label)}</h3>` : undefined}
<p class="about">${describeFeatures(counts)}</p>
<table><caption class="v">Features for ${plain(label)}</caption>
<thead><tr><th scope="col">Feature${docs}<th scope="col" class="wide">Samples<th scope="col">SDK<th scope="col" class="wide">What follows</thead>
${groups.map(({ results }) => results.map((result) => featureRow(result, target, found)))}</table></section>`;
}

/** What was not looked at is not missing. */
function notLooked({ evidence }: DashboardFeatures, kind: 'samples' | 'sdk'): Html | undefined {
  const lost = evidence.sources.filter((one) => one.kind === kind && one.state !== 'read');
  if (lost.length === 0) return undefined;
  const what = kind === 'sdk' ? 'SDK' : 'Samples';
  const names = joined(lost.map(({ name }) => words(name)));
  return html`<p class="about">${what} not looked at, as nothing is there: ${names}</p>
`;
}

function legend(occurring: readonly FeatureVerdict[]): Html {
  const entries = occurring.map((one) => {
    const { like, label, meaning } = featureVerdictInfo[one];
    return html`
<dt class="${statusInfo[like].letter}">${label}<dd>${meaning}`;
  });
  return html`<h3>Features</h3><dl class="legend">${entries}</dl>`;
}
