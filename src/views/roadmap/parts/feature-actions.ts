/** Features in lists of actions: under the page that is to show them, and under the samples. */
import { groupBy } from '../../../text/group-by.js';
import { list } from '../../../text/words.js';
import {
  bullets,
  code,
  type Inline,
  type Item,
  joined,
  md,
  strong,
} from '../../../text/write-markdown.js';
import type { Action } from '../actions.js';
import type { Plan, PlannedFeature } from '../planned.js';
import { blockedSamples, otherDocs, ownPlaces } from './code-cells.js';

/** What docs of features need. What a gap of the same action would show is said with it. */
export function featureItems({ whole, gaps, features }: Action, plan: Plan): Item[] {
  const isCovered = ({ gap }: PlannedFeature) => whole || (gap && gaps.includes(gap));
  const toWrite = features.filter(({ facts }) => facts.docs !== 'shown');
  const covered = toWrite.filter(isCovered);
  const names = joined(covered.map((one) => [named(one), ending(one)]));
  const wrong = features.filter(({ facts }) => facts.docs === 'shown');
  return [
    ...(covered.length > 0
      ? [{ line: md`with the ${covered.length === 1 ? 'feature' : 'features'} ${names}` }]
      : []),
    ...toWrite
      .filter((one) => !isCovered(one))
      .map((one) => ({
        line: md`show ${named(one)}, as in ${otherDocs(one, plan)}${ending(one)}`,
      })),
    ...wrong.map((one) => {
      const lacking = one.facts.lacking.map((name) => `\`${name.replaceAll('`', "'")}\``);
      const places = md`correct ${named(one)}, ${ownPlaces(one, plan)}`;
      return { line: md`${places}: the SDK has no ${list(lacking, 'or')}${ending(one)}` };
    }),
  ];
}

export function samplesItem(features: readonly PlannedFeature[], plan: Plan): Item[] {
  if (features.length === 0) return [];
  const toWrite = features.filter(({ result }) => result.actions.includes('write-sample'));
  const blocked = features.filter((one) => !toWrite.includes(one));
  // Features that the same samples would show but for the same bugs.
  const alike = groupBy(blocked, ({ facts }) =>
    JSON.stringify(facts.shownBy.map(({ sample, blockedBy }) => [sample, blockedBy])),
  );
  const items = [
    ...toWrite.map((one) => ({ line: sampleLine(one) })),
    ...[...alike.values()].map((own) => {
      const names = joined(own.map((one) => [named(one), ending(one)]));
      return { line: md`${names}: ${blockedSamples(own[0]?.facts.shownBy ?? [], plan)}` };
    }),
  ];
  return [{ line: strong(`${plan.label} samples`), below: bullets(items) }];
}

function sampleLine(planned: PlannedFeature): Inline {
  const { wanted } = planned.facts;
  const [absent, others] = [true, false].map((isAbsent) =>
    wanted.filter((one) => one.absent === isAbsent).map(({ name }) => code(name)),
  );
  const there = others?.length ? md` in ${joined(others)}` : undefined;
  const start = there ? md` and in the new ` : md` in a new `;
  const toCome = absent?.length ? [start, joined(absent)] : undefined;
  return md`show ${named(planned)}${there}${toCome}${ending(planned)}`;
}

function named({ result: { evidence } }: PlannedFeature): Inline {
  return strong(evidence.feature.name);
}

function ending({ decided: { owner, note } }: PlannedFeature): Inline {
  return md`${owner && md` (${owner})`}${note && md` — ${note}`}`;
}
