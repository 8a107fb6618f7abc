/** What a command shows: one value, and a writer for each format that it is read in. */

/** Where a view is written to. */
export interface Output {
  colour: boolean;
  /** Columns to fit into; `undefined` for a file. */
  columns: number | undefined;
  /** Whether the terminal shows links. */
  hyperlinks: boolean;
  /** Absolute path of the folder of the file, or the working folder: relative links start there. */
  folder: string;
}

/** Writes a value, with a line end. Pure. */
export type Write<Value> = (value: Value, output: Output) => string;

/** Loads a writer, which may load more: only that of the format that is asked for. */
export type LoadWriter<Value> = () => Promise<{
  default: (value: Value, output: Output) => string | Promise<string>;
}>;

/** A kind of value, with its formats by name, in the order of the docs; the first is the default. */
export interface View<Value, Name extends string = string> {
  formats: Readonly<Record<Name, LoadWriter<Value>>>;
  /** Without `--format`, the name of the file chooses: `status.md` is Markdown. */
  followsFile?: boolean;
}

export function defineView<Value>() {
  return <Name extends string>(view: View<Value, Name>): View<Value, Name> => view;
}

/** A format for programs: data with the version of its shape. */
export function asJson<Value>(dataOf: (value: Value) => object): LoadWriter<Value> {
  return async () => ({ default: (value) => writeJson({ version: 1, ...dataOf(value) }) });
}

export function writeJson(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** The name of the only format that an extension of a file stands for. */
const extensions: Readonly<Record<string, string>> = { json: 'json', md: 'markdown', csv: 'csv' };

/** The format to write: as it was asked for, else by the name of the file, else the first. */
export function formatOf<Name extends string>(
  { formats, followsFile = false }: View<never, Name>,
  { format, output = '' }: { format?: string | undefined; output?: string | undefined },
): Name {
  const extension = output.slice(output.lastIndexOf('.') + 1).toLowerCase();
  const named =
    format ??
    (followsFile && Object.hasOwn(extensions, extension) ? extensions[extension] : undefined);
  const names = Object.keys(formats) as Name[];
  return names.find((name) => name === named) ?? (names[0] as Name);
}
