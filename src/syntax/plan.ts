import type { Root } from 'mdast';
import type { Parser } from 'unified';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { toSyntaxError } from './error.js';
import { checkMicromark, checkText } from './limits.js';
import type { UserSyntax } from './micromark.js';
import { type Attacher, surveyPlugins } from './plugins.js';
import { type ReadOptions, readTree, sourceOf } from './read.js';
import { formatOf, remember } from './source.js';

/** How the plugin reads, told for each file; see `ReadOptions`. */
export type ReadingOptions = (file: VFile) => Pick<ReadOptions, 'engine' | 'format'>;

export interface Plan {
  /** Whose tree the pipeline gets: ours, the configuration's, or that of a parser not remark's. */
  main: 'own' | 'configuration' | 'foreign';
  read: ReadOptions;
  /** What is told for each file; wins. */
  options: ReadingOptions;
}

type Parse = Parser<Root>;

/** Decide from a complete configuration how files are read; see `useReading`. */
export function planReading(
  attachers: readonly Attacher[],
  data: Readonly<Record<string, unknown>>,
  original: Parse | undefined,
  options: ReadingOptions,
): Plan {
  const extensions = (data.micromarkExtensions ?? []) as NonNullable<UserSyntax['extensions']>;
  const survey = surveyPlugins(attachers, extensions.length);
  const read: ReadOptions = {};
  if (survey.brought.has('mdx')) read.format = 'mdx';
  if (survey.foreign) {
    read.extensions = extensions;
    read.mdastExtensions = data.fromMarkdownExtensions as UserSyntax['mdastExtensions'];
    read.brought = survey.brought;
  }
  if (original && !isRemarkParse(original, survey.parse)) return { main: 'foreign', read, options };
  return { main: survey.transforms && original ? 'configuration' : 'own', read, options };
}

/** Whether a parser is the one that remark-parse sets: made by the same source. */
function isRemarkParse(parser: Parse, attacher: Attacher | undefined): boolean {
  if (!attacher) return false;
  const host: { parser?: Parse; data(): undefined } = { data: () => undefined };
  try {
    (attacher[0] as (this: unknown, options: unknown) => unknown).call(host, attacher[1]);
  } catch {
    return false;
  }
  return String(host.parser) === String(parser);
}

/**
 * Read a file as planned, and remember what its page model is made from.
 *
 * @param text what unified hands to parsers: the file's value, decoded.
 * @throws what the configuration's parser throws; or our own message, which the file has then.
 */
export function readPlanned(
  plan: Plan,
  original: Parse | undefined,
  text: string,
  file: VFile,
): Root {
  if (plan.main === 'foreign' && original) {
    const tree = original(text, file);
    const model = { tree, text: sourceOf(text), format: formatOf(tree) };
    remember(tree, file, { ...model, engine: 'foreign' });
    return tree;
  }
  const main = plan.main === 'configuration' ? original?.(text, file) : undefined;
  try {
    const { tree, ...rest } = readTree(text, readOptions(plan, file));
    remember(main ?? tree, file, { tree, ...rest }, main ? undefined : text);
    return main ?? tree;
  } catch (error) {
    return recover(toSyntaxError(error), main, original, text, file);
  }
}

function readOptions({ read, options }: Plan, file: VFile): ReadOptions {
  const { engine, format = 'detect' } = options(file);
  return { ...read, engine, format: format === 'detect' ? read.format : format, path: file.path };
}

/**
 * What to do with a page that we cannot read: the configuration's parser reads it, and says what it
 * says without us; if it can read it, we only leave a message, so that `--output` still works.
 */
function recover(
  error: VFileMessage,
  main: Root | undefined,
  original: Parse | undefined,
  text: string,
  file: VFile,
): Root {
  let tree = main;
  if (!tree) {
    const limits = checkText(text, 'md');
    if (!original || limits.error || checkMicromark(limits)) throw report(error, file, true);
    try {
      tree = original(text, file);
    } catch (other) {
      throw other instanceof RangeError ? report(error, file, true) : other;
    }
  }
  report(error, file, false);
  const source = { text: sourceOf(text), format: formatOf(tree), engine: 'foreign' } as const;
  remember(tree, file, { ...source, tree: { type: 'root', children: [] }, error });
  return tree;
}

function report(error: VFileMessage, file: VFile, fatal: boolean): VFileMessage {
  const { place, source, ruleId, cause } = error;
  const message = file.message(error.reason, { place, source, ruleId, cause } as never);
  message.fatal = fatal;
  return message;
}
