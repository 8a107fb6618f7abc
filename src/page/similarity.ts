/**
 * How alike two sections are: cosine of TF-IDF vectors (Salton and Buckley, 1988) over the stems of
 * their prose, code and heading, where the documents are the sections of both outlines.
 */
import type { Block } from './collect.js';
import { stemsOf } from './heading.js';
import type { ProjectedSection } from './outline.js';

/** Stems with their weights. */
export interface Vector {
  weights: Map<string, number>;
  norm: number;
}

/** Longest code that is compared, in characters. */
const codeLimit = 1500;

/** Text of a block of prose or code. */
export function blockText(block: Block): string {
  if (block.kind !== 'code') return block.text;
  return 'value' in block.node ? block.node.value.slice(0, codeLimit) : '';
}

/** Stems of each block, read once. */
export function createBlockStems(): (block: Block) => string[] {
  const known = new Map<Block, string[]>();
  return (block) => {
    let found = known.get(block);
    if (!found) {
      found = stemsOf(blockText(block));
      known.set(block, found);
    }
    return found;
  };
}

/** Vectors of sections by index, each made when first asked for. */
export interface Vectors {
  reference(index: number): Vector;
  target(index: number): Vector;
}

/** Prepares the vectors of two outlines; a stem weighs by how few sections have it. */
export function createVectors(
  reference: readonly ProjectedSection[],
  target: readonly ProjectedSection[],
  stemsOfBlock: (block: Block) => string[],
): Vectors {
  let documents: Map<string, number> | undefined;
  const counts = new Map<ProjectedSection, Map<string, number>>();
  const made = new Map<ProjectedSection, Vector>();
  const counted = (section: ProjectedSection) => {
    let found = counts.get(section);
    if (!found) {
      found = count(section, stemsOfBlock);
      counts.set(section, found);
    }
    return found;
  };
  const vector = (section: ProjectedSection) => {
    let found = made.get(section);
    if (!found) {
      documents ??= frequencies([...reference, ...target].map(counted));
      found = weigh(counted(section), documents, reference.length + target.length);
      made.set(section, found);
    }
    return found;
  };
  return {
    reference: (index) => vector(reference[index] as ProjectedSection),
    target: (index) => vector(target[index] as ProjectedSection),
  };
}

function frequencies(counts: readonly Map<string, number>[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const found of counts) {
    for (const stem of found.keys()) documents.set(stem, (documents.get(stem) ?? 0) + 1);
  }
  return documents;
}

function count(
  section: ProjectedSection,
  stemsOfBlock: (block: Block) => string[],
): Map<string, number> {
  const found = new Map<string, number>();
  const add = (stem: string, by: number) => found.set(stem, (found.get(stem) ?? 0) + by);
  for (const block of section.blocks) {
    const by = block.kind === 'code' ? 0.5 : 1;
    for (const stem of stemsOfBlock(block)) add(stem, by);
  }
  for (const stem of stemsOf(section.heading)) add(stem, 2);
  return found;
}

function weigh(found: Map<string, number>, documents: Map<string, number>, total: number): Vector {
  const weights = new Map<string, number>();
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
