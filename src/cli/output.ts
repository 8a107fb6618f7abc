/** Writes views: in which format, and where to. */
import { dirname, resolve } from 'node:path';
import { formatOf, type Output, type View } from '../views/view.js';
import type { Io, OptionDefinition } from './command.js';
import { oneOf } from './options.js';

export interface OutputOptions {
  format?: string | undefined;
  output?: string | undefined;
}

/** `--format` and `--output`, for commands that show a view. */
export function outputOptions(view: View<never>): readonly OptionDefinition[] {
  return [formatOption(view), { flags: '-o, --output <file>', description: 'write to a file' }];
}

/** `--format` alone, for commands that only write to standard output. */
export function formatOption({ formats }: View<never>): OptionDefinition {
  const choices = Object.keys(formats);
  return {
    flags: '-f, --format <name>',
    description: 'output format',
    choices,
    parse: (text) => oneOf(text, choices, 'format'),
  };
}

export async function show<Value, Format extends string>(
  view: View<Value, Format>,
  value: Value,
  options: OutputOptions,
  io: Io,
): Promise<void> {
  const file = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  const { default: write } = await view.formats[formatOf(view, options)]();
  await put(await write(value, await outputOf(file, io)), file, io);
}

export async function outputOf(file: string | undefined, io: Io): Promise<Output> {
  if (file !== undefined) {
    return { colour: false, columns: undefined, hyperlinks: false, folder: dirname(file) };
  }
  const { cwd, columns, colour } = io;
  const isTerminal = colour.out && columns !== undefined;
  const hyperlinks = isTerminal && (await import('supports-hyperlinks')).default.stdout;
  return { colour: colour.out, columns, hyperlinks, folder: cwd };
}

/** @param file Absolute path; `undefined`: standard output. */
export async function put(text: string, file: string | undefined, io: Io): Promise<void> {
  if (file === undefined) io.out(text);
  else (await import('./write-file.js')).writeFile(file, text);
}
