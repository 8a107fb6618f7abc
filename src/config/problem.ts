/** What is wrong with a configuration, and the error that carries it. */
import { didYouMean } from '../text/nearest.js';
import { showText } from '../text/show.js';
import { UserError } from '../text/user-error.js';

/** One thing that is wrong with a configuration. */
export interface ConfigProblem {
  /** Field, such as `exclusions[0].until`; empty for the whole. */
  path: string;
  /** What should stand there, in words. */
  expected: string;
  /** What stands there, escaped and shortened. */
  actual: string;
  /** The known word that was probably meant. */
  suggestion: string | undefined;
  /** All of it in one sentence: “Unexpected …, expected …”. */
  message: string;
  /** Place in the file, 1-based, for errors of syntax. */
  line?: number;
  column?: number;
}

/** At most so many problems are put into the message; `problems` has all. */
const shown = 20;

/** A configuration that cannot be found, read, understood or used. */
export class ConfigError extends UserError {
  /** Path of the file, or what stands for it, such as `options`. */
  readonly file: string;
  /** At least one. */
  readonly problems: readonly ConfigProblem[];

  /** @param options `what`: what the file is, if it is not the configuration. */
  constructor(
    file: string,
    problems: readonly ConfigProblem[],
    { what = 'the configuration', ...options }: ErrorOptions & { what?: string } = {},
  ) {
    super(describe(what, file, problems), options);
    this.name = 'ConfigError';
    this.file = file;
    this.problems = problems;
  }
}

/**
 * @param path Field; empty for the whole.
 * @param near The word that was probably meant.
 * @param otherwise Advice where there is none, from its comma on.
 */
export function problemAt(
  path: string,
  actual: string,
  expected: string,
  near?: string,
  otherwise?: string,
): ConfigProblem {
  const where = path ? ` at \`${path}\`` : '';
  const message = `Unexpected ${actual}${where}, expected ${expected}${didYouMean(near, otherwise)}`;
  return { path, expected, actual, suggestion: near, message };
}

/** Error about a file as a whole; `place`, 1-based, is that of an error of syntax. */
export function fileError(
  file: string,
  parts: { actual: string; expected: string; advice?: string },
  place?: { line: number; column: number },
  options?: ErrorOptions & { what?: string },
): ConfigError {
  const advice = parts.advice ? `, ${parts.advice}` : '';
  const problem = problemAt('', parts.actual, parts.expected, undefined, advice);
  return new ConfigError(file, [{ ...problem, ...place }], options);
}

function describe(what: string, file: string, problems: readonly ConfigProblem[]): string {
  const [first] = problems;
  const at = first?.line === undefined ? '' : `:${first.line}:${first.column}`;
  const name = `Cannot use ${what} \`${showFile(file)}${at}\``;
  if (problems.length === 1) return `${name}: ${first?.message}`;
  const lines = problems.slice(0, shown).map((problem) => `- ${problem.message}`);
  const rest = problems.length - lines.length;
  if (rest > 0) lines.push(`- and ${rest} more`);
  return `${name}:\n${lines.join('\n')}`;
}

/** Paths are shown whole, in pieces that `showText` does not cut. */
function showFile(file: string): string {
  return file.replace(/[^/\\]+/g, (part) => (part.length > 50 ? part : showText(part)));
}
