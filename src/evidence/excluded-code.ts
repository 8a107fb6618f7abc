/** Code that uses what the configuration excludes, on pages that are in scope. */
import type { ResolvedConfig } from '../config/resolve.js';
import { headingPathAt } from '../page/outline/heading-at.js';
import { isWithin, pathKey } from '../page/outline/heading-paths.js';
import type { LanguageId } from '../page/page-model.js';
import type { ExcludedUse } from '../page/scope/scope.js';
import type { PageContext } from '../site/page-context.js';
import { remember } from '../text/remember.js';
import { compileDocs, docsItems, matchesIn } from './docs-patterns.js';

export function excludedUses(context: PageContext): ExcludedUse[] {
  const { model, config } = context;
  const { exclusions } = config;
  const patterns = patternsFor(config, model.target);
  if (!patterns || model.exclusions.some(({ scope }) => scope === 'page')) return [];
  const outside = new Set(model.exclusions.map(({ path }) => pathKey(path)));
  return matchesIn(context, patterns).flatMap(({ key, code, ...at }) => {
    const place = code.place(at, { line: at.endLine, column: at.endColumn });
    const index = Number(key);
    const exclusion = exclusions[index];
    if (!exclusion || isWithin(headingPathAt(model.outlines, place), outside)) return [];
    return [{ index, exclusion, place }];
  });
}

const patternsFor = remember((config: ResolvedConfig, target: LanguageId) => {
  const { exclusions, exclusionsFile: file, root: from } = config;
  const items = exclusions.flatMap(({ topic: label, code, languages = [target] }, index) => {
    const own = code?.[target];
    if (own === undefined || !languages.includes(target)) return [];
    const common = { key: String(index), label, at: `exclusions[${index}]` };
    return docsItems(common, { [target]: [own].flat() });
  });
  return items.length > 0 ? compileDocs(items, { from, file }) : undefined;
});
