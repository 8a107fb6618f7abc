/** Features in lists of actions: under the page that is to show them, and under the samples. */
import type { List, PhrasingContent } from 'mdast';
import { list } from '../../../text/words.js';
import { authorText, text } from '../../../text/write-markdown.js';
import type { Action } from '../actions.js';
import type { Plan, PlannedFeature } from '../types.js';
import { blockedSamples, otherDocs, ownPlaces } from './code-cells.js';
import { bullets, code, commas, strong } from './nodes.js';

/** An item of a list. */
export interface Item {
  line: PhrasingContent[];
  below?: List;
}

/**
 * What the docs of features need on a page. What a gap of the same action would show is told with
 * it, once.
 */
export function featureItems({ whole, gaps, features }: Action, plan: Plan): Item[] {
  const isCovered = ({ gap }: PlannedFeature) => whole || (gap && gaps.includes(gap));
  const isToWrite = ({ facts }: PlannedFeature) => facts.docs !== 'shown';
  const covered = features.filter((one) => isToWrite(one) && isCovered(one));
  const others = features.filter((one) => isToWrite(one) && !isCovered(one));
  const wrong = features.filter((one) => !isToWrite(one));
  return [
    ...(covered.length > 0
      ? [
          {
            line: [
              text(covered.length === 1 ? 'with the feature ' : 'with the features '),
              ...commas(covered.map((one) => [...named(one), ...end(one)])),
            ],
          },
        ]
      : []),
    ...others.map((one) => ({
      line: [text('show '), ...named(one), text(', as in '), ...otherDocs(one, plan), ...end(one)],
    })),
    ...wrong.map((one) => ({
      line: [
        text('correct '),
        ...named(one),
        text(', '),
        ...ownPlaces(one, plan),
        ...authorText(
          `: the SDK has no ${list(
            one.facts.lacking.map((name) => `\`${name.replaceAll('`', "'")}\``),
            'or',
          )}`,
        ),
        ...end(one),
      ],
    })),
  ];
}

/** What samples need, as one item. */
export function samplesItem(features: readonly PlannedFeature[], plan: Plan): Item[] {
  if (features.length === 0) return [];
  const toWrite = features.filter(({ result }) => result.actions.includes('write-sample'));
  const blocked = features.filter((one) => !toWrite.includes(one));
  const items = [
    ...toWrite.map((one) => ({ line: sampleLine(one) })),
    ...alike(blocked).map((own) => ({ line: blockedLine(own, plan) })),
  ];
  return [{ line: [strong(...authorText(`${plan.label} samples`))], below: bullets(items) }];
}

/** Features that the same samples would show but for the same bugs. */
function alike(blocked: readonly PlannedFeature[]): PlannedFeature[][] {
  const groups = new Map<string, PlannedFeature[]>();
  for (const one of blocked) {
    const key = JSON.stringify(
      one.facts.shownBy.map(({ sample, blockedBy }) => [sample, blockedBy]),
    );
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function blockedLine(own: readonly PlannedFeature[], plan: Plan): PhrasingContent[] {
  const names = commas(own.map((one) => [...named(one), ...end(one)]));
  return [...names, text(': '), ...blockedSamples(own[0]?.facts.shownBy ?? [], plan)];
}

function sampleLine(planned: PlannedFeature): PhrasingContent[] {
  const { facts } = planned;
  const absent = facts.wanted.filter((one) => one.absent);
  const others = facts.wanted.filter((one) => !one.absent);
  const names = (all: typeof absent) => commas(all.map(({ name }) => [code(name)]));
  return [
    text('show '),
    ...named(planned),
    ...(others.length > 0 ? [text(' in '), ...names(others)] : []),
    ...(absent.length > 0
      ? [text(others.length > 0 ? ' and in the new ' : ' in a new '), ...names(absent)]
      : []),
    ...end(planned),
  ];
}

function named({ result: { evidence } }: PlannedFeature): PhrasingContent[] {
  return [strong(...authorText(evidence.feature.name))];
}

/** Who does it, and what else is to be said. */
function end({ decided: { owner, note } }: PlannedFeature): PhrasingContent[] {
  return [
    ...(owner === undefined ? [] : [text(' '), ...authorText(`(${owner})`)]),
    ...(note === undefined ? [] : [text(' — '), ...authorText(note)]),
  ];
}
