/**
 * remark-lint rule to warn when a section has code for the other languages and none for the
 * target language.
 *
 * ## What is this?
 *
 * This rule checks that a section that shows code to the readers of the other languages shows
 * code to the readers of the target language (Python unless configured) too.
 *
 * ## When should I use this?
 *
 * You can use this rule to find sections that are there in name: the heading and the text were
 * ported, the example was not.
 *
 * ## API
 *
 * ### `unified().use(remarkParityCodeParity)`
 *
 * Warn when a section has code for the other languages and none for the target language.
 *
 * There are no options.
 *
 * With `certainty` of the configuration low enough, this rule reports what `possible-gap` otherwise asks
 * about inside of sections: blocks, fewer examples, and much less text.
 *
 * ## Recommendation
 *
 * Add the code example.
 * A section that is missing as a whole is the business of `section-parity`.
 *
 * @module code-parity
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   ## Call the model
 *
 *   :::js
 *   ```js
 *   await generate('Hi')
 *   ```
 *   :::
 *
 *   :::python
 *   ```python
 *   await ai.generate('Hi')
 *   ```
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   <Lang lang="js">
 *   ## Call the model
 *
 *   Give the model a prompt and wait for the answer:
 *
 *   ```js
 *   await generate('Hi')
 *   ```
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Call the model
 *
 *   Give the model a prompt and wait for the answer.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   12:1-12:18: Unexpected section `Call the model` without Python code, expected an example as for JavaScript readers, add Python code
 *
 * @example
 *   {"label": "input", "name": "not-ok-docusaurus.mdx", "parity": {"target": "go"}}
 *
 *   ## Call the model
 *
 *   <Tabs groupId="languages">
 *     <TabItem value="js" label="JavaScript">
 *
 *   Give the model a prompt and wait for the answer:
 *
 *   ```js
 *   await generate('Hi')
 *   ```
 *
 *     </TabItem>
 *     <TabItem value="go" label="Go">
 *
 *   Give the model a prompt and wait for the answer.
 *
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-docusaurus.mdx", "parity": {"target": "go"}}
 *
 *   1:1-1:18: Unexpected section `Call the model` without Go code, expected an example as for JavaScript readers, add Go code
 */
import { defineRule } from '../src/lint/define.js';
import { gapsOf, insideReason } from '../src/lint/gaps.js';
import { quote } from '../src/text/words.js';

const codeParity = defineRule('code-parity', (context, report) => {
  for (const kind of ['block', 'examples', 'thin'] as const) {
    for (const gap of gapsOf(context, kind)) {
      const reason = `Unexpected ${insideReason(gap)}, add ${gap.target} content`;
      report({ reason, ...gap.at, about: kind });
    }
  }
  for (const gap of gapsOf(context, 'code')) {
    const where =
      gap.heading === '' ? 'text before the first heading' : `section ${quote(gap.heading)}`;
    report({
      reason:
        `Unexpected ${where} without ${gap.target} code, ` +
        `expected an example as for ${gap.others} readers, add ${gap.target} code`,
      ...gap.at,
    });
  }
});

export default codeParity;
