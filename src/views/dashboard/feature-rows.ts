/**
 * A row of the table of features, and what opens below it.
 */
import { factsOf } from '../../evidence/facts.js';
import type { CodePlace, FeatureResult, SampleEvidence } from '../../evidence/types.js';
import { featureVerdictInfo } from '../../evidence/verdict-words.js';
import { statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import { cellsOf, type FeatureCell, type Sign } from '../features/cells.js';
import type { TargetFeatures } from '../features/types.js';
import { coded, type Html, html, words } from './html.js';
import { link } from './link.js';
import type { DashboardFeatures } from './types.js';

/** So many places of a kind are linked; the rest is counted. */
const most = 4;

/** Shapes and colours of statuses. */
const letters: Readonly<Record<Sign, string>> = {
  yes: 'c',
  no: 'm',
  elsewhere: 'p',
  blocked: 'p',
  none: 'n',
  unknown: 'u',
};

type Words = Readonly<Record<Sign, string>>;

/** What a sign says where nothing else does. */
const docsWords: Words = {
  yes: 'shown',
  no: 'none',
  elsewhere: 'other pages',
  blocked: 'blocked',
  none: 'no pattern',
  unknown: 'not known',
};
const sampleWords: Words = { ...docsWords, none: 'not needed', unknown: 'not looked at' };
const sdkWords: Words = { ...sampleWords, yes: 'there', no: 'not there' };

/** A row, and one that is closed until a reader asks for it. */
export function featureRow(
  result: FeatureResult,
  { columns, label }: TargetFeatures,
  found: DashboardFeatures,
): Html {
  const { evidence, verdict } = result;
  const { labels } = found.evidence;
  const { docs, samples, sdk, follows } = cellsOf(result, found.evidence, columns);
  const pages = evidence.feature.pages?.join(', ');
  const cells = [
    ...docs.map((one, at) => {
      const name = `${labels[columns[at] ?? ''] ?? columns[at] ?? ''} docs`;
      // How many places there are elsewhere tells nobody that they are elsewhere.
      return cell(one.sign === 'elsewhere' ? { ...one, text: '' } : one, name, docsWords, found);
    }),
    cell(counted(samples, result, found), 'Samples', sampleWords, found),
    cell(sdk, 'SDK', sdkWords, found),
  ];
  const more = html`<tr class="g"><td colspan="${columns.length + 4}">${details(result, label, found)}`;
  return html`<tbody data-v="${verdict}"><tr><th scope="row"><details><summary>${words(
    evidence.feature.name,
  )}</summary></details>${pages === undefined ? '' : html` <i>${words(pages)}</i>`}${cells}<td class="${
    statusInfo[featureVerdictInfo[verdict].like].letter
  }" data-k="What follows">${plain(follows)}${more}
`;
}

/** Their names are long, and stand below. */
function counted(
  samples: FeatureCell,
  { evidence, language }: FeatureResult,
  found: DashboardFeatures,
): FeatureCell {
  const { shownBy, shownBeside } = factsOf(evidence, found.evidence, language);
  const count = (shownBy.length > 0 ? shownBy : shownBeside).length;
  return samples.place && count > 1 ? { ...samples, text: `${count} samples` } : samples;
}

function cell(
  { sign, text, place }: FeatureCell,
  name: string,
  signWords: Words,
  { link: address }: DashboardFeatures,
): Html {
  const shown = text === '' ? html`${signWords[sign]}` : words(text);
  const content = link(place && address(place), shown) ?? shown;
  // What is there says it by its place; all else needs the word, too.
  const said =
    text === '' || sign === 'yes' ? undefined : html`<span class="v"> ${signWords[sign]}</span>`;
  return html`<td class="${letters[sign]}" data-k="${plain(name)}">${content}${said}`;
}

function details(result: FeatureResult, label: string, found: DashboardFeatures): Html {
  const { evidence, language, why } = result;
  const { labels } = found.evidence;
  const facts = factsOf(evidence, found.evidence, language);
  const blocks = [
    ...[language, ...result.references].map((id) => {
      const own = [...(evidence.docs[id] ?? []), ...(evidence.elsewhere[id] ?? [])];
      return block(
        `${plain(labels[id] ?? id)} docs`,
        own.map((one) => placeOf(one, found)),
      );
    }),
    block(
      'Samples',
      [...facts.shownBy, ...facts.shownBeside].map((one) => sampleOf(one, found)),
    ),
    block(
      'SDK',
      (evidence.sdk[language] ?? []).map(({ wanted, places: [place] }) => {
        const name = html`<code>${words(wanted)}</code>`;
        return place ? (link(found.link(place), name) ?? name) : html`no ${name}`;
      }),
    ),
  ];
  const note = evidence.feature.note;
  return html`<p><b>${words(label)}</b> ${coded(why)}${note === undefined ? '' : html` — ${coded(note)}`}</p>${blocks}`;
}

function block(name: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  const rest = items.length - most;
  const shown = rest > 1 ? [...items.slice(0, most), html`<i>and ${rest} others</i>`] : items;
  return html`<div><p>${name}</p><ul>${shown.map((one) => html`<li>${one}`)}</ul></div>`;
}

function placeOf(place: CodePlace, { link: address, pageName }: DashboardFeatures): Html {
  const name = html`${words(pageName(place.file))}, line ${place.line}`;
  return html`${link(address(place), name) ?? name} <code>${words(place.text)}</code>`;
}

function sampleOf({ sample, own, helpers, blockedBy }: SampleEvidence, found: DashboardFeatures) {
  const place = own[0] ?? helpers[0];
  const name = words(sample);
  const linked = link(place && found.link(place), name) ?? name;
  const helper = own.length === 0 ? ' by a helper' : '';
  const blocked =
    blockedBy.length > 0 ? html` <i>but blocked by: ${coded(blockedBy.join('; '))}</i>` : undefined;
  return html`${linked}${helper}${blocked}`;
}
