/** Ids of headings as Astro, Docusaurus and GitHub make them, to link to sections. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { pathKey } from '../page/outline/heading-paths.js';
import type { Gap, LanguageId, PageModel, PagePosition, Section } from '../page/page-model.js';
import type { BadgePage } from './badge-data.js';

/** Id of the section beside which something is lacking. */
export type FindAnchor = (gap: Gap) => string | undefined;

/** What ids are made of. */
export type AnchorPage = Pick<BadgePage, 'text' | 'path' | 'idAt' | 'typography'>;

/** Finds ids on a page that has all of its source. */
export function pageAnchors(model: PageModel, page: AnchorPage): FindAnchor {
  const ids = idsOf(headings(model.tree), page);
  return (gap) => {
    for (const language of gap.references) {
      const id = sectionId(model, gap, language, ids, page);
      if (id !== undefined) return id;
    }
    return undefined;
  };
}

/** Finds ids on the copy of a page that one language's readers see. */
export function copyAnchors(model: PageModel, page: AnchorPage, language: LanguageId): FindAnchor {
  const sections = model.outlines.get(language)?.sections ?? [];
  const ids = idsOf(
    sections.flatMap(({ node }) => (node ? [node] : [])),
    page,
  );
  return (gap) => sectionId(model, gap, language, ids, page);
}

function sectionId(
  model: PageModel,
  gap: Gap,
  language: LanguageId,
  ids: ReadonlyMap<Heading, string>,
  page: AnchorPage,
): string | undefined {
  const sections = model.outlines.get(language)?.sections ?? [];
  const node = shown(sections, sectionOf(sections, gap))?.node;
  return node && (ids.get(node) ?? partialId(node, page));
}

/** The section of a reference that a gap is about: one of its name, else the one around. */
function sectionOf(sections: readonly Section[], gap: Gap): Section | undefined {
  const key = pathKey(gap.path);
  const start = gap.cause?.start.offset ?? -1;
  const isBefore = ({ place }: Section) => (place?.start.offset ?? Infinity) <= start;
  const named = sections.filter(({ path, node }) => node && pathKey(path) === key);
  return named.findLast(isBefore) ?? named[0] ?? sections.findLast(isBefore);
}

/** A heading in a tab that is not open cannot be gone to: the one before the tabs can. */
function shown(sections: readonly Section[], found: Section | undefined): Section | undefined {
  if (!found?.inTab) return found;
  return sections.slice(0, sections.indexOf(found)).findLast(({ node, inTab }) => node && !inTab);
}

/** Ids that the site has given, else those of authors, `## Title {#my-id}`, else of the text. */
function idsOf(nodes: readonly Heading[], page: AnchorPage): Map<Heading, string> {
  const slugger = new GithubSlugger();
  const ids = new Map<Heading, string>();
  for (const node of nodes) {
    const { start, end } = node.position ?? {};
    const given = start && page.idAt?.(start.line, start.column);
    const own = () => start && end && ownId(page.text.slice(start.offset, end.offset));
    ids.set(node, given ?? own() ?? slugger.slug(textOfHeading(node, page)));
  }
  return ids;
}

/** A partial is compiled on its own: what the page has does not count there. */
function partialId(node: Heading, page: AnchorPage): string {
  const { partial } = (node.position ?? {}) as Partial<PagePosition>;
  if (partial?.line !== undefined && page.path !== undefined) {
    try {
      const text = readFileSync(resolve(dirname(page.path), partial.path), 'utf8');
      const own = ownId(text.split(/\r\n|\n|\r/, partial.line).at(-1) ?? '');
      if (own) return own;
    } catch {
      // It was there when the page was read: its text will do.
    }
  }
  return slug(textOfHeading(node, page));
}

function ownId(written: string): string | undefined {
  if (!written.includes('{#')) return undefined;
  return /\{#([^\s{}`]+)\}\s*(?:#+\s*|\n[=-]+\s*)?$/.exec(written)?.[1];
}

const dashes = { satteri: /-{2,}/g, smartypants: /(?<!-)--(?!-)/g };

/** Where hyphens become dashes, which are not part of ids, that is in text and not in code. */
function textOfHeading(node: Heading, { typography }: AnchorPage): string {
  const hyphens = typography && dashes[typography];
  const headingLabel = (item: Nodes): string => {
    if ('children' in item)
      return item.children.map((child) => headingLabel(child as Nodes)).join('');
    if (item.type === 'text') return hyphens ? item.value.replace(hyphens, '') : item.value;
    return 'value' in item && item.type !== 'html' ? item.value : '';
  };
  return headingLabel(node).replace(/\s*\{#[^}]*\}\s*$/, '');
}

function headings(node: Nodes, found: Heading[] = []): Heading[] {
  if (node.type === 'heading') found.push(node);
  else if ('children' in node) for (const child of node.children) headings(child as Nodes, found);
  return found;
}
