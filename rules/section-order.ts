/**
 * remark-lint rule to warn when the sections of the target language stand in another order.
 *
 * ## What is this?
 *
 * This rule checks that sections that the target language (Python unless configured) shares with
 * another language stand in the same order in both.
 *
 * ## When should I use this?
 *
 * You can use this rule on sites that want readers, and authors who compare languages, to find
 * things in the same place.
 *
 * ## API
 *
 * ### `unified().use(remarkParitySectionOrder)`
 *
 * Warn when the sections of the target language stand in another order.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Move the section.
 * Only headings that both languages have of their own, and that surely answer to one another, are
 * compared, and as few as will do are reported.
 * Turn the rule off if a language has reasons for an order of its own.
 *
 * @module section-order
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   ## Install
 *
 *   :::js
 *   Run `npm install sdk` to add the package.
 *   :::
 *
 *   :::python
 *   Run `pip install sdk` to add the package.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   <Lang lang="js">
 *   ## Stream answers
 *
 *   Call `stream()` to get the answer piece by piece.
 *
 *   ## Call tools
 *
 *   Pass functions that the model may call.
 *
 *   ## Embed texts
 *
 *   Call `embed()` to get the vector of a text.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Embed texts
 *
 *   Call `ai.embed()` to get the vector of a text.
 *
 *   ## Stream answers
 *
 *   Call `ai.stream()` to get the answer piece by piece.
 *
 *   ## Call tools
 *
 *   Pass functions that the model may call.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   16:1-16:15: Unexpected section `Embed texts` before `Call tools`, expected the order that JavaScript readers get, move it after `Call tools`
 *
 * @example
 *   {"label": "input", "name": "not-ok-directive.md", "parity": {"target": "go"}}
 *
 *   :::js
 *   ## Run the tests
 *
 *   Run `npm test` in the folder of the package.
 *
 *   ## Publish the package
 *
 *   Run `npm publish` in the folder of the package.
 *
 *   ## Remove a version
 *
 *   Run `npm deprecate` with the version.
 *   :::
 *
 *   :::go
 *   ## Remove a version
 *
 *   Add a `retract` line to the file of the module.
 *
 *   ## Run the tests
 *
 *   Run `go test` in the folder of the module.
 *
 *   ## Publish the package
 *
 *   Push a tag to the repository of the module.
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-directive.md", "parity": {"target": "go"}}
 *
 *   16:1-16:20: Unexpected section `Remove a version` before `Publish the package`, expected the order that JavaScript readers get, move it after `Publish the package`
 */
import { defineRule } from '../src/lint/define.js';
import { plain, quote } from '../src/text/words.js';

const sectionOrder = defineRule('section-order', ({ model, registry }, report) => {
  for (const { heading, place, reference, after, cause } of model.order) {
    const label = plain(registry.label(reference));
    report({
      reason:
        `Unexpected section ${quote(heading)} before ${quote(after)}, ` +
        `expected the order that ${label} readers get, move it after ${quote(after)}`,
      place,
      ofPage: true,
      cause: { reason: `${label} has it here`, place: cause },
    });
  }
});

export default sectionOrder;
