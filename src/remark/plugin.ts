/**
 * The remark plugin: reading and every rule.
 */
import { resolve } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { baselinePlace } from '../check/baseline/place.js';
import { controlMessages, loadRules, type RunRules, rulesOf } from '../check/run-rules.js';
import { ConfigError } from '../config/problem.js';
import { type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import type { Config } from '../config/schema.js';
import { pageData } from '../page/model.js';
import type { PageData } from '../page/page-model.js';
import { contextOf } from '../site/model-of.js';
import { checkEncoding } from '../syntax/encoding.js';
import { markHarmless, modelSource, useReading } from '../syntax/parser.js';
import remarkParityRelease from './release.js';

declare module 'vfile' {
  interface DataMap {
    /** What remark-parity found on the page. */
    parity: PageData;
  }
}

const origin = { source: 'remark-parity', ruleId: 'configuration' };

/**
 * Reads Markdown and MDX by file extension, with frontmatter, GFM and directives, and checks parity
 * with every rule that is on.
 *
 * Leaves the serialisable page model at `file.data.parity`.
 *
 * @param options Configuration; wins over the configuration file of the page.
 * @param engine The set of files, where unified-engine (`remark-cli`) runs the plugin.
 */
export default function remarkParity(
  this: Processor,
  options?: Config | null,
  engine?: object,
): (tree: Root, file: VFile) => Promise<undefined> | undefined {
  useReading(this, (file) => readingOptions(file, options));
  if (engine) this.use(remarkParityRelease);
  const { attachers } = this as unknown as { attachers: readonly [{ name: string }][] };
  return (tree, file) => {
    const source = modelSource(tree, file);
    if (source.error) return;
    const others = new Set(file.messages);
    checkEncoding(source.text, file);
    const { model, config } = orFail(file, engine, () => contextOf(tree, file, options));
    file.data.parity = pageData(model);
    const baseline = baselinePlace(config);
    const check = (open?: OpenMessages): undefined => {
      const run = orFail(file, engine, () => ruleRun(config));
      run(tree, file, ownRules(attachers));
      controlMessages(source, file);
      if (!open || !baseline) return;
      orFail(file, engine, () =>
        leaveOutAccepted(file, others, (ours, path) => open(ours, path, model, baseline)),
      );
    };
    // Not `async`: few pages need it, and `processSync` refuses it.
    const loading = loadRules(config);
    if (!loading && !baseline) return check();
    const accepted = baseline && import('../check/baseline/of-page.js');
    return Promise.all([accepted, loading]).then(([room]) => check(room?.openMessages));
  };
}

type OpenMessages = typeof import('../check/baseline/of-page.js').openMessages;

/** A wrong configuration fails the file, and no other. */
function orFail<Result>(file: VFile, engine: object | undefined, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (error instanceof ConfigError || error instanceof TypeError) {
      file.fail(isNews(error, engine) ? error.message : again, origin);
    }
    throw error;
  }
}

/** Takes what the baseline accepts away from our messages; those of others stay. */
function leaveOutAccepted(
  file: VFile,
  others: ReadonlySet<VFileMessage>,
  openOf: (ours: readonly VFileMessage[], path: string) => readonly VFileMessage[],
): void {
  if (file.path === undefined) return;
  const ours = file.messages.filter((message) => !others.has(message));
  const open = new Set(openOf(ours, resolve(file.cwd, file.path)));
  file.messages = file.messages.filter((message) => others.has(message) || open.has(message));
}

function ruleRun(config: ResolvedConfig): RunRules {
  try {
    return rulesOf(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const where = config.file === undefined ? 'the options' : `\`${config.file}\``;
    throw new TypeError(`Cannot use ${where}: ${error.message}`);
  }
}

const again = 'Cannot check the page, its configuration cannot be used, as told at another page';
const told = new WeakMap<object, Set<string>>();

/** Whether a run has not told an error yet: with hundreds of pages once is enough. */
function isNews({ message }: Error, engine: object | undefined): boolean {
  if (!engine) return true;
  const known = told.get(engine) ?? new Set();
  told.set(engine, known);
  if (known.has(message)) return false;
  known.add(message);
  return true;
}

markHarmless(remarkParity);

/** What the configuration of a file says of reading; if it is wrong, the rules will say so. */
function readingOptions(file: VFile, options?: Config | null): Pick<Config, 'engine' | 'format'> {
  try {
    return resolveConfig(file.path, options, { cwd: file.cwd });
  } catch {
    return {};
  }
}

/** Rules that the configuration of remark uses on their own: they have their own settings. */
function ownRules(attachers: readonly [{ name: string }][]): ReadonlySet<string> {
  return new Set(attachers.map(([{ name }]) => name.replace(/^remark-lint:/, '')));
}
