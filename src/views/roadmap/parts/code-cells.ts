/** Cells of tables of features: what docs, samples and the SDK show. */
import type { PhrasingContent } from 'mdast';
import { isShown } from '../../../evidence/facts.js';
import type { CodePlace, SampleEvidence } from '../../../evidence/types.js';
import { isDocumented } from '../../../evidence/verdict.js';
import type { LanguageId } from '../../../page/types.js';
import { many } from '../../../text/words.js';
import { authorText, text } from '../../../text/write-markdown.js';
import type { Plan, PlannedFeature } from '../types.js';
import { code, commas } from './nodes.js';

/** A cell names so many; the rest is counted. */
const most = 3;

/** Docs of the language itself. */
export function ownDocs(planned: PlannedFeature, plan: Plan): PhrasingContent[] {
  const { facts, result } = planned;
  const { elsewhere, feature } = result.evidence;
  const others = elsewhere[plan.language] ?? [];
  switch (facts.docs) {
    case 'shown':
      return [text('✅ '), ...ownPlaces(planned, plan)];
    case 'elsewhere':
      return [text(isDocumented(facts) ? '✅ ' : '❌ only '), ...places(others, planned, plan)];
    case 'missing':
      return [text(feature.only === 'sdk' ? '➖ not needed' : '❌ none')];
    default:
      return [text(feature.only === 'sdk' ? '➖ not needed' : '➖ no pattern')];
  }
}

/** Where docs of the language itself show it. */
export function ownPlaces(planned: PlannedFeature, plan: Plan): PhrasingContent[] {
  return places(planned.result.evidence.docs[plan.language] ?? [], planned, plan);
}

/** Docs of other languages. */
export function otherDocs(planned: PlannedFeature, plan: Plan): PhrasingContent[] {
  const { docs, elsewhere } = planned.result.evidence;
  const from = planned.facts.onOwnPages ? docs : elsewhere;
  const languages = planned.result.references;
  if (languages.length === 0) return [text('none')];
  return commas(
    languages.map((id) => [
      ...authorText(labelOf(id, plan)),
      text(' '),
      ...places(from[id] ?? [], planned, plan),
    ]),
  );
}

/** Samples that show it, and those that should. */
export function samples({ facts }: PlannedFeature, plan: Plan): PhrasingContent[] {
  const { shownBy, shownBeside, wanted } = facts;
  const free = shownBy.filter(({ blockedBy }) => blockedBy.length === 0);
  const blocked = shownBy.filter(({ blockedBy }) => blockedBy.length > 0);
  const parts: PhrasingContent[][] = [];
  if (free.length > 0) parts.push([text('✅ '), ...names(free, plan)]);
  if (blocked.length > 0) {
    // What the bugs are is told where they stand in the way, and else among the known bugs.
    parts.push(
      free.length > 0
        ? [text('blocked by bugs: '), ...names(blocked, plan)]
        : [text('🔶 '), ...blockedSamples(blocked, plan)],
    );
  }
  if (facts.samples === 'missing') {
    const lacking = wanted.map(({ name, absent }) => [
      code(name),
      text(absent ? ' (to be written)' : ''),
    ]);
    parts.push([
      text('❌ '),
      ...(lacking.length > 0 ? shortened(lacking, 'other') : [text('none')]),
    ]);
  }
  if (shownBeside.length > 0 && facts.samples !== 'shown') {
    parts.push([text('shown in '), ...names(shownBeside, plan)]);
  }
  if (parts.length > 0) return parts.flatMap((one, at) => (at === 0 ? one : [text('; '), ...one]));
  return [text(facts.samples === 'not-needed' ? '➖ not needed' : '❔ not looked at')];
}

/** `shown in hello, but blocked by: It stops`. */
export function blockedSamples(blocked: readonly SampleEvidence[], plan: Plan): PhrasingContent[] {
  const bugs = [...new Set(blocked.flatMap(({ blockedBy }) => blockedBy))];
  return [
    text('shown in '),
    ...names(blocked, plan),
    text(', but blocked by: '),
    ...authorText(bugs.join('; ')),
  ];
}

/** What of it the SDK has. */
export function sdk({ facts, result }: PlannedFeature, plan: Plan): PhrasingContent[] {
  if (facts.sdk === 'not-needed') return [text('➖ not needed')];
  const items = result.evidence.sdk[plan.language] ?? [];
  if (items.length === 0) return [text('❔ not looked at')];
  const lacks = facts.sdk === 'lacks' ? '❌ ' : '❔ ';
  return commas(
    items.map(({ wanted, places: [place] }) => [
      text(place ? '✅ ' : lacks),
      place ? linked(code(wanted), place, plan) : code(wanted),
    ]),
  );
}

/** A sample with a link to the first place that shows something. */
export function sampleLink(
  { sample, own, helpers }: Pick<SampleEvidence, 'sample' | 'own' | 'helpers'>,
  plan: Plan,
): PhrasingContent[] {
  const place = own[0] ?? helpers[0];
  const name = code(sample);
  if (!place) return [name];
  return [linked(name, place, plan), text(own.length > 0 ? '' : ' (by a helper)')];
}

/** Something with a link to a place, where there is an address. */
export function linked(
  child: PhrasingContent,
  place: CodePlace,
  { codeLink }: Plan,
): PhrasingContent {
  const url = codeLink(place);
  return url === undefined ? child : { type: 'link', url, children: [child] as never };
}

/** Those that show it in their own code come first. */
function names(shown: readonly SampleEvidence[], plan: Plan): PhrasingContent[] {
  const byHelper = ({ own }: SampleEvidence) => Number(own.length === 0);
  const sorted = shown.filter(isShown).toSorted((a, b) => byHelper(a) - byHelper(b));
  return shortened(
    sorted.map((one) => sampleLink(one, plan)),
    'other',
  );
}

/** `lines 3, 14`; pages other than that of the table are named. */
function places(all: readonly CodePlace[], { page }: PlannedFeature, plan: Plan) {
  const name = ({ file }: CodePlace) =>
    plan.pages.find((one) => one.page.path === file)?.name ?? file;
  const isHere = page !== undefined && all.every(({ file }) => file === page.path);
  if (!isHere) {
    return shortened(
      firstOfEach(all).map((place) => [linked(code(`${name(place)}:${place.line}`), place, plan)]),
      'page',
    );
  }
  const lines = [...new Map(all.map((place) => [place.line, place])).values()];
  return [
    text(lines.length > 1 ? 'lines ' : 'line '),
    ...shortened(
      lines.map((place) => [linked(text(String(place.line)), place, plan)]),
      'other',
    ),
  ];
}

function firstOfEach(all: readonly CodePlace[]): CodePlace[] {
  const byFile = new Map<string, CodePlace>();
  for (const place of all) if (!byFile.has(place.file)) byFile.set(place.file, place);
  return [...byFile.values()];
}

/** The first ones, with commas between them, and how many more there are. */
export function shortened(parts: readonly PhrasingContent[][], noun: string): PhrasingContent[] {
  // One more takes no more room than saying that there is one more.
  if (parts.length <= most + 1) return commas(parts);
  return [...commas(parts.slice(0, most)), text(` and ${many(parts.length - most, noun)}`)];
}

function labelOf(id: LanguageId, { labels }: Plan): string {
  return labels[id] ?? id;
}
