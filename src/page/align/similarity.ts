/**
 * How alike two sections are: cosine of TF-IDF vectors (Salton and Buckley, 1988) over the stems of
 * their prose, code and heading, where the documents are the sections of both outlines.
 */
import type { ProjectedSection } from '../outline/projection.js';
import type { Block } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';
import { eachStem } from './stems.js';

/** Stems with their weights. */
export interface Vector {
  weights: Map<number, number>;
  norm: number;
}

/** Start of a code example that is compared, in characters: imports and calls, not its whole plot. */
const codeLimit = 600;
/** Start of a section that is compared, in characters. */
const sectionLimit = 2000;

/** Text of a block of prose, or the start of its code. */
export function blockText(block: Block, limit = 10_000): string {
  if (block.kind === 'prose') return block.text ?? textOf(block.node);
  return 'value' in block.node ? block.node.value.slice(0, limit) : '';
}

/** Vectors of sections by index, each made when first asked for. */
export interface Vectors {
  reference(index: number): Vector;
  target(index: number): Vector;
}

/**
 * Prepares the vectors of two outlines. A stem weighs by how few sections have it, of those that
 * are compared: all of the target, and those of the reference that `open` names.
 */
export function createVectors(
  reference: readonly ProjectedSection[],
  target: readonly ProjectedSection[],
  open: () => readonly number[],
): Vectors {
  let documents: Map<number, number> | undefined;
  const counts = new Map<ProjectedSection, Map<number, number>>();
  const made = new Map<ProjectedSection, Vector>();
  const counted = (section: ProjectedSection) => {
    let found = counts.get(section);
    if (!found) {
      found = count(section);
      counts.set(section, found);
    }
    return found;
  };
  const vector = (section: ProjectedSection) => {
    let found = made.get(section);
    if (!found) {
      documents ??= frequencies([
        ...open().map((index) => counted(reference[index] as ProjectedSection)),
        ...target.map(counted),
      ]);
      found = weigh(counted(section), documents, counts.size);
      made.set(section, found);
    }
    return found;
  };
  return {
    reference: (index) => vector(reference[index] as ProjectedSection),
    target: (index) => vector(target[index] as ProjectedSection),
  };
}

function frequencies(counts: readonly Map<number, number>[]): Map<number, number> {
  const documents = new Map<number, number>();
  for (const found of counts) {
    for (const stem of found.keys()) documents.set(stem, (documents.get(stem) ?? 0) + 1);
  }
  return documents;
}

function count(section: ProjectedSection): Map<number, number> {
  const found = new Map<number, number>();
  let by = 1;
  let left = sectionLimit;
  const add = (stem: number) => found.set(stem, (found.get(stem) ?? 0) + by);
  for (const block of section.blocks) {
    by = block.kind === 'code' ? 0.5 : 1;
    const text = blockText(block, codeLimit);
    eachStem(text, add);
    left -= text.length;
    if (left <= 0) break;
  }
  by = 2;
  eachStem(section.heading, add);
  return found;
}

function weigh(found: Map<number, number>, documents: Map<number, number>, total: number): Vector {
  const weights = new Map<number, number>();
  let sum = 0;
  for (const [stem, times] of found) {
    const weight = Math.log(1 + times) * Math.log(1 + total / (documents.get(stem) ?? 1));
    weights.set(stem, weight);
    sum += weight * weight;
  }
  return { weights, norm: Math.sqrt(sum) };
}

/** Cosine of two vectors: 0 nothing in common, 1 alike. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small.weights) sum += weight * (large.weights.get(stem) ?? 0);
  return sum / (a.norm * b.norm);
}

/** Inverse document frequency of stems among headings. */
export function headingWeights(keys: readonly { stems: string[] }[]): (stem: string) => number {
  const documents = new Map<string, number>();
  for (const { stems } of keys) {
    for (const stem of new Set(stems)) documents.set(stem, (documents.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(1 + keys.length / (documents.get(stem) ?? 0.5));
}

/** Weighted Dice coefficient of two headings: 0 nothing in common, 1 alike. */
export function headingSimilarity(
  a: readonly string[],
  b: readonly string[],
  weight: (stem: string) => number,
): number {
  let common = 0;
  let all = 0;
  for (const stem of a) {
    const by = weight(stem);
    all += by;
    if (b.includes(stem)) common += 2 * by;
  }
  for (const stem of b) all += weight(stem);
  return all === 0 ? 0 : common / all;
}
