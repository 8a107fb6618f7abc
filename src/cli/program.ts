/** Understands the command line, and runs what it asks for. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { didYouMean, nearest } from '../text/nearest.js';
import { UserError } from '../text/user-error.js';
import { version } from '../text/version.js';
import type { CommandDefinition, Io, OptionDefinition } from './command.js';
import { commands, defaultCommand } from './commands/index.js';
import { UsageError } from './errors.js';

/** Runs a command line. Gives the exit status: 0 clean, 1 findings, 2 could not run. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  try {
    const program = await createProgram(argv, io, (result) => {
      status = result;
    });
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Error)) throw error;
    io.err(`${describe(error, argv.includes('--debug'))}\n`);
    return 2;
  }
}

/** What people need to know of an error; where it happened in our code only if they ask. */
function describe(error: Error, debug: boolean): string {
  if (debug) return error.stack ?? error.message;
  if (error instanceof UserError) return error.message;
  return `Unexpected error: ${error.message}, run again with \`--debug\` to see where it comes from`;
}

/** Only the command that is asked for is loaded; all of them for help. */
async function createProgram(
  argv: readonly string[],
  io: Io,
  onStatus: (status: number) => void,
): Promise<Command> {
  const program = new Command('parity')
    .description('Finds where the readers of one SDK language get less than the others.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print what can be asked for')
    .helpCommand('help [command]', 'print what a command does')
    .option('--debug', 'print stack traces of errors')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHasColors: () => io.colour.out,
      getErrHasColors: () => io.colour.err,
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
    });
  for (const name of namesToLoad(argv, io)) {
    const load = commands[name];
    if (load) addCommand(program, name, (await load()).default, io, onStatus);
  }
  return program;
}

function namesToLoad(argv: readonly string[], { cwd }: Pick<Io, 'cwd'>): readonly string[] {
  const [first, second] = argv.filter((word) => !word.startsWith('-'));
  if (first === 'help' && second !== undefined) checkHelp(second);
  if (first !== undefined && Object.hasOwn(commands, first)) return [first];
  if (argv.some((word) => ['-h', '--help', 'help'].includes(word))) return Object.keys(commands);
  if (first !== undefined && first === argv[0]) checkCommand(first, cwd);
  return [defaultCommand];
}

/** The first word may be a page or folder. @throws {UsageError} If it is a misspelt command. */
function checkCommand(word: string, cwd: string): void {
  const near = /[./\\]/.test(word) ? undefined : nearest(word, Object.keys(commands));
  if (near === undefined || existsSync(resolve(cwd, word))) return;
  throw new UsageError(
    `Unexpected command \`${word}\`, expected a command, page, or folder` +
      didYouMean(`parity ${near}`),
  );
}

/** @throws {UsageError} If there is no such command. */
function checkHelp(name: string): void {
  if (name === 'help' || Object.hasOwn(commands, name)) return;
  const near = nearest(name, Object.keys(commands));
  const advice = didYouMean(near, ', run `parity help` for all');
  throw new UsageError(`Unexpected command \`${name}\`, expected one of parity${advice}`);
}

function addCommand(
  program: Command,
  name: string,
  definition: CommandDefinition,
  io: Io,
  onStatus: (status: number) => void,
): void {
  const command = program
    .command(name, { isDefault: name === defaultCommand })
    .summary(definition.summary)
    .description(definition.summary)
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'print stack traces of errors')
    .addHelpText('after', examplesOf(definition));
  for (const argument of definition.arguments ?? []) {
    command.argument(argument.name, argument.description);
  }
  for (const option of definition.options) command.addOption(optionOf(option));
  command.action(async () => {
    onStatus(await definition.run({ args: command.args, options: command.opts(), io }));
  });
}

function optionOf({ flags, description, choices, repeatable, parse }: OptionDefinition): Option {
  const option = new Option(flags, description);
  if (choices) option.choices(choices);
  if (repeatable) {
    option.argParser<unknown[]>((text, previous) => [
      ...(previous ?? []),
      parse ? parse(text) : text,
    ]);
  } else if (parse) {
    // A list that is given twice is one list: nothing that was asked for is dropped.
    option.argParser<unknown>((text, previous) => {
      const value = parse(text);
      return Array.isArray(value) && Array.isArray(previous) ? [...previous, ...value] : value;
    });
  }
  return option;
}

function examplesOf({ examples }: CommandDefinition): string {
  if (examples.length === 0) return '';
  const width = Math.max(...examples.map(({ command }) => command.length));
  const lines = examples.map(({ command, does }) => `  ${command.padEnd(width)}  ${does}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
