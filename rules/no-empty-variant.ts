/**
 * remark-lint rule to warn when a tab or language block is empty.
 *
 * ## What is this?
 *
 * This rule checks that tabs, language blocks, and fences in code groups hold something.
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
 * ###### Parameters
 *
 * There are no options.
 *
 * ###### Returns
 *
 * Transform (`Transformer` from `unified`).
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
 * @example
 *   {"label": "input", "name": "not-ok-code-group.md"}
 *
 *   ::: code-group
 *
 *   ```py [Python]
 *   ai.generate('Hi')
 *   ```
 *
 *   ```js [JavaScript]
 *   ```
 *
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-code-group.md"}
 */
import { defineRule } from '../src/rule/define.js';
import { missesPage, noun, siblings, variantName } from '../src/rule/variants.js';
import { labels } from '../src/rule/words.js';

const noEmptyVariant = defineRule('no-empty-variant', ({ model, registry }, report) => {
  for (const variant of model.variants) {
    if (!variant.empty || variant.languages.every((id) => missesPage(model, id))) continue;
    const full = siblings(variant, model).find((other) => !other.empty);
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
