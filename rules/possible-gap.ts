/**
 * remark-lint rule to ask about what the readers of the target language may lack.
 *
 * ## What is this?
 *
 * This rule reports gaps that are more likely than not, but not certain, with the section of the
 * target language (Python unless configured) that comes nearest.
 *
 * ## When should I use this?
 *
 * You can use this rule to find what other rules do not dare to report.
 * Its messages only inform: whatever its severity, they fail nothing, and no status, count, roadmap,
 * or badge knows of them as gaps.
 * How certain a gap has to be, to be one, is set by `certainty` of the configuration.
 *
 * ## API
 *
 * ### `unified().use(remarkParityPossibleGap)`
 *
 * Ask about possible gaps.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Answer each once.
 * If the section that is named is the same, say so by `parity same`; if the readers lack nothing for
 * another reason, by `parity reviewed`, which answers all possible gaps of a section.
 * An entry of the baseline answers it, too.
 *
 * @module possible-gap
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md"}
 *
 *   :::js
 *   ## Call the model
 *
 *   Give the model a prompt and wait for the answer, which is all of the text at once.
 *   :::
 *
 *   :::python
 *   ## Call the model
 *
 *   Give the model a prompt and await the answer, which is all of the text at once.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-code.mdx", "parity": {"certainty": 0.99}}
 *
 *   <Lang lang="js">
 *   ## Call the model
 *
 *   Give the model a prompt and wait for the answer:
 *
 *   ```js
 *   await generate('Hi')
 *   ```
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Call the model
 *
 *   Give the model a prompt and wait for the answer.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-code.mdx", "parity": {"certainty": 0.99}}
 *
 *   12:1-12:18: Unexpected few Python examples in `Call the model`, expected as many as for JavaScript readers, is that all right?
 *
 * @example
 *   {"label": "input", "name": "not-ok-tab.mdx", "parity": {"certainty": 0.99}}
 *
 *   <Lang lang="python">
 *   Run `pip install sdk` to add the package to the project.
 *   </Lang>
 *
 *   ## Call the model
 *
 *   <Tabs syncKey="language">
 *     <TabItem label="JavaScript">Call `generate()` and wait for the whole answer.</TabItem>
 *     <TabItem label="Go">Call `Generate()` and wait for the whole answer.</TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-tab.mdx", "parity": {"certainty": 0.99}}
 *
 *   7:1-10:8: Unexpected tabs without Python in `Call the model`, expected what JavaScript and Go readers get, is that all right?
 */
import { defineRule } from '../src/lint/define.js';
import { insideReason, type NamedGap, named } from '../src/lint/gaps.js';
import { quote } from '../src/text/words.js';

const possibleGap = defineRule('possible-gap', (context, report) => {
  for (const gap of named(context.model.possible, context)) {
    const { kind, candidate, at } = gap;
    const near = quote(candidate?.heading || 'the start of the page');
    report({
      reason: `Unexpected ${found(gap)}, ${candidate ? `is it ${near}?` : kind === 'section' ? 'is it told elsewhere?' : 'is that all right?'}`,
      ...at,
      about: kind === 'section' ? undefined : kind,
      note: `Answer by an annotation: ${candidate ? `parity same "${near.slice(1, -1)}": why, or ` : ''}parity reviewed: why`,
    });
  }
});

export default possibleGap;

function found(gap: NamedGap): string {
  const { kind, heading, target, others } = gap;
  return kind === 'section'
    ? `section ${quote(heading)} for ${others} only, expected it for ${target} too`
    : insideReason(gap);
}
