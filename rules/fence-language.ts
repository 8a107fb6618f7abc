/**
 * remark-lint rule to warn when code in a variant is in the language of other readers.
 *
 * ## What is this?
 *
 * This rule checks that the code in a variant is in a language of that variant: no `ts` fence in
 * a Python tab.
 *
 * ## When should I use this?
 *
 * You can use this rule to find examples that were copied to another tab and never ported, and
 * fences with the wrong name.
 *
 * Fences for the shell, for data, and for markup are fine everywhere, and Gradle's build scripts for
 * every language that is built with it.
 *
 * ## API
 *
 * ### `unified().use(remarkParityFenceLanguage[, options])`
 *
 * Warn when code in a variant is in the language of other readers.
 *
 * #### Options
 *
 * * `allow` (`Array<string>`, default: `[]`)
 *   — fence names that are fine in every variant, such as `['js']` where all languages have a
 *   browser client
 *
 * ## Recommendation
 *
 * Port the example, correct the name of the fence, or move the example to the variant that it is
 * for.
 *
 * @module fence-language
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   <Lang lang="python">
 *   ```sh
 *   pip install sdk
 *   ```
 *
 *   ```py
 *   ai.generate('Hi')
 *   ```
 *   </Lang>
 *
 * @example
 *   {"label": "input", "name": "not-ok-component.mdx"}
 *
 *   <Lang lang="python">
 *   ```ts
 *   await generate('Hi')
 *   ```
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-component.mdx"}
 *
 *   2:1-4:4: Unexpected `ts` code in a Python block, expected Python code, name the fence rightly or move it to a JavaScript variant
 *
 * @example
 *   {"label": "input", "name": "not-ok-code-group.md"}
 *
 *   ::: code-group
 *
 *   ```py [Python]
 *   ai.generate('Hi')
 *   ```
 *
 *   ```py [Go]
 *   sdk.Generate("Hi")
 *   ```
 *
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-code-group.md"}
 *
 *   7:1-9:4: Unexpected `py` code in a Go tab, expected Go code, name the fence rightly or move it to a Python variant
 *
 * @example
 *   {"name": "ok-build-script.mdx"}
 *
 *   <Lang lang="java">
 *   ```groovy
 *   dependencies { implementation "example:sdk:1.0" }
 *   ```
 *   </Lang>
 *
 * @example
 *   {"config": {"allow": ["ts"]}, "name": "ok-allow.md"}
 *
 *   :::python
 *   Call the server from the browser:
 *
 *   ```ts
 *   await fetch('/generate')
 *   ```
 *   :::
 */
import { defineRule } from '../src/lint/define.js';
import { variantName } from '../src/lint/variants.js';
import { labels } from '../src/page/languages/languages.js';
import type { CodeUse } from '../src/page/page-model.js';
import { an, plain, quote } from '../src/text/words.js';

/** Configuration of `fence-language`. */
export interface Options {
  /** Fence names that are fine in every variant (default: `[]`). */
  allow?: string[] | undefined;
}

const fenceLanguage = defineRule<Options>(
  'fence-language',
  ({ model, registry }, report, { allow }) => {
    const allowed = new Set(allow?.map((name) => name.toLowerCase()));
    const shown = new Set<string>();
    for (const { lang, language, languages, node, place, variant: index } of model.codes) {
      // What is shared by several languages may show the code of another on purpose.
      if (!lang || !language || languages?.length !== 1 || languages.includes(language)) continue;
      if (allowed.has(lang.toLowerCase())) continue;
      const tools = registry.languages.get(languages[0] ?? '')?.tools ?? [];
      if (tools.includes('gradle') && isBuildScript(node)) continue;
      const variant = index === undefined ? undefined : model.variants[index];
      if (!variant) continue;
      const label = plain(registry.label(language));
      // The partial of another language in the tab: one finding says enough.
      const partial = variant.place?.partial ? undefined : place?.partial?.path;
      const key = `${index} ${lang} ${partial}`;
      if (partial !== undefined && shown.has(key)) continue;
      shown.add(key);
      report({
        reason:
          `Unexpected ${quote(lang)} code in ${an(variantName(variant, registry))}, ` +
          `expected ${labels(languages, registry, 'or')} code, ` +
          `name the fence rightly or move it to ${an(label)} variant`,
        place,
        cause: { reason: `The ${variantName(variant, registry)} is here`, place: variant.place },
        ofPage: partial !== undefined,
        actual: lang,
        expected: languages.flatMap((id) => registry.languages.get(id)?.fences[0] ?? []),
      });
    }
  },
  { allow: 'strings' },
);

/** Whether code is a build script of Gradle, which is Groovy or Kotlin whatever it builds. */
function isBuildScript(node: CodeUse['node']): boolean {
  const words =
    /^\s*(?:implementation|api|compileOnly|runtimeOnly|test\w+|classpath|kapt|ksp|dependencies|plugins|repositories|buildscript|subprojects|allprojects)\s*(?:[({'"]|platform\b|project\b)/m;
  return node.type === 'code' && words.test(node.value);
}

export default fenceLanguage;
