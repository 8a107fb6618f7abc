/** What a command is. */
import type { Threads } from '../check/threads.js';

/** Where a command reads from and writes to. Nothing else of the process is touched. */
export interface Io {
  /** Absolute path of the working folder. */
  cwd: string;
  /** Data: what was asked for. */
  out(text: string): void;
  /** Everything else: errors, progress, advice. */
  err(text: string): void;
  /** Whether the output goes to a terminal that takes colours; by `NO_COLOR` and `FORCE_COLOR` too. */
  colour: { out: boolean; err: boolean };
  /** Whether a person is at the terminal: prompts and progress are shown. */
  interactive: boolean;
  /** Columns of the terminal; `undefined` where there is none. */
  columns: number | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** Threads that check pages; without them, this one checks all. */
  threads?: Threads | undefined;
}

/** A positional argument: `[paths...]`, `<page>`. */
export interface ArgumentDefinition {
  name: string;
  description: string;
}

export interface OptionDefinition {
  /** `-q, --quiet`, `--format <name[=file]>`, `--no-cache`. */
  flags: string;
  /** One sentence without a full stop, for `--help` and the manual. */
  description: string;
  /** Values that may be given; others are an error. */
  choices?: readonly string[];
  repeatable?: boolean;
  /**
   * Turns the text into a value.
   *
   * @throws {UsageError} If it cannot be used.
   */
  parse?: (text: string) => unknown;
}

export interface Invocation<Options> {
  args: string[];
  options: Options;
  io: Io;
}

/** One command. Its file has this and nothing of other commands. */
export interface CommandDefinition<Options = object> {
  /** One line for the list of commands. */
  summary: string;
  /** The manual, in Markdown: what it does and when to use it. Becomes `docs/commands/<name>.md`. */
  description: string;
  arguments?: readonly ArgumentDefinition[];
  options: readonly OptionDefinition[];
  examples: readonly { command: string; does: string }[];
  /** Gives the exit status: 0 clean, 1 findings, 2 could not run. */
  run(invocation: Invocation<Options>): Promise<number>;
}

/** The options are what `run` says they are; commander gives them by the names of the flags. */
export function defineCommand<Options>(
  command: CommandDefinition<Options>,
): CommandDefinition<Options> {
  return command;
}
