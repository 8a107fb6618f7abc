/**
 * remark-lint rule to warn when a tab set or code group leaves out the target language.
 *
 * ## What is this?
 *
 * This rule checks that tab sets and code groups that serve several languages serve the target
 * language (Python unless configured) too.
 * It checks also that tabs about something else, such as providers, have content for it.
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
 * There are no options.
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
 *     <TabItem label="macOS">Use Homebrew.</TabItem>
 *     <TabItem label="Linux">Use the package manager.</TabItem>
 *   </Tabs>
 *
 * @example
 *   {"label": "input", "name": "not-ok-starlight.mdx"}
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
 *   14:1-21:8: Unexpected tabs for JavaScript and Go only, expected a Python tab too, add it
 *
 * @example
 *   {"label": "input", "name": "not-ok-code-group.md"}
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
 *
 *   15:1-25:4: Unexpected tabs for JavaScript and Go only, expected a Python tab too, add it
 */
import { defineRule } from '../src/lint/define.js';
import { gapsOf, type NamedGap } from '../src/lint/gaps.js';
import { an, quote } from '../src/text/words.js';

const tabParity = defineRule('tab-parity', (context, report) => {
  // An empty tab of the target itself is the business of `no-empty-variant`.
  const variants = new Set(context.model.variants.map(({ place }) => place));
  const sets = new Set(context.model.groups.map(({ place }) => place));
  for (const gap of gapsOf(context, 'tab')) {
    const { at, place } = gap;
    if (gap.reason === 'empty' && variants.has(place) && !place?.partial) continue;
    const reason = sets.has(place) ? setReason(gap) : tabReason(gap);
    report({ reason, ...at });
  }
});

export default tabParity;

/** A set about languages, without the target. */
function setReason({ others, target }: NamedGap): string {
  return `Unexpected tabs for ${others} only, expected ${an(target)} tab too, add it`;
}

/** A tab about something else, such as a provider, that has nothing for the target. */
function tabReason({ heading, others, reason, target }: NamedGap): string {
  const tab = quote(heading);
  return reason === 'empty'
    ? `Unexpected tab ${tab} without ${target}, expected what ${others} readers get, ` +
        `add ${target} content`
    : `Unexpected ${target} tabs without ${tab}, expected it as for ${others} readers, add it`;
}
