/** Runs every rule on a page, as its configuration says. */
import type { Root } from 'mdast';
import { commentMarker } from 'mdast-comment-marker';
import { messageControl } from 'unified-message-control';
import type { VFile } from 'vfile';
import { type RuleEntry, type RulePlugin, rules } from '../../rules/index.js';
import { isOff } from '../config/for-rules.js';
import type { ResolvedConfig } from '../config/resolve.js';
import type { ModelSource } from '../syntax/parser.js';

type Run = (tree: Root, file: VFile, next: () => void) => unknown;

const prepared = new WeakMap<ResolvedConfig, Map<string, Run>>();
const loaded = new Map<string, RulePlugin>();

/** Runs rules on a page, but those that the pipeline runs on its own, with settings of its own. */
export type RunRules = (tree: Root, file: VFile, skip: ReadonlySet<string>) => void;

/** Loads the rules that are on and not loaded yet; `undefined`, and not a promise, if there are none. */
export function loadRules(config: ResolvedConfig): Promise<unknown> | undefined {
  const waiting = rules.flatMap((entry) =>
    entry.load && isLate(entry, config) && !loaded.has(entry.name)
      ? [entry.load().then((rule) => loaded.set(entry.name, rule.default))]
      : [],
  );
  return waiting.length > 0 ? Promise.all(waiting) : undefined;
}

/** Of what `loadRules` has loaded; a `TypeError` is thrown if the options of a rule are wrong. */
export function rulesOf(config: ResolvedConfig): RunRules {
  const runs = prepare(config);
  return (tree, file, skip) => {
    for (const [name, run] of runs) {
      if (!skip.has(name)) run(tree, file, () => {});
    }
  };
}

function prepare(config: ResolvedConfig): Map<string, Run> {
  let runs = prepared.get(config);
  if (!runs) {
    runs = new Map();
    for (const entry of rules) {
      const late = isLate(entry, config);
      const plugin = late ? loaded.get(entry.name) : entry.plugin;
      if (late && !plugin) throw new Error(`The rule \`${entry.name}\` is not loaded`);
      const run = plugin?.(settingOf(entry, config) as never);
      if (run) runs.set(entry.name, run as Run);
    }
    prepared.set(config, runs);
  }
  return runs;
}

function settingOf({ name, severity }: RuleEntry, config: ResolvedConfig): unknown {
  return config.rules[name] ?? (severity === 'info' ? 'on' : severity);
}

/** Whether what has to be loaded is needed; options are given to a rule that is off, too, which checks them. */
function isLate(entry: RuleEntry, config: ResolvedConfig): boolean {
  if (!entry.load || entry.needs?.(config) === false) return false;
  const [severity, ...options] = [settingOf(entry, config)].flat();
  return options.length > 0 || !isOff(severity);
}

const comments = ['html', 'mdxFlowExpression', 'mdxTextExpression'];

/** Honours remark's comments, such as `<!--lint disable section-parity-->`. */
export function controlMessages(source: ModelSource, file: VFile): void {
  if (file.messages.length === 0 || !source.text.includes('lint')) return;
  messageControl(withoutEnd(source.tree), {
    file,
    name: 'lint',
    source: 'remark-lint',
    marker: commentMarker as never,
    test: comments,
  });
}

/**
 * The same tree with an end that has no offset: where the last element is empty, messageControl
 * takes it for a gap between what was read and the end of the text, and drops what is said of it.
 */
function withoutEnd(tree: Root): Root {
  const { position } = tree;
  if (!position) return tree;
  return { ...tree, position: { ...position, end: { ...position.end, offset: undefined } } };
}
