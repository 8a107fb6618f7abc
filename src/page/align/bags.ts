/**
 * Words of sections as bags of stems, and their contrast: what the reference's other sections say too
 * tells little about one of them.
 */
import type { ProjectedSection } from '../outline/projection.js';
import type { Block } from '../recognise/collected.js';
import { blockText } from './block-text.js';
import { eachStem } from './stems.js';

/** How often a section has each stem; code counts half, headings double. */
export type Bag = ReadonlyMap<number, number>;

/** Longest text of a block that is compared, in UTF-16 units: data and logs say nothing more after it. */
const blockLimit = 20_000;

const counted = new WeakMap<Block, Bag>();

/** Stems of a block, counted once. */
export function countBlock(block: Block): Bag {
  let bag = counted.get(block);
  if (!bag) {
    const found = new Map<number, number>();
    const by = block.kind === 'code' ? 0.5 : 1;
    eachStem(blockText(block).slice(0, blockLimit), (stem) =>
      found.set(stem, (found.get(stem) ?? 0) + by),
    );
    bag = found;
    counted.set(block, bag);
  }
  return bag;
}

function countSection(section: ProjectedSection, leave: ReadonlySet<Block> | undefined): Bag {
  const bag = new Map<number, number>();
  const add = (stem: number, by: number) => bag.set(stem, (bag.get(stem) ?? 0) + by);
  for (const block of section.blocks) {
    if (!leave?.has(block)) for (const [stem, by] of countBlock(block)) add(stem, by);
  }
  eachStem(section.heading, (stem) => add(stem, 2));
  return bag;
}

/** Whether a section has content that is not for everyone. */
export function isOwn(section: ProjectedSection): boolean {
  return section.languages !== undefined || section.blocks.some((block) => block.variant >= 0);
}

/** Bags of two outlines, with the weight of each stem. */
export interface Bags {
  reference: readonly Bag[];
  target: readonly Bag[];
  /** Number of the reference's sections that have a stem. */
  sectionsWith(stem: number): number;
  /** Rarity of a stem among the reference's sections: its inverse document frequency. */
  rarity(stem: number): number;
  /** Target sections by the stems they have. */
  having: ReadonlyMap<number, readonly number[]>;
}

/** Counts both outlines. What the target's readers see of the reference's sections is left out. */
export function countWords(
  reference: readonly ProjectedSection[],
  target: readonly ProjectedSection[],
): Bags {
  const seen = new Set(target.flatMap((section) => section.blocks));
  const ofReference = reference.map((section) => countSection(section, seen));
  const ofTarget = target.map((section) => countSection(section, undefined));
  const sections = new Map<number, number>();
  for (const bag of ofReference) {
    for (const stem of bag.keys()) sections.set(stem, (sections.get(stem) ?? 0) + 1);
  }
  const having = new Map<number, number[]>();
  ofTarget.forEach((bag, index) => {
    // What all readers see is no answer to what some have beyond it.
    if (!isOwn(target[index] as ProjectedSection)) return;
    for (const stem of bag.keys()) {
      const list = having.get(stem);
      if (list) list.push(index);
      else having.set(stem, [index]);
    }
  });
  return {
    reference: ofReference,
    target: ofTarget,
    sectionsWith: (stem) => sections.get(stem) ?? 0,
    rarity: (stem) => Math.log(1 + reference.length / (sections.get(stem) ?? 1)),
    having,
  };
}
