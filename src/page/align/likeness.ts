/** How alike two sections are, by their headings and by their content. */

import type { LanguageId } from '../page-model.js';
import type { Bags } from './bags.js';
import { namesTool } from './heading.js';
import type { Pair } from './pair.js';

/** What is compared of the headings of a pair, made once. */
interface Headings {
  /** Square of the inverse document frequency of a stem among the headings of both outlines. */
  weight(stem: string): number;
  /** Target sections by the stems of their headings. */
  having: ReadonlyMap<string, readonly number[]>;
  tools: Record<'reference' | 'target', readonly string[]>;
  /** Target sections whose heading names a tool of the target. */
  withTool: readonly number[];
}

const known = new WeakMap<Pair, Headings>();

function headingsOf(pair: Pair): Headings {
  let headings = known.get(pair);
  if (!headings) {
    const { reference, target } = pair;
    const total = reference.keys.length + target.keys.length;
    const counts = new Map<string, number>();
    for (const { stems } of [...reference.keys, ...target.keys]) {
      for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    const having = new Map<string, number[]>();
    target.keys.forEach(({ stems }, index) => {
      for (const stem of new Set(stems)) {
        const list = having.get(stem);
        if (list) list.push(index);
        else having.set(stem, [index]);
      }
    });
    const tools = toolsOf(pair);
    headings = {
      weight: (stem) => Math.log(1 + total / (counts.get(stem) ?? 0.5)) ** 2,
      having,
      tools,
      withTool: target.sections.flatMap(({ heading }, index) =>
        namesTool(heading, tools.target) ? [index] : [],
      ),
    };
    known.set(pair, headings);
  }
  return headings;
}

/** Tools that one of the languages has and the other has not. */
function toolsOf(pair: Pair): Headings['tools'] {
  const of = (language: LanguageId) => pair.registry.languages.get(language)?.tools ?? [];
  const reference = of(pair.reference.language);
  const target = of(pair.target.language);
  return {
    reference: reference.filter((tool) => !target.includes(tool)),
    target: target.filter((tool) => !reference.includes(tool)),
  };
}

/** How alike two headings are that name a tool of their own ecosystem each. */
const likeTool = 0.5;

/**
 * Weighted Dice coefficients of a heading with those of the target that share a word with it, by their
 * index: 0 nothing in common, 1 alike.
 */
export function headingLikeness(pair: Pair, index: number): Map<number, number> {
  const { weight, having, tools, withTool } = headingsOf(pair);
  const stems = pair.reference.keys[index]?.stems ?? [];
  const sum = (list: readonly string[]) => list.reduce((all, stem) => all + weight(stem), 0);
  const own = sum(stems);
  const common = new Map<number, number>();
  for (const stem of new Set(stems)) {
    for (const at of few(having.get(stem))) {
      common.set(at, (common.get(at) ?? 0) + 2 * weight(stem));
    }
  }
  for (const [at, by] of common) {
    common.set(at, Math.min(1, by / (own + sum(pair.target.keys[at]?.stems ?? []))));
  }
  if (namesTool(pair.reference.sections[index]?.heading ?? '', tools.reference)) {
    for (const at of withTool) common.set(at, Math.max(likeTool, common.get(at) ?? 0));
  }
  return common;
}

/** Most sections that a word may be in and still tell one from another. */
const mostSections = 50;

/** A list of sections with a word, or none if there are so many that it says nothing. */
export function few(sections: readonly number[] = []): readonly number[] {
  return sections.length > mostSections ? [] : sections;
}

/**
 * Cosines of the TF-IDF vectors (Salton and Buckley, 1988) of a reference section with all sections of
 * the target that have a stem of it, by their index.
 */
export function contentLikeness(bags: Bags, index: number): Map<number, number> {
  const dots = new Map<number, number>();
  let square = 0;
  for (const [stem, times] of bags.reference[index] ?? []) {
    const weight = bags.rarity(stem) * Math.log(1 + times);
    square += weight * weight;
    for (const at of few(bags.having.get(stem))) {
      const other = bags.rarity(stem) * Math.log(1 + (bags.target[at]?.get(stem) ?? 0));
      dots.set(at, (dots.get(at) ?? 0) + weight * other);
    }
  }
  for (const [at, dot] of dots) dots.set(at, dot / Math.sqrt(square * squareOf(bags, at)));
  return dots;
}

const squares = new WeakMap<Bags, number[]>();

function squareOf(bags: Bags, at: number): number {
  let known = squares.get(bags);
  if (!known) {
    known = [];
    squares.set(bags, known);
  }
  let sum = known[at];
  if (sum === undefined) {
    sum = 0;
    for (const [stem, times] of bags.target[at] ?? []) {
      const weight = bags.rarity(stem) * Math.log(1 + times);
      sum += weight * weight;
    }
    known[at] = sum;
  }
  return sum;
}
