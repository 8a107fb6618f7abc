/** Features for spreadsheets: a row for each feature and target. */
import { stringify } from 'csv-stringify/sync';
import { factsOf } from '../../evidence/facts.js';
import type { CodePlace, Evidence, FeatureResult } from '../../evidence/types.js';
import { plain } from '../../text/words.js';
import type { WriteFeatures } from './types.js';

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

const csv: WriteFeatures = ({ evidence, targets }) => {
  const rows = targets.flatMap(({ groups }) =>
    groups.flatMap(({ pages, results }) => results.map((one) => rowOf(one, pages, evidence))),
  );
  // RFC 4180: CRLF. What a spreadsheet would run as a formula gets an apostrophe.
  return stringify([head, ...rows], { record_delimiter: 'windows', escape_formulas: true });
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
  ].map(plain);
}

function placesOf(places: readonly CodePlace[]): string {
  return places.map(({ file, line }) => `${file}:${line}`).join(' ');
}
