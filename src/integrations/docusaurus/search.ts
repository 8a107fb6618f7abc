import type { LoadedPlugin } from './docusaurus-api.js';

const selector = '.parity-badges';

/**
 * The local search that leaves out what its options select. Others have no such option; what they
 * and crawlers index by themselves, paragraphs and list items, is not in a badge.
 */
const name = '@easyops-cn/docusaurus-search-local';

/**
 * Adds the badge to what the search leaves out, before it reads the built pages.
 *
 * @returns Whether a search is left that would find the badge.
 */
export function hideFromSearch(plugins: readonly LoadedPlugin[]): boolean {
  let open = false;
  for (const plugin of plugins) {
    if (plugin.name !== name) continue;
    const { ignoreCssSelectors: ignored } = (plugin.options ?? {}) as { [key: string]: unknown };
    if (Array.isArray(ignored)) {
      if (!ignored.includes(selector)) ignored.push(selector);
    } else open ||= typeof ignored !== 'string' || !ignored.includes(selector);
  }
  return open;
}
