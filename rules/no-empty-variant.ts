/**
 * remark-lint rule to warn when a tab or language block is empty.
 *
 * ## What is this?
 *
 * This rule checks that tabs and language blocks hold something.
 *
 * ## When should I use this?
 *
 * You can use this rule to find tabs that were prepared and forgotten.
 * It looks at all languages, not only at the target.
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoEmptyVariant)`
 *
 * Warn when a tab or language block is empty.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Fill the tab or remove it: readers who choose it see a blank page.
 *
 * @module no-empty-variant
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   :::js
 *   Call `generate()` with a prompt.
 *   :::
 *
 *   :::python
 *   Call `ai.generate()` with a prompt.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-starlight.mdx"}
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="Go">
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-starlight.mdx"}
 *
 *   5:3-6:13: Unexpected empty Go tab, expected content for Go readers, add it or remove the tab
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   <Lang lang="python">
 *   Call `ai.generate()` with a prompt.
 *   </Lang>
 *
 *   <Lang lang="js go"></Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   5:1-5:27: Unexpected empty JavaScript and Go block, expected content for JavaScript and Go readers, add it or remove the block
 *
 * @example
 *   {"label": "input", "name": "not-ok-directive.md"}
 *
 *   :::python
 *   Call `ai.generate()` with a prompt.
 *   :::
 *
 *   :::js
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-directive.md"}
 *
 *   5:1-6:4: Unexpected empty JavaScript block, expected content for JavaScript readers, add it or remove the block
 */

import { defineRule } from '../src/lint/define.js';
import { missingOnPage, noun, variantName } from '../src/lint/variants.js';
import { labels } from '../src/page/languages/languages.js';
import type { Variant } from '../src/page/page-model.js';

const noEmptyVariant = defineRule('no-empty-variant', ({ model, registry }, report) => {
  const missing = missingOnPage(model);
  const firstFull = new Map<number, Variant>();
  for (const variant of model.variants) {
    if (!variant.empty && !firstFull.has(variant.group)) firstFull.set(variant.group, variant);
  }
  for (const variant of model.variants) {
    if (!variant.empty || variant.languages.every((id) => missing.has(id))) continue;
    const full = firstFull.get(variant.group);
    const readers = labels(variant.languages, registry);
    report({
      reason:
        `Unexpected empty ${variantName(variant, registry)}, ` +
        `expected content for ${readers} readers, add it or remove the ${noun(variant)}`,
      place: variant.place,
      cause: full && {
        reason: `${labels(full.languages, registry)} readers get content here`,
        place: full.place,
      },
    });
  }
});

export default noEmptyVariant;
