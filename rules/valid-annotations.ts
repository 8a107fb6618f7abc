/**
 * remark-lint rule to warn when an annotation of a page cannot be used.
 *
 * ## What is this?
 *
 * This rule checks the `parity` comments of a page: that they are well-formed, have a reason,
 * stand where they mean something, and are used. It checks also that frontmatter can be read.
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
 */
import { defineRule } from '../src/rule/define.js';
import { plain } from '../src/rule/words.js';

const validAnnotations = defineRule('valid-annotations', ({ model }, report) => {
  for (const { message, place } of model.problems) report({ reason: plain(message), place });
});

export default validAnnotations;
