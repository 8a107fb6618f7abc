/**
 * remark-lint rule to warn when the languages that a page declares are not those that it serves.
 *
 * ## What is this?
 *
 * This rule checks that a page has variants for the languages that it declares (in frontmatter or
 * with a component such as `<LanguageSelector supportedLanguages="js go" />`), and for no others.
 *
 * ## When should I use this?
 *
 * You can use this rule when pages declare their languages: a site that offers readers a choice
 * of languages by what is declared hides the rest, or offers what is not there.
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoUndeclaredLanguage)`
 *
 * Warn when the languages that a page declares are not those that it serves.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Change the declaration or the content.
 * Each language is reported once for each page; a block that only says that there is nothing for
 * a language need not be declared.
 *
 * @module no-undeclared-language
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   ---
 *   supportedLanguages: [js, python]
 *   ---
 *
 *   :::js
 *   Call `generate()` with a prompt.
 *   :::
 *
 *   :::python
 *   Call `ai.generate()` with a prompt.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-undeclared.mdx"}
 *
 *   <LanguageSelector supportedLanguages="js python" />
 *
 *   <Lang lang="js">
 *   Call `generate()` with a prompt.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   Call `ai.generate()` with a prompt.
 *   </Lang>
 *
 *   <Lang lang="go">
 *   Call `sdk.Generate()` with a prompt.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-undeclared.mdx"}
 *
 *   11:1-13:8: Unexpected Go block, expected only the declared languages, JavaScript and Python, add `go` to `<LanguageSelector supportedLanguages>` or remove the block
 *
 * @example
 *   {"label": "input", "name": "not-ok-unserved.mdx"}
 *
 *   ---
 *   supportedLanguages: [js, python, dart]
 *   ---
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
 *   {"label": "output", "name": "not-ok-unserved.mdx"}
 *
 *   1:1-3:4: Unexpected declared language Dart without content, expected variants as for JavaScript and Python, add them or remove `dart` from `supportedLanguages`
 */

import { defineRule, type Report, type RuleContext } from '../src/lint/define.js';
import { missingOnPage, noun, variantName } from '../src/lint/variants.js';
import { labels } from '../src/page/languages/languages.js';
import type { Declared } from '../src/page/statements.js';
import { plain, quote } from '../src/text/words.js';

const noUndeclaredLanguage = defineRule('no-undeclared-language', (context, report) => {
  const { declared } = context.model;
  if (!declared || declared.languages.length === 0) return;
  for (const found of undeclared(context, declared)) report(found);
  for (const found of unserved(context, declared)) report(found);
});

export default noUndeclaredLanguage;

function* undeclared({ model, registry }: RuleContext, declared: Declared): Generator<Report> {
  const known = new Set(declared.languages);
  for (const variant of model.variants) {
    // A note that there is nothing is no service, and need not be declared.
    if (variant.placeholder || variant.notApplicable || variant.empty) continue;
    // Pages that declare other languages may show the same partial.
    if (variant.place?.partial) continue;
    for (const language of variant.languages) {
      if (known.has(language)) continue;
      known.add(language);
      yield {
        reason:
          `Unexpected ${variantName(variant, registry)}, ` +
          `expected only the declared languages, ${labels(declared.languages, registry)}, ` +
          `add \`${plain(language)}\` to ${quote(declared.by)} or remove the ${noun(variant)}`,
        place: variant.place,
        cause: { reason: 'The page declares its languages here', place: declared.place },
      };
    }
  }
}

function* unserved({ model, registry }: RuleContext, declared: Declared): Generator<Report> {
  const served = new Set(model.variants.flatMap((variant) => variant.languages));
  if (served.size === 0 || model.agnostic) return;
  const missing = missingOnPage(model);
  for (const language of declared.languages) {
    if (served.has(language) || missing.has(language)) continue;
    const label = plain(registry.label(language));
    yield {
      reason:
        `Unexpected declared language ${label} without content, ` +
        `expected variants as for ${labels([...served], registry)}, ` +
        `add them or remove \`${plain(language)}\` from ${quote(declared.by)}`,
      place: declared.place,
      cause: {
        reason: 'The first variant of another language is here',
        place: model.variants[0]?.place,
      },
    };
  }
}
