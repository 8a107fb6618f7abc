/**
 * remark-lint rule to warn when code shows a feature to the readers of the other languages, and none
 * shows it to the readers of the target language.
 *
 * ## What is this?
 *
 * This rule looks for the features of the configuration, which are patterns of code, in the code of
 * the page, and checks that what it shows to the readers of the other languages it also shows to the
 * readers of the target language (Python unless configured).
 *
 * A page may have the section, and an example in it, and still not show what the example of the other
 * language shows, such as an option of a call.
 *
 * ## When should I use this?
 *
 * You can use this rule if `features` of `parity.roadmap.yaml`, or of `roadmap` in the configuration,
 * say which code shows which feature.
 * Without features it says nothing.
 *
 * It speaks of the pages that a feature names in `page`, and that have something for the target.
 * It says nothing of features that are excluded or `only: sdk`, or that have no pattern for the target,
 * and nothing where an author says that the section does not apply.
 * Where a section, tab, or example that shows the feature is lacking as a whole, `section-parity`,
 * `tab-parity`, and `code-parity` say so, and this rule does not say it again.
 * Whether the SDK has the feature is not looked at: `parity features` tells.
 *
 * ## API
 *
 * ### `unified().use(remarkParityFeatureParity[, options])`
 *
 * Warn when code shows a feature to the readers of the other languages only.
 *
 * #### Options
 *
 * * `gaps` (`boolean`, default: `false`)
 *   — whether to warn also where a section, tab, or example that shows it is lacking as a whole
 *
 * ## Recommendation
 *
 * Add an example.
 * If the SDK does not have the feature, say so with `excluded` at the feature; if only this page should
 * not show it, ignore the rule there with a comment.
 *
 * @module feature-parity
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md", "parity": {"roadmap": {"features": [{"name": "Streaming", "code": {"js": "$AI.generateStream($$$)", "python": "$AI.generate_stream($$$)"}}]}}}
 *
 *   ## Call the model
 *
 *   :::js
 *   ```js
 *   const { stream } = ai.generateStream('Hi')
 *   ```
 *   :::
 *
 *   :::python
 *   ```python
 *   stream, response = ai.generate_stream(prompt='Hi')
 *   ```
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx", "parity": {"roadmap": {"features": [{"name": "Streaming with tools", "code": {"js": "$AI.generateStream({ $$$, tools: $T, $$$ })", "go": "$AI.GenerateStream($$$)", "python": "$AI.generate_stream($$$, tools=$T, $$$)"}}, {"name": "System prompt", "excluded": "It is going away.", "code": {"js": "$AI.generate({ $$$, system: $S, $$$ })", "python": "$AI.generate($$$, system=$S, $$$)"}}]}}}
 *
 *   <Lang lang="js">
 *   ## Call the model
 *
 *   ```js
 *   await ai.generate({ prompt: 'Hi', system: 'Be kind.' })
 *   ```
 *
 *   Pass tools, which are called as the answer comes:
 *
 *   ```js
 *   const { stream } = ai.generateStream({
 *     prompt: 'Hi',
 *     tools: [weather],
 *   })
 *   ```
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Call the model
 *
 *   ```python
 *   await ai.generate(prompt='Hi')
 *   ```
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok.mdx", "parity": {"roadmap": {"features": [{"name": "Streaming with tools", "code": {"js": "$AI.generateStream({ $$$, tools: $T, $$$ })", "go": "$AI.GenerateStream($$$)", "python": "$AI.generate_stream($$$, tools=$T, $$$)"}}, {"name": "System prompt", "excluded": "It is going away.", "code": {"js": "$AI.generate({ $$$, system: $S, $$$ })", "python": "$AI.generate($$$, system=$S, $$$)"}}]}}}
 *
 *   11:20-14:3: Unexpected example of `Streaming with tools` for JavaScript only, expected one for Python too, add it to `Call the model`
 *
 * @example
 *   {"name": "ok-section.md", "parity": {"roadmap": {"features": [{"name": "Streaming", "code": {"js": "$AI.generateStream($$$)", "python": "$AI.generate_stream($$$)"}}]}}}
 *
 *   ## Call the model
 *
 *   :::js
 *   ```js
 *   await ai.generate('Hi')
 *   ```
 *   :::
 *
 *   :::python
 *   ```python
 *   await ai.generate(prompt='Hi')
 *   ```
 *   :::
 *
 *   :::js
 *   ## Stream the answer
 *
 *   Call another function to get the answer piece by piece:
 *
 *   ```js
 *   const { stream } = ai.generateStream('Hi')
 *   ```
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-section.md", "config": {"gaps": true}, "parity": {"roadmap": {"features": [{"name": "Streaming", "code": {"js": "$AI.generateStream($$$)", "python": "$AI.generate_stream($$$)"}}]}}}
 *
 *   ## Call the model
 *
 *   :::js
 *   ```js
 *   await ai.generate('Hi')
 *   ```
 *   :::
 *
 *   :::python
 *   ```python
 *   await ai.generate(prompt='Hi')
 *   ```
 *   :::
 *
 *   :::js
 *   ## Stream the answer
 *
 *   Call another function to get the answer piece by piece:
 *
 *   ```js
 *   const { stream } = ai.generateStream('Hi')
 *   ```
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-section.md", "config": {"gaps": true}, "parity": {"roadmap": {"features": [{"name": "Streaming", "code": {"js": "$AI.generateStream($$$)", "python": "$AI.generate_stream($$$)"}}]}}}
 *
 *   21:20-21:43: Unexpected example of `Streaming` for JavaScript only, expected one for Python too, add it
 */
import { lackingFeatures } from '../src/evidence/lacking.js';
import { planOf } from '../src/evidence/plan-of.js';
import { defineRule } from '../src/lint/define.js';
import { labels } from '../src/page/languages/languages.js';
import { plain, quote } from '../src/text/words.js';

/** Configuration of `feature-parity`. */
export interface Options {
  /** Whether to warn also where the target lacks all of the section (default: `false`). */
  gaps?: boolean | undefined;
}

const featureParity = defineRule<Options>(
  'feature-parity',
  (context, report, { gaps }) => {
    const { model, registry, config } = context;
    const target = plain(registry.label(model.target));
    for (const lacking of lackingFeatures(context, planOf(config), gaps)) {
      const { feature, place, references, path, counterpart } = lacking;
      const others = labels(references, registry);
      const where = counterpart?.heading ? ` to ${quote(counterpart.heading)}` : '';
      report({
        reason:
          `Unexpected example of ${quote(feature.name)} for ${others} only, ` +
          `expected one for ${target} too, add it${where}`,
        place,
        cause: counterpart && {
          reason: `${target} readers get this section here`,
          place: counterpart.place,
        },
        note: feature.note === undefined ? undefined : plain(feature.note),
        path: [...path],
        about: feature.name,
        language: model.target,
        ofPage: true,
      });
    }
  },
  { gaps: 'boolean' },
);

export default featureParity;
