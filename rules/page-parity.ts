/**
 * remark-lint rule to warn when a page has nothing for the readers of the target language.
 *
 * ## What is this?
 *
 * This rule checks that a page that serves several languages serves the target language
 * (Python unless configured) too.
 *
 * ## When should I use this?
 *
 * You can use this rule to see which pages were never written for a language.
 * On such a page it gives the only message: `section-parity`, `tab-parity`, `code-parity`,
 * and `no-placeholder` stay silent there.
 *
 * ## API
 *
 * ### `unified().use(remarkParityPageParity)`
 *
 * Warn when a page has nothing real for the readers of the target language.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Write the page for the target language too.
 * If there is nothing to write about, then say so: annotate the page as not applicable, or
 * exclude its topic with a reason in the configuration.
 *
 * @module page-parity
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   # Flows
 *
 *   <Lang lang="js">
 *   Wrap the function in `defineFlow` to get a flow that can be called and traced.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   Put the `@flow` decorator on the function to get a flow that can be called and traced.
 *   </Lang>
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   # Style guide
 *
 *   This page is the same for the readers of all languages.
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   # Flows
 *
 *   <Lang lang="js">
 *   Wrap the function in `defineFlow` to get a flow that can be called and traced.
 *   </Lang>
 *
 *   <Lang lang="go">
 *   Pass the function to `DefineFlow` to get a flow that can be called and traced.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   3:1-5:8: Unexpected page without Python, expected what JavaScript and Go readers get, add Python variants
 *
 * @example
 *   {"label": "input", "name": "not-ok-placeholder.mdx"}
 *
 *   # Chat
 *
 *   <Lang lang="js">
 *   Call `chat()` to start a chat whose history is kept between messages.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   This feature is not available for Python yet.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-placeholder.mdx"}
 *
 *   7:1-9:8: Unexpected placeholder instead of a Python page, expected what JavaScript readers get, add Python variants
 *
 * @example
 *   {"label": "input", "name": "not-ok-directive.md", "parity": {"target": "go"}}
 *
 *   # Retries
 *
 *   :::js
 *   Pass `maxRetries` to the constructor of the client to try failed calls again.
 *   :::
 *
 *   :::python
 *   Pass `max_retries` to the constructor of the client to try failed calls again.
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-directive.md", "parity": {"target": "go"}}
 *
 *   3:1-5:4: Unexpected page without Go, expected what JavaScript and Python readers get, add Go variants
 */
import { defineRule } from '../src/lint/define.js';
import { gapsOf, type NamedGap } from '../src/lint/gaps.js';

const pageParity = defineRule('page-parity', (context, report) => {
  for (const gap of gapsOf(context, 'page')) {
    report({
      reason:
        `Unexpected ${found(gap)}, expected what ${gap.others} readers get, ` +
        `add ${gap.target} variants`,
      ...gap.at,
    });
  }
});

export default pageParity;

function found({ reason, target, others }: NamedGap): string {
  if (reason === 'placeholder') return `placeholder instead of a ${target} page`;
  if (reason === 'empty') return `empty ${target} variants on the page`;
  if (reason === 'undeclared') return `page declared for ${others} only`;
  return `page without ${target}`;
}
