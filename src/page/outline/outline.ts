/** Projections and their outlines: the page as the readers of one language see it. */
import type { Heading } from 'mdast';
import type { LanguageId, Place } from '../page-model.js';
import type { Block, Collected } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';
import { isFurtherReading } from './boilerplate.js';
import type { HeadingText, ProjectedSection, Projection } from './projection.js';

export function createHeadingText(): HeadingText {
  const texts = new Map<Heading, string>();
  return (node) => {
    let text = texts.get(node);
    if (text === undefined) {
      // Blanks first: from each of many the next pattern would look to the end.
      text = textOf(node)
        .replace(/\s+/g, ' ')
        .replace(/ ?\{#[^{}]*\} ?$/, '')
        .trim();
      texts.set(node, text);
    }
    return text;
  };
}

/** Makes the outline of one language; linear in the blocks of the page. */
export function project(
  page: Collected,
  language: LanguageId,
  bit: number,
  headingText: HeadingText,
  boilerplate: readonly string[] = [],
): Projection {
  const intro = section(undefined, '', 0, undefined, [], undefined);
  const sections = [intro];
  let open = intro;
  const stack: number[] = [0];
  const isShared = sharedTabs(page);
  for (let at = 0; at < page.blocks.length; at++) {
    const block = page.blocks[at] as Block;
    if ((block.mask & bit) === 0) continue;
    if (block.kind === 'heading') {
      const node = block.node as Heading;
      while (stack.length > 1 && (sections[stack.at(-1) as number]?.depth ?? 0) >= node.depth) {
        stack.pop();
      }
      const parent = stack.at(-1) as number;
      const text = headingText(node);
      const path = [...(sections[parent]?.path ?? []), text];
      const seen = block.variant < 0 ? undefined : page.masks.languages(block.mask);
      open = section(node, text, node.depth, parent, path, seen);
      open.inTab = isShared(at) || isInTab(page, at);
      sections[parent]?.children.push(sections.length);
      stack.push(sections.length);
      sections.push(open);
      continue;
    }
    open.blocks.push(block);
    open.words += block.words;
    if (block.kind === 'code') open.codes++;
    if (block.kind === 'opaque') open.opaques++;
  }
  for (let index = sections.length - 1; index >= 0; index--) {
    total(sections, index, boilerplate);
  }
  return { language, sections };
}

function isInTab({ blocks, variants, groups }: Collected, at: number): boolean {
  for (let index = blocks[at]?.variant ?? -1; index >= 0; ) {
    const variant = variants[index];
    if (variant && groups[variant.group]?.kind === 'set') return true;
    index = variant?.parent ?? -1;
  }
  return false;
}

/** Blocks in tabs that are not about languages; nothing if there are no such tabs. */
function sharedTabs({ blocks, tabs }: Collected): (at: number) => boolean {
  if (tabs.length === 0) return () => false;
  const depths = new Int32Array(blocks.length + 1);
  for (const { start, end } of tabs) {
    depths[start] = (depths[start] ?? 0) + 1;
    depths[end] = (depths[end] ?? 0) - 1;
  }
  for (let at = 1; at < depths.length; at++) depths[at] = (depths[at] ?? 0) + (depths[at - 1] ?? 0);
  return (at) => (depths[at] ?? 0) > 0;
}

function section(
  node: Heading | undefined,
  heading: string,
  depth: number,
  parent: number | undefined,
  path: string[],
  languages: LanguageId[] | undefined,
): ProjectedSection {
  return {
    node,
    place: node?.position,
    heading,
    path,
    depth,
    parent,
    children: [],
    languages,
    inTab: false,
    words: 0,
    codes: 0,
    totalWords: 0,
    totalCodes: 0,
    placeholder: false,
    boilerplate: false,
    end: node?.position,
    blocks: [],
    opaques: 0,
  };
}

function total(sections: ProjectedSection[], index: number, boilerplate: readonly string[]): void {
  const item = sections[index] as ProjectedSection;
  item.totalWords = item.words;
  item.totalCodes = item.codes;
  item.end = later(item.end, item.blocks.at(-1)?.node.position);
  for (const child of item.children) {
    const below = sections[child] as ProjectedSection;
    item.totalWords += below.totalWords;
    item.totalCodes += below.totalCodes;
    item.end = later(item.end, below.end);
  }
  item.boilerplate =
    index > 0 &&
    isFurtherReading(
      item,
      item.children.map((at) => sections[at]) as ProjectedSection[],
      boilerplate,
    );
}

function later(a: Place, b: Place): Place {
  if (!a || !b) return a ?? b;
  return b.end.line > a.end.line || (b.end.line === a.end.line && b.end.column > a.end.column)
    ? b
    : a;
}
