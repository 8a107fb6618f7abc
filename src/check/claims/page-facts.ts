/**
 * What is known of one page, from its model.
 */
import type { ResolvedConfig } from '../../config/resolve.js';
import { headingKey } from '../../page/align/heading.js';
import type { PageModel } from '../../page/types.js';
import { createContext } from '../../site/model-of.js';
import { readTree } from '../../syntax/read.js';
import { servedLanguages } from '../served.js';
import type { PageFacts, SectionFacts } from './types.js';

/** Where a page stands. */
export interface PageName {
  /** Absolute path. */
  file: string;
  path: string;
  page: string;
}

/**
 * Facts of a page for the readers of the configuration's target.
 *
 * @returns The facts, and absolute paths of partials that the page is made of; `undefined` for a page
 *   that cannot be read.
 */
export function pageFacts(
  text: string,
  { file, path, page }: PageName,
  config: ResolvedConfig,
): { facts: PageFacts; files: readonly string[] } | undefined {
  const model = modelOf(text, file, config);
  if (!model) return undefined;
  const { title, status, why, declared, gaps, exclusions } = model.model;
  const topics = exclusions.filter(({ scope }) => scope === 'page').map(({ topic }) => topic);
  const facts = {
    path,
    page,
    title,
    status,
    why,
    languages: servedLanguages(model.model),
    declared: declared?.languages,
    gaps,
    sections: sectionsOf(model.model, config),
    excluded: status === 'excluded' ? topics : [],
  };
  return { facts, files: model.files };
}

function modelOf(text: string, file: string, config: ResolvedConfig) {
  try {
    const { engine, format } = config;
    const { tree, text: source } = readTree(text, { path: file, engine, format });
    return createContext(tree, source, file, config);
  } catch {
    // What is wrong with it is said where it is checked itself.
    return undefined;
  }
}

/** Sections of the target with content, none of which is lacking in any place of the page. */
function sectionsOf(model: PageModel, { registry }: ResolvedConfig): SectionFacts[] {
  const keyOf = (heading: string) => headingKey(heading, registry).key;
  const lacking = new Set(model.gaps.flatMap(({ heading, path }) => [heading, ...path]).map(keyOf));
  const own = model.outlines.get(model.target)?.sections ?? [];
  return own
    .filter(
      ({ node, heading, placeholder, totalWords, totalCodes }) =>
        node && !placeholder && totalWords + totalCodes > 0 && !lacking.has(keyOf(heading)),
    )
    .map(({ heading, place }) => ({ heading, line: place?.start.line }));
}
