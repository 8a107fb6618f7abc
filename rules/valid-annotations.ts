/**
 * remark-lint rule to warn when an annotation of a page cannot be used.
 *
 * ## What is this?
 *
 * This rule checks the `parity` comments of a page: that they are well-formed, have a reason,
 * stand where they mean something, and are used.
 * It checks also that frontmatter can be read.
 *
 * ## When should I use this?
 *
 * You can use this rule to keep a misspelt comment from doing nothing and saying nothing.
 *
 * ## API
 *
 * ### `unified().use(remarkParityValidAnnotations)`
 *
 * Warn when an annotation of a page cannot be used.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Correct the annotation, or remove it when it is not needed any more.
 *
 * @module valid-annotations
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   <Lang lang="js">
 *   ## Call the model
 *
 *   Call `generate()` with a prompt to get an answer from the model.
 *
 *   {/* parity not-applicable python: The Python SDK has no browser build. *\/}
 *   ## Run in a browser
 *
 *   Import `sdk/browser` to call the model with a short-lived token.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Call the model
 *
 *   Call `ai.generate()` with a prompt to get an answer from the model.
 *   </Lang>
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx"}
 *
 *   {/* parity not-applicable pyhton: There is no browser build. *\/}
 *   ## Run in a browser
 *
 *   {/* parity covered Streams *\/}
 *   ## Stream answers
 *
 *   {/* parity same "Streams" *\/}
 *   ## Stream objects
 *
 *   <Lang lang="js">
 *   Call `stream()` to get the answer piece by piece.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   Call `ai.stream()` to get the answer piece by piece.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok.mdx"}
 *
 *   1:1-1:65: Unexpected `pyhton` after `not-applicable`, expected `python`, replace it by `python`
 *   4:1-4:31: Unexpected `Streams` after `covered`, expected a heading in double quotes, add the quotes
 *   7:1-7:30: Unexpected annotation `same` without a reason, expected `: ` and a reason, add the reason
 *
 * @example
 *   {"label": "input", "name": "not-ok-unused.md"}
 *
 *   ## Stream answers
 *
 *   :::js
 *   Call `stream()` to get the answer piece by piece.
 *   :::
 *
 *   :::python
 *   <!-- parity not-applicable python: The Python SDK cannot stream. -->
 *
 *   Call `ai.stream()` to get the answer piece by piece.
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-unused.md"}
 *
 *   8:1-8:69: Unexpected annotation `not-applicable` that changes nothing, expected a gap in its place, remove it
 *
 * @example
 *   {"label": "input", "name": "not-ok-frontmatter.md"}
 *
 *   ---
 *   supportedLanguages: [js, python
 *   ---
 *
 *   # Flows
 * @example
 *   {"label": "output", "name": "not-ok-frontmatter.md"}
 *
 *   2:32-2:32: Unexpected frontmatter that is no YAML (Flow sequence in block collection must be sufficiently indented and end with a ]), expected `key: value` lines, correct it
 */
import { defineRule } from '../src/lint/define.js';
import { plain } from '../src/text/words.js';

const validAnnotations = defineRule('valid-annotations', ({ model }, report) => {
  for (const { kind, message, place } of model.problems) {
    if (kind !== 'import') report({ reason: plain(message), place });
  }
});

export default validAnnotations;
