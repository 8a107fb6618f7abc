/**
 * remark-lint rule to warn when a tab set or code group leaves out the target language.
 *
 * ## What is this?
 *
 * This rule checks that tab sets, code groups, and neighbouring language blocks that serve
 * several languages serve the target language (Python unless configured) too.
 *
 * Sets that are not about languages (operating systems, package managers) are left alone.
 *
 * ## When should I use this?
 *
 * You can use this rule to find the one tab that was forgotten on a page that is otherwise there
 * for all languages.
 *
 * ## API
 *
 * ### `unified().use(remarkParityTabParity)`
 *
 * Warn when a tab set or code group leaves out the target language.
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
 * Add the tab.
 * If the feature does not exist in the target language, then say so with an annotation in the
 * page, which takes a reason: a tab that only says “not available” helps nobody.
 *
 * @module tab-parity
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="JavaScript">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 *
 * @example
 *   {"name": "ok-not-languages.mdx"}
 *
 *   <Tabs syncKey="os">
 *     <TabItem label="macOS">
 *       Use Homebrew to install the tool.
 *     </TabItem>
 *     <TabItem label="Linux">
 *       Use the package manager to install the tool.
 *     </TabItem>
 *   </Tabs>
 *
 * @example
 *   {"label": "input", "name": "not-ok-starlight.mdx"}
 *
 *   ## Install
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="JavaScript">
 *       Run `npm install sdk` to add the package.
 *     </TabItem>
 *     <TabItem label="Python">
 *       Run `pip install sdk` to add the package.
 *     </TabItem>
 *   </Tabs>
 *
 *   ## Generate
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="JavaScript">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 *
 *   A schema makes the model answer with data:
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="JavaScript">
 *       Pass `output: { schema }` to get an object.
 *     </TabItem>
 *     <TabItem label="Go">
 *       Call `GenerateData` to get a struct.
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-starlight.mdx"}
 *
 * @example
 *   {"label": "input", "name": "not-ok-code-group.md"}
 *
 *   Install the package:
 *
 *   ::: code-group
 *
 *   ```sh [JavaScript]
 *   npm install sdk
 *   ```
 *
 *   ```sh [Python]
 *   pip install sdk
 *   ```
 *
 *   :::
 *
 *   Call the model:
 *
 *   ::: code-group
 *
 *   ```js [JavaScript]
 *   await generate('Hi')
 *   ```
 *
 *   ```go [Go]
 *   sdk.Generate("Hi")
 *   ```
 *
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-code-group.md"}
 */
import { defineRule } from '../src/rule/define.js';
import { after, causeOf, gapsOf, type NamedGap } from '../src/rule/gaps.js';
import { an } from '../src/rule/words.js';

const tabParity = defineRule('tab-parity', ({ model, registry }, report) => {
  for (const gap of gapsOf(model, registry, 'tab')) {
    report({ reason: reasonOf(gap), place: gap.place, cause: causeOf(gap) });
  }
});

export default tabParity;

function reasonOf(gap: NamedGap): string {
  const { others, target } = gap;
  const what = gap.reason === 'empty' ? `empty ${target} tab` : `tabs for ${others} only`;
  return (
    `Unexpected ${what}, expected ${an(target)} tab with what ${others} readers get, ` +
    `add it${after(gap)} or annotate it`
  );
}
