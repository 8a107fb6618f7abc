/**
 * remark-lint rule to warn when shared content speaks to the readers of one language.
 *
 * ## What is this?
 *
 * This rule checks that paragraphs which the readers of all languages see do not speak of one
 * language alone: “In JavaScript, you…”.
 *
 * ## When should I use this?
 *
 * You can use this rule on pages that were written for one language and got others later.
 *
 * Headings, lists, tables, quotes, and links may name a language, and so may a paragraph that
 * names several, or that stands beside one of the same kind for another language.
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoLanguageInSharedContent[, options])`
 *
 * Warn when shared content speaks to the readers of one language.
 *
 * #### Options
 *
 * * `allow` (`Array<string>`, default: `[]`)
 *   — languages that may be spoken of, by id or label
 *
 * ## Recommendation
 *
 * Put the sentence into a variant, or word it for all.
 * This rule is off by default: it looks for a few turns of phrase, and cannot know whether a
 * sentence is meant for all.
 *
 * @module no-language-in-shared-content
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   Flows are available in JavaScript and in Python. Go to the console to see them.
 *
 *   <Lang lang="js">
 *   In JavaScript, call `defineFlow()`.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   In Python, put `@flow` on a function.
 *   </Lang>
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx"}
 *
 *   A flow is a function. In JavaScript, you define it with `defineFlow()`.
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="JavaScript">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok.mdx"}
 *
 *   1:23-1:36: Unexpected `In JavaScript` in shared content, expected words for JavaScript and Python readers alike, add a JavaScript variant for it or name no language
 *
 * @example
 *   {"config": {"allow": ["js"]}, "label": "input", "name": "allow.md"}
 *
 *   Schemas are checked with Zod in JavaScript.
 *
 *   The project needs a key.
 *
 *   This is only needed for Python.
 *
 *   :::js
 *   Call `generate()` with a prompt.
 *   :::
 *
 *   :::python
 *   Call `ai.generate()` with a prompt.
 *   :::
 * @example
 *   {"config": {"allow": ["js"]}, "label": "output", "name": "allow.md"}
 *
 *   5:21-5:31: Unexpected `for Python` in shared content, expected words for JavaScript and Python readers alike, add a Python variant for it or name no language
 */
import { defineRule } from '../src/lint/define.js';
import { type Options, spokenTo } from '../src/lint/phrases.js';
import { ancestorsOf } from '../src/lint/prose.js';
import { labels } from '../src/page/languages/languages.js';
import { plain, quote } from '../src/text/words.js';

export type { Options };

const noLanguageInSharedContent = defineRule<Options>(
  'no-language-in-shared-content',
  ({ model, registry }, report, options) => {
    for (const { visit, phrase, place, language } of spokenTo(model, registry, options)) {
      const label = plain(registry.label(language));
      report({
        reason:
          `Unexpected ${quote(phrase)} in shared content, ` +
          `expected words for ${labels(model.languages, registry)} readers alike, ` +
          `add a ${label} variant for it or name no language`,
        place,
        ancestors: ancestorsOf(visit),
      });
    }
  },
  { allow: 'strings' },
);

export default noLanguageInSharedContent;
