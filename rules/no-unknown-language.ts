/**
 * remark-lint rule to warn when a word that should name a language names none.
 *
 * ## What is this?
 *
 * This rule checks the words that name languages: attributes of language components, directives,
 * declared languages, and labels of tabs beside language tabs.
 *
 * ## When should I use this?
 *
 * You can use this rule to find misspelt languages, whose content no reader sees.
 *
 * A tab that is no language at all, such as `cURL` beside `Python`, is fine: tab labels are
 * reported only when a known name is near.
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoUnknownLanguage[, options])`
 *
 * Warn when a word that should name a language names none.
 *
 * #### Options
 *
 * * `allow` (`Array<string>`, default: `[]`)
 *   — words that are fine although they name no language
 *
 * ## Recommendation
 *
 * Correct the word.
 * If it does name a language, then add that to `languages` in the configuration.
 *
 * @module no-unknown-language
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="JS/TS">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="cURL">
 *       Post a prompt to the endpoint.
 *     </TabItem>
 *   </Tabs>
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   <Lang lang="js pyton">
 *   Call `generate()` with a prompt.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   1:1-3:8: Unexpected unknown language `pyton`, expected `python`, correct it or add it to `languages` in the configuration
 *
 * @example
 *   {"label": "input", "name": "not-ok-tabs.mdx"}
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="Javascirpt">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-tabs.mdx"}
 *
 *   5:3-7:13: Unexpected unknown language `Javascirpt`, expected `javascript`, correct it or add it to `languages` in the configuration
 *
 * @example
 *   {"label": "input", "name": "not-ok-declared.md"}
 *
 *   ---
 *   supportedLanguages: [python, brainfog]
 *   ---
 *
 *   # Flows
 *
 *   Call a flow as you call a function.
 * @example
 *   {"label": "output", "name": "not-ok-declared.md"}
 *
 *   1:1-3:4: Unexpected unknown language `brainfog`, expected a known language, correct it or add it to `languages` in the configuration
 *
 * @example
 *   {"config": {"allow": ["brainfog"]}, "name": "ok-allow.md"}
 *
 *   ---
 *   supportedLanguages: [python, brainfog]
 *   ---
 *
 *   # Flows
 *
 *   Call a flow as you call a function.
 */
import { defineRule } from '../src/lint/define.js';
import { list, quote } from '../src/text/words.js';

/** Configuration of `no-unknown-language`. */
export interface Options {
  /** Words that are fine although they name no language (default: `[]`). */
  allow?: string[] | undefined;
}

const noUnknownLanguage = defineRule<Options>(
  'no-unknown-language',
  ({ model }, report, { allow }) => {
    const allowed = new Set(allow);
    const words = [
      ...model.variants.flatMap((variant) => variant.unknown),
      ...(model.declared?.unknown ?? []),
      ...model.groups.flatMap(({ others }) => others.filter((word) => word.expected.length > 0)),
    ];
    for (const { text, place, expected } of words) {
      if (allowed.has(text)) continue;
      const near = expected.length > 0 ? list(expected.map(quote), 'or') : 'a known language';
      report({
        reason:
          `Unexpected unknown language ${quote(text)}, expected ${near}, ` +
          'correct it or add it to `languages` in the configuration',
        place,
        actual: text,
        expected,
      });
    }
  },
  { allow: 'strings' },
);

export default noUnknownLanguage;
