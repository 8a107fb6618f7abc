/**
 * remark-lint rule to warn when a partial that a page imports cannot be shown.
 *
 * ## What is this?
 *
 * This rule checks the imports of Markdown and MDX that a page shows: that the file is there, can be
 * read, and does not lead back to the page.
 * Imports that no element of the page uses are passed over, and so are packages.
 * What is wrong inside of a partial is said where the partial itself is checked.
 *
 * ## When should I use this?
 *
 * You can use this rule on sites whose pages share partials:
 * readers get nothing in the place of one that is broken, and no other rule can look into it.
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoBrokenPartial)`
 *
 * Warn when a partial that a page imports cannot be shown.
 *
 * There are no options.
 * Relative paths, `@site/` of Docusaurus, `/` of Astro, and the paths of `tsconfig.json` and
 * `jsconfig.json` are found by themselves;
 * other starts of import paths are given by
 * [`aliases`](../configuration.md#aliases) in the configuration.
 *
 * ## Recommendation
 *
 * Correct the path, or what is wrong in the partial.
 * Where the path is right and only the bundler knows what it means, add it to `aliases`.
 *
 * @module no-broken-partial
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   import Card from '../components/card.astro'
 *   import Draft from './_draft.mdx'
 *   import License from 'some-package/license.md'
 *
 *   # Install
 *
 *   <Card />
 *
 *   <License />
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx"}
 *
 *   import Install from './_instal.mdx'
 *   import Update, {toc} from '../_update.mdx'
 *
 *   # Install
 *
 *   <Install />
 *
 *   <Install />
 *
 *   ## Update
 *
 *   <Update />
 * @example
 *   {"label": "output", "name": "not-ok.mdx"}
 *
 *   1:1-1:36: Unexpected import of `./_instal.mdx`, which is not there, expected the path of a partial, correct it or add the file
 *   2:1-2:43: Unexpected import of `../_update.mdx`, which is not there, expected the path of a partial, correct it or add the file
 *
 * @example
 *   {"label": "input", "name": "not-ok-circular.mdx"}
 *
 *   import Again from './not-ok-circular.mdx'
 *
 *   # Install
 *
 *   <Again />
 * @example
 *   {"label": "output", "name": "not-ok-circular.mdx"}
 *
 *   1:1-1:42: Unexpected circular import of `./not-ok-circular.mdx`, expected a partial that does not show this page again, remove one of the imports
 */
import { defineRule } from '../src/lint/define.js';
import { plain } from '../src/text/words.js';

const noBrokenPartial = defineRule('no-broken-partial', ({ model }, report) => {
  for (const { kind, message, place } of model.problems) {
    if (kind === 'import') report({ reason: plain(message), place });
  }
});

export default noBrokenPartial;
