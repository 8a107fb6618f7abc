/** One version of a page: what its readers see, section by section. */
import type { ResolvedConfig } from '../../config/resolve.js';
import { parseAnnotations } from '../../page/annotations/annotations.js';
import { createHeadingText, project } from '../../page/outline/outline.js';
import type { ProjectedSection } from '../../page/outline/projection.js';
import type { LanguageId } from '../../page/page-model.js';
import { collect } from '../../page/recognise/collect.js';
import type { Block, Collected } from '../../page/recognise/collected.js';
import { directiveTitle } from '../../syntax/fences.js';
import { readTree } from '../../syntax/read.js';
import { remember } from '../../text/remember.js';
import { normalise } from './normalise.js';

/** A section as the readers of one language see it. */
export interface VersionSection {
  path: readonly string[];
  /** Line of its heading; 1-based, 1 for the text before the first heading. */
  line: number;
  /** Words that readers of another language do not see. */
  own(other: LanguageId): string;
  /** What reviewers wrote in it for the readers of the language, sorted. */
  reviews: readonly string[];
}

/** A version of a page. Nothing is projected before it is asked for. */
export interface Version {
  /** The sections of a language; the first is the text before the first heading. */
  sections(language: LanguageId): readonly VersionSection[];
}

/** `undefined` if it cannot be read. Partials have a history of their own, and are left out. */
export function readVersion(
  text: string,
  path: string,
  config: ResolvedConfig,
): Version | undefined {
  let page: Collected;
  let source: string;
  try {
    const reading = readTree(text, { path, engine: config.engine, format: config.format });
    source = reading.text;
    page = collect(reading.tree, {
      ...config,
      titleOf: (node) => directiveTitle(source, node),
      path,
    });
  } catch {
    return undefined;
  }
  const headingText = createHeadingText();
  const wordsOf = remember((block: Block) => normalise(block, source));
  const sectionsOf = remember((of: Collected, language: LanguageId) => {
    const projected = project(of, language, of.masks.of([language]), headingText).sections;
    const reviews = reviewsOf(of, projected, language, config);
    return projected.map(
      (section, at): VersionSection => ({
        path: section.path,
        line: section.place?.start.line ?? 1,
        own: (other) => {
          const seen = of.masks.of([other]);
          const own = section.blocks.filter(({ mask }) => (mask & seen) === 0);
          return own
            .map((block) => wordsOf(block, undefined))
            .filter(Boolean)
            .join(' ');
        },
        reviews: reviews[at] ?? [],
      }),
    );
  });
  return { sections: (language) => sectionsOf(page, language) };
}

/** Reviews by section: what stands above all headings, or beside the title, is for all sections. */
function reviewsOf(
  page: Collected,
  sections: readonly ProjectedSection[],
  language: LanguageId,
  { registry }: ResolvedConfig,
): string[][] {
  const found: string[][] = sections.map(() => []);
  const index = new Map(sections.map(({ node }, at) => [node, at]));
  for (const { node, block, variant } of page.comments) {
    const value = 'value' in node ? node.value : '';
    for (const item of parseAnnotations(value, node.position, registry)) {
      if ('message' in item || item.kind !== 'reviewed') continue;
      if (item.languages.length > 0 && !item.languages.includes(language)) continue;
      const at = sectionAt(page, block, variant, index);
      const whole = at === 0 || (at === 1 && sections[1]?.depth === 1);
      for (const list of whole ? found : [found[at]]) list?.push(item.reason);
    }
  }
  return found.map((list) => list.sort());
}

/** The heading that a comment stands beside, else the last one before it. */
function sectionAt(
  { blocks }: Collected,
  block: number,
  variant: number,
  index: ReadonlyMap<unknown, number>,
): number {
  for (const near of [block - 1, block]) {
    const item = blocks[near];
    const found = item?.variant === variant ? index.get(item.node) : undefined;
    if (item?.kind === 'heading' && found !== undefined) return found;
  }
  for (let at = block - 1; at >= 0; at--) {
    const found = index.get(blocks[at]?.node);
    if (found !== undefined) return found;
  }
  return 0;
}
