/** The page as the readers of one language see it. */
import type { Heading } from 'mdast';
import type { Outline, Section } from '../page-model.js';
import type { Block } from '../recognise/collected.js';

/** A section with the blocks that stand directly in it. */
export interface ProjectedSection extends Section {
  blocks: Block[];
  /** Blocks that stand for content which only a renderer sees: components, HTML. */
  opaques: number;
}

export interface Projection extends Outline {
  sections: ProjectedSection[];
}

/** Plain text of headings, read once a heading. */
export type HeadingText = (node: Heading) => string;
