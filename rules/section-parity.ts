/**
 * remark-lint rule to warn when the readers of the target language lack a section.
 *
 * ## What is this?
 *
 * This rule checks that the readers of the target language (Python unless configured) get the
 * sections that the readers of the other languages get.
 *
 * Sections are aligned, not compared by name: a section that has another name, stands in another
 * order, or is folded into another section is not lacking.
 *
 * ## When should I use this?
 *
 * You can use this rule to keep pages alike in depth: a page with seven Python sections looks
 * complete to those who do not see that JavaScript has twenty-six.
 *
 * ## API
 *
 * ### `unified().use(remarkParitySectionParity[, options])`
 *
 * Warn when the readers of the target language lack a section.
 *
 * #### Options
 *
 * * `boilerplate` (`boolean`, default: `true`)
 *   — whether to warn about sections that are only links to further reading, such as “Next steps”
 *
 * ## Recommendation
 *
 * Add the section for the target language.
 * If its readers get the content elsewhere, or cannot have the feature, then say so with an
 * annotation in the page, which takes a reason.
 *
 * @module section-parity
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   <Lang lang="js">
 *   ## The `generate()` method
 *   Call `generate()` with a prompt to get an answer from the model.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## The `ai.generate()` function
 *   Call `ai.generate()` with a prompt to get an answer from the model.
 *   </Lang>
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   <Lang lang="js">
 *   ## Multimodal input
 *   Pass a list of parts to send images to the model along with text.
 *
 *   ## Middleware
 *   Wrap the model in functions that see every request before it is sent.
 *
 *   ## Next steps
 *
 *   * [Flows](./flows.mdx)
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Multimodal input
 *   Pass a list of parts to send images to the model along with text.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   5:1-5:14: Unexpected section `Middleware` for JavaScript only, expected it for Python too, add it after `Multimodal input`
 *   8:1-8:14: Unexpected section `Next steps` for JavaScript only, expected it for Python too, add it after `Multimodal input`
 *
 * @example
 *   {"label": "input", "name": "not-ok-empty.md"}
 *
 *   :::js
 *   Run `npm install sdk` to add the package to the project.
 *   :::
 *
 *   :::python
 *   Run `pip install sdk` to add the package to the project.
 *   :::
 *
 *   ## Stream answers
 *
 *   :::js
 *   Call `stream()` to get the answer piece by piece while the model writes it.
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-empty.md"}
 *
 *   9:1-9:18: Unexpected empty section `Stream answers` for Python, expected what JavaScript readers get, add Python content
 *
 * @example
 *   {"config": {"boilerplate": false}, "name": "ok-boilerplate.mdx"}
 *
 *   <Lang lang="js">
 *   Run `npm install sdk` to add the package to the project.
 *
 *   ## Next steps
 *
 *   * [Flows](./flows.mdx)
 *   </Lang>
 *
 *   <Lang lang="python">
 *   Run `pip install sdk` to add the package to the project.
 *   </Lang>
 */
import { defineRule } from '../src/lint/define.js';
import { after, gapsOf, type NamedGap } from '../src/lint/gaps.js';
import { quote } from '../src/text/words.js';

/** Configuration of `section-parity`. */
export interface Options {
  /** Whether to warn about sections that are only links to further reading (default: `true`). */
  boilerplate?: boolean | undefined;
}

const sectionParity = defineRule<Options>(
  'section-parity',
  (context, report, { boilerplate = true }) => {
    for (const gap of gapsOf(context, 'section')) {
      if (gap.boilerplate && !boilerplate) continue;
      report({ reason: reasonOf(gap), ...gap.at });
    }
  },
  { boilerplate: 'boolean' },
);

export default sectionParity;

function reasonOf(gap: NamedGap): string {
  const { target, others } = gap;
  const heading = quote(gap.heading);
  if (gap.reason === 'absent' || gap.reason === 'undeclared') {
    return (
      `Unexpected section ${heading} for ${others} only, expected it for ${target} too, ` +
      `add it${after(gap)}`
    );
  }
  const what = gap.reason === 'empty' ? 'empty section' : 'placeholder in section';
  return (
    `Unexpected ${what} ${heading} for ${target}, expected what ${others} readers get, ` +
    `add ${target} content`
  );
}
