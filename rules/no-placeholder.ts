/**
 * remark-lint rule to warn when the content for the target language only says that there is none.
 *
 * ## What is this?
 *
 * This rule checks that variants and sections for the target language (Python unless configured)
 * hold more than a note such as “Not available yet”.
 *
 * ## When should I use this?
 *
 * You can use this rule to keep notes that were meant for a week from being taken for content: a
 * tab that holds nothing else still looks like a tab.
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoPlaceholder)`
 *
 * Warn when the content for the target language only says that there is none.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Write the content, or annotate the place as not applicable, with a reason.
 * A page that has nothing but placeholders for the target language is the business of
 * `page-parity`.
 *
 * @module no-placeholder
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   ## Stream answers
 *
 *   :::js
 *   Call `stream()` to get the answer piece by piece while the model writes it.
 *   :::
 *
 *   :::python
 *   Call `ai.stream()` to get the answer piece by piece while the model writes it.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-tabs.mdx"}
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
 *   ## Stream answers
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="JavaScript">
 *       Call `stream()` to get the answer piece by piece.
 *     </TabItem>
 *     <TabItem label="Python">
 *       Coming soon.
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-tabs.mdx"}
 *
 *   18:3-20:13: Unexpected placeholder for Python, expected what JavaScript readers get, add Python content
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx", "parity": {"target": "go"}}
 *
 *   ## Install
 *
 *   <Lang lang="js">
 *   Run `npm install sdk` to add the package.
 *   </Lang>
 *
 *   <Lang lang="go">
 *   Run `go get example.com/sdk` to add the package.
 *   </Lang>
 *
 *   ## Stream answers
 *
 *   <Lang lang="js">
 *   Call `stream()` to get the answer piece by piece.
 *   </Lang>
 *
 *   <Lang lang="go">
 *   This feature is not yet available for Go.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx", "parity": {"target": "go"}}
 *
 *   17:1-19:8: Unexpected placeholder for Go, expected what JavaScript readers get, add Go content
 */
import { defineRule } from '../src/lint/define.js';
import { gapsOf } from '../src/lint/gaps.js';

const noPlaceholder = defineRule('no-placeholder', (context, report) => {
  for (const gap of gapsOf(context, 'placeholder')) {
    report({
      reason:
        `Unexpected placeholder for ${gap.target}, expected what ${gap.others} readers get, ` +
        `add ${gap.target} content`,
      ...gap.at,
    });
  }
});

export default noPlaceholder;
