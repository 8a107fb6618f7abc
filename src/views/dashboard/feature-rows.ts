/** A row of the table of features, and what opens below it. */

import type { CodePlace, FeatureResult, SampleEvidence } from '../../evidence/evidence.js';
import { factsOf } from '../../evidence/facts.js';
import { featureVerdictInfo } from '../../evidence/verdict-words.js';
import { statusInfo } from '../../page/status.js';
import { many, plain } from '../../text/words.js';
import { cellsOf, type FeatureCell, type Sign, signInfo } from '../features/cells.js';
import type { TargetFeatures } from '../features/feature-report.js';
import { labelOf } from '../features/report.js';
import type { DashboardFeatures } from './dashboard.js';
import { coded, type Html, html, link, words } from './html.js';

/** So many places of a kind are linked; the rest is counted. */
const most = 4;

type SignWords = Readonly<Record<Sign, string>>;

/** What a sign says where nothing else does. */
const docsWords: SignWords = {
  yes: 'shown',
  no: 'none',
  elsewhere: 'other pages',
  blocked: 'blocked',
  none: 'no pattern',
  unknown: 'not known',
};
const sampleWords: SignWords = { ...docsWords, none: 'not needed', unknown: 'not looked at' };
const sdkWords: SignWords = { ...sampleWords, yes: 'there', no: 'not there' };

/** A row, and one that is closed until a reader asks for it. */
export function featureRow(
  result: FeatureResult,
  { columns, label }: TargetFeatures,
  found: DashboardFeatures,
): Html {
  const { evidence, verdict } = result;
  const { docs, samples, sdk, follows } = cellsOf(result, found.evidence, columns);
  const pages = evidence.feature.pages?.join(', ');
  const { shownBy, shownBeside } = factsOf(evidence, found.evidence, result.language);
  const count = (shownBy.length > 0 ? shownBy : shownBeside).length;
  // Their names are long, and stand below.
  const counted =
    samples.place && count > 1 ? { ...samples, text: many(count, 'sample') } : samples;
  const cells = [
    ...docs.map((one, at) => {
      const name = `${labelOf(found.evidence, columns[at] ?? '')} docs`;
      // How many places there are elsewhere tells nobody that they are elsewhere.
      return cell(one.sign === 'elsewhere' ? { ...one, text: '' } : one, name, docsWords, found);
    }),
    cell(counted, 'Samples', sampleWords, found),
    cell(sdk, 'SDK', sdkWords, found),
  ];
  const more = html`<tr class="g"><td colspan="${columns.length + 4}">${details(result, label, found)}`;
  return html`<tbody data-v="${verdict}"><tr><th scope="row"><details><summary>${words(
    evidence.feature.name,
  )}</summary></details>${pages && html` <i>${words(pages)}</i>`}${cells}<td class="${
    statusInfo[featureVerdictInfo[verdict].like].letter
  }" data-k="What follows">${plain(follows)}${more}
`;
}

function cell(
  { sign, text, place }: FeatureCell,
  name: string,
  signWords: SignWords,
  found: DashboardFeatures,
): Html {
  const shown = text === '' ? html`${signWords[sign]}` : words(text);
  // What is there says it by its place; all else needs the word, too.
  const said =
    text === '' || sign === 'yes' ? undefined : html`<span class="v"> ${signWords[sign]}</span>`;
  return html`<td class="${statusInfo[signInfo[sign].like].letter}" data-k="${plain(name)}">${link(place && found.link(place), shown)}${said}`;
}

function details(result: FeatureResult, label: string, found: DashboardFeatures): Html {
  const { evidence, language, why } = result;
  const facts = factsOf(evidence, found.evidence, language);
  const blocks = [
    ...[language, ...result.references].map((id) => {
      const own = [...(evidence.docs[id] ?? []), ...(evidence.elsewhere[id] ?? [])];
      return block(
        `${plain(labelOf(found.evidence, id))} docs`,
        own.map((one) => placeItem(one, found)),
      );
    }),
    block(
      'Samples',
      [...facts.shownBy, ...facts.shownBeside].map((one) => sampleItem(one, found)),
    ),
    block(
      'SDK',
      (evidence.sdk[language] ?? []).map(({ wanted, places: [place] }) => {
        const name = html`<code>${words(wanted)}</code>`;
        return place ? link(found.link(place), name) : html`no ${name}`;
      }),
    ),
  ];
  const { note } = evidence.feature;
  return html`<p><b>${words(label)}</b> ${coded(why)}${note && html` — ${coded(note)}`}</p>${blocks}`;
}

function block(name: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  const rest = items.length - most;
  const shown = rest > 1 ? [...items.slice(0, most), html`<i>and ${rest} others</i>`] : items;
  return html`<div><p>${name}</p><ul>${shown.map((one) => html`<li>${one}`)}</ul></div>`;
}

function placeItem(place: CodePlace, found: DashboardFeatures): Html {
  const name = html`${words(found.pageName(place.file))}, line ${place.line}`;
  return html`${link(found.link(place), name)} <code>${words(place.text)}</code>`;
}

function sampleItem({ sample, own, helpers, blockedBy }: SampleEvidence, found: DashboardFeatures) {
  const place = own[0] ?? helpers[0];
  const bugs = blockedBy.length > 0 ? coded(blockedBy.join('; ')) : undefined;
  return html`${link(place && found.link(place), words(sample))}${own.length === 0 ? ' by a helper' : ''}${
    bugs && html` <i>but blocked by: ${bugs}</i>`
  }`;
}
