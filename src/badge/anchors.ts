/**
 * Ids of headings as Astro, Docusaurus and GitHub make them, to link to sections.
 */
import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { pathKey } from '../page/outline/heading-paths.js';
import type { Gap, LanguageId, PageModel, Section } from '../page/types.js';

/** Id of the section beside which something is lacking. */
export type FindAnchor = (gap: Gap) => string | undefined;

/** Finds ids on a page that has all of its source. */
export function pageAnchors(model: PageModel, text: string): FindAnchor {
  const ids = idsOf(headings(model.tree), text);
  return (gap) => sectionId(model, gap, gap.references[0], ids);
}

/** Finds ids on the copy of a page that one language's readers see. */
export function copyAnchors(model: PageModel, text: string, language: LanguageId): FindAnchor {
  const sections = model.outlines.get(language)?.sections ?? [];
  const ids = idsOf(
    sections.flatMap(({ node }) => (node ? [node] : [])),
    text,
  );
  return (gap) => sectionId(model, gap, language, ids);
}

function sectionId(
  model: PageModel,
  gap: Gap,
  language: LanguageId | undefined,
  ids: ReadonlyMap<Heading, string>,
): string | undefined {
  const outline = language === undefined ? undefined : model.outlines.get(language);
  const node = outline && sectionOf(outline.sections, gap)?.node;
  return node && (ids.get(node) ?? slug(textOfHeading(node)));
}

/** The section of a reference that a gap is about: the one of its name, else the one around. */
function sectionOf(sections: readonly Section[], gap: Gap): Section | undefined {
  const key = pathKey(gap.path);
  const start = gap.cause?.start.offset ?? -1;
  const named = sections.filter(({ path, node }) => node && pathKey(path) === key);
  const exact = named.find(({ place }) => place?.start.offset === start) ?? named[0];
  if (exact || start < 0) return exact;
  return sections.findLast(({ place }) => (place?.start.offset ?? Infinity) <= start);
}

/** An id of the author's, `## Title {#my-id}`, else one of the text; each once. */
function idsOf(nodes: readonly Heading[], text: string): Map<Heading, string> {
  const slugger = new GithubSlugger();
  const ids = new Map<Heading, string>();
  for (const node of nodes) {
    const { start, end } = node.position ?? {};
    const written = start && end ? text.slice(start.offset, end.offset) : '';
    const own = /\{#([^\s{}`]+)\}\s*(?:#+\s*|\n[=-]+\s*)?$/.exec(written)?.[1];
    if (own) slugger.slug(own);
    ids.set(node, own ?? slugger.slug(textOfHeading(node)));
  }
  return ids;
}

/** Sites make dashes of hyphens before they make ids, and dashes are not part of ids. */
function textOfHeading(node: Heading): string {
  return toText(node, { includeImageAlt: false })
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/--+/g, '');
}

function headings(node: Nodes, found: Heading[] = []): Heading[] {
  if (node.type === 'heading') found.push(node);
  else if ('children' in node) for (const child of node.children) headings(child as Nodes, found);
  return found;
}
