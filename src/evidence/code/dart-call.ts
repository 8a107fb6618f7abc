/** Calls in Dart, whose grammar has no node for a call: a name, and selectors that follow it. */
import type { SgNode } from '@ast-grep/napi';
import { leavesOf, wordsOf } from './pattern-shape.js';
import type { Compiling, ReadyRule, Rule } from './ready-rule.js';
import { faultsOf, spanOf } from './tree.js';

const before = 'void _() async {\n';
const after = ';\n}';

/** `, $$$` at the end, which the grammar refuses after `name: value`. */
const rest = /,\s*\$\$\$\w*\s*,?\s*(?=\))/g;

/**
 * A rule for the last selector of a call or chain of calls; `back` is the number of siblings from
 * there to where it starts. `undefined` if the pattern is something else.
 */
export function compileDartCall(
  pattern: string,
  { engine, parser }: Pick<Compiling, 'engine' | 'parser'>,
): (ReadyRule & { back: number }) | undefined {
  const text = pattern.trim().replace(rest, '');
  const root = engine.parseAs(parser, before + text + after).root();
  const statement = root.find({ rule: { kind: 'expression_statement' } });
  if (faultsOf(root).length > 0 || !statement) return undefined;
  const [head, ...selectors] = statement.children().slice(0, -1);
  if (!head || selectors.length === 0) return undefined;
  if (selectors.some((one) => one.kind() !== 'selector')) return undefined;
  const last = selectors.at(-1);
  if (!last || spanOf(last).end !== before.length + text.length) return undefined;
  // In Dart, `$` is a letter, and so a variable is a name.
  let rule: Rule = { pattern: head.text() };
  for (const selector of selectors) {
    const open = rest.test(pattern) || /^\(\s*\$\$\$/.test(selector.text());
    rest.lastIndex = 0;
    rule = { all: [selectorRule(selector, open), { follows: rule }] } as Rule;
  }
  const words = [wordsOf(leavesOf(statement), '$')];
  return { rule, words, back: selectors.length };
}

/** Arguments with names come in any order, and among others if the list is open. */
function selectorRule(selector: SgNode, open: boolean): Rule {
  const text = selector.text();
  const exact = { pattern: { context: `void _() { _${text}; }`, selector: 'selector' } } as Rule;
  const list = selector.find({ rule: { kind: 'arguments' } });
  if (!list || !open) return exact;
  const given = list.children().filter((one) => one.isNamed() && !/^\$\$\$\w*$/.test(one.text()));
  const wanted = given.map((one) => ({
    has: {
      pattern: { context: `void _() { _(${one.text()}); }`, selector: String(one.kind()) },
    },
  }));
  const having = { has: { kind: 'argument_part', has: { kind: 'arguments', all: wanted } } };
  return {
    kind: 'selector',
    ...(wanted.length > 0 ? having : { has: { kind: 'argument_part' } }),
  } as Rule;
}
