/** Cells of tables of features: what docs, samples and the SDK show. */
import type { PhrasingContent } from 'mdast';
import type { CodePlace, SampleEvidence } from '../../../evidence/evidence.js';
import { isShown } from '../../../evidence/facts.js';
import { isDocumented } from '../../../evidence/verdict.js';
import { groupBy } from '../../../text/group-by.js';
import { code, type Inline, joined, link, md, shortened } from '../../../text/write-markdown.js';
import type { Plan, PlannedFeature } from '../planned.js';

/** A cell names so many; the rest is counted. */
export const most = 3;

export function ownDocs(planned: PlannedFeature, plan: Plan): Inline {
  const { facts, result } = planned;
  const { elsewhere, feature } = result.evidence;
  if (facts.docs === 'shown') return md`✅ ${ownPlaces(planned, plan)}`;
  if (facts.docs === 'elsewhere') {
    const others = places(elsewhere[plan.language] ?? [], planned, plan);
    return isDocumented(facts) ? md`✅ ${others}` : md`❌ only ${others}`;
  }
  if (feature.only === 'sdk') return '➖ not needed';
  return facts.docs === 'missing' ? '❌ none' : '➖ no pattern';
}

export function ownPlaces(planned: PlannedFeature, plan: Plan): Inline {
  return places(planned.result.evidence.docs[plan.language] ?? [], planned, plan);
}

export function otherDocs(planned: PlannedFeature, plan: Plan): Inline {
  const { docs, elsewhere } = planned.result.evidence;
  const from = planned.facts.onOwnPages ? docs : elsewhere;
  const languages = planned.result.references;
  if (languages.length === 0) return 'none';
  return joined(
    languages.map((id) => md`${plan.labels[id] ?? id} ${places(from[id] ?? [], planned, plan)}`),
  );
}

/** Samples that show it, and those that should. */
export function samplesOf({ facts }: PlannedFeature, plan: Plan): Inline {
  const { shownBy, shownBeside, wanted } = facts;
  const free = shownBy.filter(({ blockedBy }) => blockedBy.length === 0);
  const blocked = shownBy.filter(({ blockedBy }) => blockedBy.length > 0);
  const parts: PhrasingContent[][] = [];
  if (free.length > 0) parts.push(md`✅ ${names(free, plan)}`);
  if (blocked.length > 0) {
    // What the bugs are is told where they stand in the way, and else among the known bugs.
    parts.push(
      free.length > 0
        ? md`blocked by bugs: ${names(blocked, plan)}`
        : md`🔶 ${blockedSamples(blocked, plan)}`,
    );
  }
  if (facts.samples === 'missing') {
    const lacking = wanted.map(
      ({ name, absent }) => md`${code(name)}${absent ? md` (to be written)` : ''}`,
    );
    parts.push(md`❌ ${lacking.length > 0 ? shortened(lacking, most, 'other') : 'none'}`);
  }
  if (shownBeside.length > 0 && facts.samples !== 'shown') {
    parts.push(md`shown in ${names(shownBeside, plan)}`);
  }
  if (parts.length > 0) return joined(parts, '; ');
  return facts.samples === 'not-needed' ? '➖ not needed' : '❔ not looked at';
}

/** `shown in hello, but blocked by: It stops`. */
export function blockedSamples(blocked: readonly SampleEvidence[], plan: Plan): PhrasingContent[] {
  const bugs = [...new Set(blocked.flatMap(({ blockedBy }) => blockedBy))];
  return md`shown in ${names(blocked, plan)}, but blocked by: ${bugs.join('; ')}`;
}

export function sdkOf({ facts, result }: PlannedFeature, plan: Plan): Inline {
  if (facts.sdk === 'not-needed') return '➖ not needed';
  const items = result.evidence.sdk[plan.language] ?? [];
  if (items.length === 0) return '❔ not looked at';
  const lacks = facts.sdk === 'lacks' ? '❌' : '❔';
  return joined(
    items.map(({ wanted, places: [place] }) => {
      const url = place && plan.codeLink(place);
      return md`${place ? '✅' : lacks} ${link(url, code(wanted))}`;
    }),
  );
}

/** Samples with links to the first place that shows something; those with it in their own code first. */
function names(shown: readonly SampleEvidence[], plan: Plan): PhrasingContent[] {
  const byHelper = ({ own }: SampleEvidence) => Number(own.length === 0);
  const sorted = shown.filter(isShown).toSorted((a, b) => byHelper(a) - byHelper(b));
  const parts = sorted.map((one) => shownIn(code(one.sample), one, plan));
  return shortened(parts, most, 'other');
}

/** With a link to the first place of a sample that shows it. */
export function shownIn(
  name: Inline,
  { own, helpers }: Pick<SampleEvidence, 'own' | 'helpers'>,
  { codeLink }: Plan,
): PhrasingContent[] {
  const place = own[0] ?? helpers[0];
  const helper = own.length === 0 ? md` (by a helper)` : undefined;
  return md`${link(place && codeLink(place), name)}${helper}`;
}

/** `lines 3, 14`; pages other than that of the table are named. */
function places(
  all: readonly CodePlace[],
  { page }: PlannedFeature,
  plan: Plan,
): PhrasingContent[] {
  if (page === undefined || all.some(({ file }) => file !== page.path)) {
    const parts = firsts(all, ({ file }) => file).map((place) => {
      const name = plan.pages.find((one) => one.page.path === place.file)?.name ?? place.file;
      return link(plan.codeLink(place), code(`${name}:${place.line}`));
    });
    return shortened(parts, most, 'page');
  }
  const lines = firsts(all, ({ line }) => line);
  const parts = lines.map((place) => link(plan.codeLink(place), place.line));
  return md`${parts.length > 1 ? 'lines' : 'line'} ${shortened(parts, most, 'other')}`;
}

function firsts(all: readonly CodePlace[], keyOf: (place: CodePlace) => unknown): CodePlace[] {
  return [...groupBy(all, keyOf).values()].map(([first]) => first);
}
