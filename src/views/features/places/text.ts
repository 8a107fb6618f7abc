/** Every place where a feature was found, as compilers tell places: one a line. */
import type {
  CodePlace,
  Evidence,
  FeatureEvidence,
  FeatureResult,
  SampleEvidence,
} from '../../../evidence/evidence.js';
import type { LanguageId } from '../../../page/page-model.js';
import { groupBy } from '../../../text/group-by.js';
import { createPaint, type Paint } from '../../../text/paint.js';
import { fewNames, list, many, plain, quote } from '../../../text/words.js';
import type { Write } from '../../view.js';
import { followsOf } from '../cells.js';
import { labelOf } from '../report.js';
import type { FeaturePlaces } from './feature-places.js';

const mostNames = 5;

interface Shown extends Pick<FeaturePlaces, 'where' | 'isJudged'> {
  evidence: Evidence;
  paint: Paint;
}

const text: Write<FeaturePlaces> = ({ report, where, isJudged }, { colour }) => {
  const { evidence, targets } = report;
  const shown = { evidence, where, isJudged, paint: createPaint(colour) };
  const parts = evidence.features.flatMap((found) => {
    const results = targets.flatMap(({ groups }) =>
      groups.flatMap((group) => group.results.filter((result) => result.evidence === found)),
    );
    return results.length === 0 ? [] : [featureLines(found, results, shown).join('\n')];
  });
  return `${parts.join('\n\n')}\n`;
};

export default text;

function featureLines(
  found: FeatureEvidence,
  results: readonly FeatureResult[],
  shown: Shown,
): string[] {
  const { feature } = found;
  const { evidence, paint, isJudged } = shown;
  const pages = feature.pages === undefined ? '' : `  ${plain(feature.pages.join(', '))}`;
  const lines = [`${paint('bold', plain(feature.name))}${isJudged ? pages : ''}`];
  if (feature.note !== undefined) lines.push(plain(feature.note));
  for (const language of Object.keys(found.docs))
    lines.push('', ...docsLines(found, language, shown));
  for (const language of languagesOf(found, evidence)) {
    lines.push('', ...sampleLines(found, language, shown), '', ...sdkLines(found, language, shown));
  }
  if (!isJudged) return [...lines, '', countLine(found)];
  const verdicts = results.map((result) => {
    const label = plain(labelOf(evidence, result.language));
    return `${paint('bold', `${label}: ${followsOf(result, evidence)}`)}, ${result.why}`;
  });
  return [...lines, '', ...verdicts];
}

/** Languages with a place for samples or an SDK, and with something to look for. */
function languagesOf(
  { feature, samples, sdk }: FeatureEvidence,
  { sources }: Evidence,
): LanguageId[] {
  const ids = new Set([...Object.keys(feature.code), ...Object.keys(feature.sdk)]);
  const looked = new Set(sources.map(({ language }) => language));
  return [...ids].filter((id) => looked.has(id) || samples[id] || sdk[id]);
}

function docsLines(found: FeatureEvidence, language: LanguageId, shown: Shown): string[] {
  const label = plain(labelOf(shown.evidence, language));
  const own = found.docs[language] ?? [];
  const elsewhere = found.elsewhere[language] ?? [];
  const head = `Docs, ${label}`;
  const isElsewhere = found.feature.pages !== undefined && elsewhere.length > 0;
  return [
    ...part(head, own, shown, isElsewhere ? 'not on its pages' : 'not shown'),
    ...(isElsewhere ? part(`${head}, on other pages`, elsewhere, shown) : []),
  ];
}

function sampleLines(found: FeatureEvidence, language: LanguageId, shown: Shown): string[] {
  const { evidence, paint } = shown;
  const head = `Samples, ${plain(labelOf(evidence, language))}`;
  const all = found.samples[language];
  if (all === undefined) return [title(head, 'not looked at', paint)];
  if (all.length === 0) return [title(head, 'not shown', paint)];
  const own = all.filter((one) => one.own.length > 0);
  return [
    title(head, many(all.length, 'sample'), paint),
    ...own.flatMap((one) => [...placeLines(one.own, shown), ...blocked(one, paint)]),
    ...helperLines(all, shown),
  ];
}

function blocked({ sample, blockedBy }: SampleEvidence, paint: Paint): string[] {
  return blockedBy.map((bug) =>
    paint('yellow', `  ! shown, but ${plain(sample)} is blocked by: ${plain(bug)}`),
  );
}

/** A place in a helper once, with the samples that import it. */
function helperLines(all: readonly SampleEvidence[], shown: Shown): string[] {
  const found = all.flatMap(({ sample, helpers }) =>
    helpers.map((place) => ({ place, name: plain(sample) })),
  );
  return [...groupBy(found, ({ place }) => shown.where(place)).values()].flatMap((same) => {
    const names = same.map(({ name }) => name);
    const of = list(fewNames(names, mostNames));
    return [...placeLines([same[0].place], shown), shown.paint('gray', `  in a helper of ${of}`)];
  });
}

function sdkLines({ sdk, feature }: FeatureEvidence, language: LanguageId, shown: Shown): string[] {
  const head = `SDK, ${plain(labelOf(shown.evidence, language))}`;
  const all = sdk[language];
  if (all === undefined) {
    const says =
      feature.sdk[language] === false
        ? 'nothing is needed of it'
        : 'not looked at, or nothing to look for';
    return [title(head, says, shown.paint)];
  }
  return all.flatMap(({ wanted, places }) =>
    part(`${head}, ${quote(wanted)}`, places, shown, 'not there'),
  );
}

function part(head: string, places: readonly CodePlace[], shown: Shown, none = ''): string[] {
  return [
    title(head, places.length === 0 ? none : String(places.length), shown.paint),
    ...placeLines(places, shown),
  ];
}

function title(head: string, says: string, paint: Paint): string {
  return `${paint('cyan', head)}: ${says}`;
}

function placeLines(places: readonly CodePlace[], { where, paint }: Shown): string[] {
  return places.map((place) => `${where(place)}: ${paint('gray', plain(place.text))}`.trimEnd());
}

function countLine({ docs, samples, sdk }: FeatureEvidence): string {
  const count = (all: Record<string, readonly CodePlace[]>) => Object.values(all).flat().length;
  const parts = [`${many(count(docs), 'place')} in docs`];
  const shown = Object.values(samples).flat();
  if (Object.keys(samples).length > 0) parts.push(`${many(shown.length, 'sample')}`);
  const defined = Object.values(sdk).flat();
  if (defined.length > 0) {
    parts.push(`${many(defined.flatMap(({ places }) => places).length, 'definition')} in the SDK`);
  }
  return list(parts);
}
