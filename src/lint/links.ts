import type { Nodes } from 'mdast';
import { attribute, isJsx } from '../page/dialects/attributes.js';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId, PageModel } from '../page/page-model.js';
import { pinnedLanguage } from './pinned.js';
import { createTextReader, enclosing, mention, type Visit, visits } from './prose.js';

export interface Options {
  /** Beginnings of addresses that are fine (default: `[]`). */
  allow?: string[] | undefined;
  /** Further hosts that are for one language (default: `{}`). */
  hosts?: Record<string, LanguageId> | undefined;
}

export interface PinnedLink {
  visit: Visit;
  address: string;
  language: LanguageId;
}

const blocks = new Set(['list', 'table']);
const paragraphs = new Set(['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement']);

export function pinnedLinks(
  model: PageModel,
  registry: Registry,
  { allow = [], hosts }: Options,
): PinnedLink[] {
  if (model.languages.length < 2) return [];
  const byBlock = new Map<Nodes, Set<LanguageId>>();
  const found = linksOf(model).flatMap(({ visit, address }): PinnedLink[] => {
    const language = pinnedLanguage(address, registry, hosts);
    if (!language || !model.languages.includes(language)) return [];
    if (allow.some((start) => address.startsWith(start))) return [];
    const block = blockOf(visit);
    byBlock.set(block, (byBlock.get(block) ?? new Set()).add(language));
    return [{ visit, address, language }];
  });
  const readText = createTextReader();
  const named = (visit: Visit, language: LanguageId) =>
    mention(readText(paragraphOf(visit).node), registry.label(language)) >= 0;
  return found.filter(
    ({ visit, language }) =>
      visit.languages?.length !== 0 &&
      !visit.languages?.includes(language) &&
      (byBlock.get(blockOf(visit))?.size ?? 0) < 2 &&
      !(visit.languages && named(visit, language)),
  );
}

/** Links with their addresses: those of Markdown, and elements with an `href`. */
export function linksOf(model: PageModel): { visit: Visit; address: string }[] {
  const all = [...visits(model)];
  const definitions = new Map(
    all.flatMap(({ node }) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  return all.flatMap((visit) => {
    const address = addressOf(visit.node, definitions);
    return address ? [{ visit, address }] : [];
  });
}

function addressOf(node: Nodes, definitions: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'link') return node.url;
  if (node.type === 'linkReference') return definitions.get(node.identifier);
  return isJsx(node) ? attribute(node, 'href') : undefined;
}

function blockOf(visit: Visit): Nodes {
  return (enclosing(visit, blocks) ?? paragraphOf(visit)).node;
}

function paragraphOf(visit: Visit): Visit {
  return enclosing(visit, paragraphs) ?? visit;
}
