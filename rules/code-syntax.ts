/**
 * remark-lint rule to warn when code of the target language does not parse.
 *
 * ## What is this?
 *
 * This rule parses the fences of the target language (Python unless configured) and warns about the
 * first place of each that no reading of the code can make sense of, at its line and column in the page.
 *
 * Examples are fragments, and are read as such: `...` and comments in place of what is left out, a
 * method without its class, `await` or `return` without a function, a decorator without what it
 * decorates, prompts such as `>>>`, and code that is indented as a whole are all fine.
 *
 * ## When should I use this?
 *
 * You can use this rule if readers copy the examples: a missing comma or quotation mark is the first
 * thing that they see.
 *
 * It needs ast-grep and the parser of the language, which you install: for Python
 * `npm install --save-dev @ast-grep/napi @ast-grep/lang-python`.
 * Without them it says which packages to install; languages that ast-grep has no parser for are left
 * alone.
 * Code that is imported from files is left alone, too: their own tools check it.
 *
 * ## API
 *
 * ### `unified().use(remarkParityCodeSyntax[, options])`
 *
 * Warn when code of the target language does not parse.
 *
 * #### Options
 *
 * * `languages` (`Array<string>`, default: the target)
 *   — languages whose code to parse, by id or label, such as `['python', 'go']`
 *
 * ## Recommendation
 *
 * Correct the code, or the name of the fence if it is of another language.
 *
 * @module code-syntax
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   ```python
 *   @ai.flow()
 *   async def summarize(text: str) -> str:
 *       ...
 *   ```
 *
 *   ```js
 *   this is not Python
 *   ```
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx"}
 *
 *   1. Call the model:
 *
 *      > ```python
 *      > response = await ai.generate(
 *      >     prompt='Hi'
 *      >     tools=[weather],
 *      > )
 *      > ```
 * @example
 *   {"label": "output", "name": "not-ok.mdx"}
 *
 *   6:10-6:26: Unexpected `tools=[weather],` in Python code, expected code that parses, correct it
 *
 * @example
 *   {"label": "input", "name": "not-ok-languages.md", "config": {"languages": ["Go", "js"]}}
 *
 *   ```go
 *   cfg := &store.Config{
 *   	Table: 'documents',
 *   }
 *   ```
 *
 *   ```python
 *   this is not Python
 *   ```
 * @example
 *   {"label": "output", "name": "not-ok-languages.md", "config": {"languages": ["Go", "js"]}}
 *
 *   3:9-3:21: Unexpected `'documents',` in Go code, expected code that parses, correct it
 */

import { syntaxFaults } from '../src/evidence/code/syntax.js';
import { parsersOf } from '../src/evidence/installed-parsers.js';
import { codeOfPage } from '../src/evidence/page-code.js';
import { defineRule } from '../src/lint/define.js';
import { plain, quote } from '../src/text/words.js';

/** Configuration of `code-syntax`. */
export interface Options {
  /** Languages whose code to parse (default: the target). */
  languages?: string[] | undefined;
}

const codeSyntax = defineRule<Options>(
  'code-syntax',
  (context, report, { languages }) => {
    const { model, registry, config } = context;
    const wanted = new Set(languages?.map((name) => registry.exact(name) ?? name));
    if (!languages) wanted.add(model.target);
    const isWanted = (language: string | undefined) =>
      language !== undefined && wanted.has(language);
    if (!model.codes.some(({ language }) => isWanted(language))) return;
    for (const code of codeOfPage(context)) {
      const { language, text, imported } = code;
      if (language === undefined || !wanted.has(language) || imported) continue;
      const engine = parsersOf(language, config);
      for (const fault of engine ? syntaxFaults(text, language, engine) : []) {
        const label = plain(registry.label(language));
        const end = { line: fault.line, column: fault.column + fault.text.length };
        const what =
          fault.text === '' ? `end of ${label} code` : `${quote(fault.text)} in ${label} code`;
        report({
          reason: `Unexpected ${what}, expected code that parses, correct it`,
          place: code.place(fault, end),
          language,
        });
      }
    }
  },
  { languages: 'strings' },
);

export default codeSyntax;
