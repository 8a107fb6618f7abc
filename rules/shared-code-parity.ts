/**
 * remark-lint rule to warn when all readers see code of one language, on a page for several.
 *
 * ## What is this?
 *
 * This rule checks that a section without variants shows no code that is in the SDK language of some
 * readers only: on a page with tabs for JavaScript and Python, a lone `python` fence.
 *
 * ## When should I use this?
 *
 * You can use this rule to find sections that were written for one language before the page served
 * several.
 *
 * Commands, data, and markup are fine for all; so are requests and output, however they are fenced.
 * A page that does not serve the target language (Python unless configured) is the business of
 * `page-parity`, and a section with a shared example in the target language is for all, too.
 *
 * ## API
 *
 * ### `unified().use(remarkParitySharedCodeParity)`
 *
 * Warn when all readers see code of one language.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Add variants with an example for each language.
 * If the code is for some readers on purpose, say so before it: where the page's title, a heading, or
 * the text of the section names the language, or a tool of it, nothing is reported.
 *
 * @module shared-code-parity
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   ## Open a queue
 *
 *   <Tabs syncKey="language">
 *     <TabItem label="JavaScript">Call `open()` on the client.</TabItem>
 *     <TabItem label="Python">Call `open_queue()` on the client.</TabItem>
 *   </Tabs>
 *
 *   ## Watch it from Node.js
 *
 *   ```js
 *   queue.watch(console.log)
 *   ```
 *
 *   ## See what is in it
 *
 *   ```js
 *   GET /v1/queues
 *   ```
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx"}
 *
 *   ## Open a queue
 *
 *   <Tabs syncKey="language">
 *     <TabItem label="JavaScript">Call `open()` on the client.</TabItem>
 *     <TabItem label="Python">Call `open_queue()` on the client.</TabItem>
 *   </Tabs>
 *
 *   ## Close it
 *
 *   Jobs that run are finished first.
 *
 *   ```js
 *   queue.close()
 *   ```
 *
 *   ### At once
 *
 *   ```js
 *   queue.close({ now: true })
 *   ```
 * @example
 *   {"label": "output", "name": "not-ok.mdx"}
 *
 *   12:1-14:4: Unexpected JavaScript code for all readers in 2 places of `Close it`, expected Python code, too, add variants
 *
 * @example
 *   {"label": "input", "name": "not-ok-go.md", "parity": {"target": "go"}}
 *
 *   The client retries by itself:
 *
 *   ```python
 *   client = Client(retries=3)
 *   ```
 *
 *   :::go
 *   Set `Retries` to another number for other needs.
 *   :::
 *
 *   :::python
 *   Set `retries` to another number for other needs.
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-go.md", "parity": {"target": "go"}}
 *
 *   3:1-5:4: Unexpected Python code for all readers at the start, expected Go code, too, add variants
 */
import { defineRule, type RuleContext } from '../src/lint/define.js';
import { namesTool } from '../src/page/align/heading.js';
import { labels } from '../src/page/languages/languages.js';
import type { CodeUse, PageModel, Place, Section } from '../src/page/page-model.js';
import { hasWord } from '../src/page/recognise/notices.js';
import { groupBy } from '../src/text/group-by.js';
import { quote } from '../src/text/words.js';

const sharedCodeParity = defineRule('shared-code-parity', (context, report) => {
  const { model, registry } = context;
  const { target, languages, status } = model;
  if (!languages.includes(target)) return;
  if (status !== 'complete' && status !== 'partial') return;
  const shared = model.codes.filter((code) => isShared(code, model));
  for (const [section, all] of groupBy(shared, (code) => sectionOf(code, model))) {
    if (all.some(({ language }) => language === target)) continue;
    const codes = all.filter((code) => !isNamed(code, section, context));
    const [first] = codes;
    if (!first?.language) continue;
    const at = section
      ? ` ${codes.length > 1 ? 'of' : 'in'} ${quote(section.heading)}`
      : ' at the start';
    report({
      reason:
        `Unexpected ${labels([first.language], registry)} code for all readers` +
        `${codes.length > 1 ? ` in ${codes.length} places` : ''}${at}, ` +
        `expected ${labels([target], registry)} code, too, add variants`,
      place: first.place,
      path: [...(section?.path ?? [])],
      about: first.language,
      language: target,
      ofPage: true,
    });
  }
});

export default sharedCodeParity;

/** A call, or a line that begins as statements do. */
const looksLikeCode =
  /[\p{L}\p{N}_>\]]\(|^\s*(?:import|from|using|use|package|const|let|var|val|func|def|class|new)\s/mu;

/** Whether all readers see it, in a language of the page, and it is in no item of a set. */
function isShared({ node, languages, language, place }: CodeUse, model: PageModel): boolean {
  if (languages !== undefined || !language) return false;
  // Beside variants of one language only, code of any other serves the others.
  if (model.languages.length > 1 && !model.languages.includes(language)) return false;
  // Output and requests are often fenced as code; what a component loads, nobody knows.
  if ('value' in node && !looksLikeCode.test(node.value)) return false;
  const at = startOf(place);
  return !model.groups.some(
    ({ kind, place: set }) => kind === 'set' && startOf(set) <= at && at < endOf(set),
  );
}

/** The section of the second rank that it is in, or the one that has no other around it. */
function sectionOf({ place }: CodeUse, { outlines, target }: PageModel): Section | undefined {
  const sections = outlines.get(target)?.sections ?? [];
  const at = startOf(place);
  let found = sections.findLast((one) => one.node && startOf(one.place) <= at);
  while (found && found.depth > 2 && found.parent) found = sections[found.parent];
  return found;
}

/** Whether the title, a heading, or the text before it in its section says whom it is for. */
function isNamed(code: CodeUse, section: Section | undefined, context: RuleContext): boolean {
  const { model, registry } = context;
  const language = registry.languages.get(code.language ?? '');
  if (!language) return true;
  const meta = 'meta' in code.node ? (code.node.meta ?? '') : '';
  const said = [model.title, textBefore(code, section, context), meta].join('\n');
  const names = [language.label, ...language.aliases];
  return names.some((name) => hasWord(said, name)) || namesTool(said, language.tools) !== undefined;
}

/** Text of the section before a place, without its variants and other code. */
function textBefore(
  { place }: CodeUse,
  section: Section | undefined,
  context: RuleContext,
): string {
  const { model, text } = context;
  const first = model.tree.children.find(({ type }) => type !== 'yaml');
  let at = startOf(section?.place ?? first?.position);
  const end = startOf(place);
  const inner = [...model.groups, ...model.variants, ...model.codes]
    .map((one) => [startOf(one.place), endOf(one.place)] as const)
    .filter(([start]) => start >= at && start < end)
    .sort(([a], [b]) => a - b);
  let said = '';
  for (const [start, next] of inner) {
    said += text.slice(at, Math.max(at, start));
    at = Math.max(at, next);
  }
  return said + text.slice(at, Math.max(at, end));
}

function startOf(place: Place): number {
  return place?.start.offset ?? 0;
}

function endOf(place: Place): number {
  return place?.end.offset ?? 0;
}
