/** Features for spreadsheets: a row for each feature and target. */

import type { CodePlace, Evidence, FeatureResult } from '../../evidence/evidence.js';
import { factsOf } from '../../evidence/facts.js';
import type { Write } from '../view.js';
import { writeCsv } from '../write-csv.js';
import type { FeatureReport } from './feature-report.js';

const head = [
  'pages',
  'feature',
  'id',
  'language',
  'verdict',
  'actions',
  'why',
  'docs',
  'docs_places',
  'references',
  'samples',
  'sample_names',
  'blocked_samples',
  'sdk',
  'sdk_places',
];

const csv: Write<FeatureReport> = ({ evidence, targets }) => {
  const rows = targets.flatMap(({ groups }) =>
    groups.flatMap(({ pages, results }) => results.map((one) => rowOf(one, pages, evidence))),
  );
  return writeCsv(head, rows);
};

export default csv;

function rowOf(result: FeatureResult, pages: string, evidence: Evidence): string[] {
  const { evidence: found, language, verdict, actions, why } = result;
  const facts = factsOf(found, evidence, language);
  const shown = [...facts.shownBy, ...facts.shownBeside];
  const blocked = shown.filter(({ blockedBy }) => blockedBy.length > 0);
  const places = found.docs[language] ?? [];
  return [
    pages,
    found.feature.name,
    found.feature.id,
    language,
    verdict,
    actions.join(' '),
    why,
    facts.docs,
    placesOf(places.length > 0 ? places : (found.elsewhere[language] ?? [])),
    facts.references.join(' '),
    facts.samples,
    shown.map(({ sample }) => sample).join(' '),
    blocked.map(({ sample }) => sample).join(' '),
    facts.sdk,
    placesOf((found.sdk[language] ?? []).flatMap((one) => one.places)),
  ];
}

function placesOf(places: readonly CodePlace[]): string {
  return places.map(({ file, line }) => `${file}:${line}`).join(' ');
}
