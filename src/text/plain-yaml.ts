/**
 * Reads YAML that is so plain that no parser is needed: loading one takes longer than all pages take
 * to check. It gives what the parser would give, or nothing.
 */

interface Line {
  indent: number;
  text: string;
}

/** Deeper values are left to the parser. */
const deepest = 20;

const key = /^(?!(?:null|true|false):)([a-z_][\w.-]*):(?:[ \t]+|$)/i;
const constants = new Map<string, boolean | null>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const blanks = /^[ \t]+|(?<![ \t])[ \t]+$/g;
const doubleQuoted = /^"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"$/iu;
const singleQuoted = /^'(?:[^'\p{Cc}]|'')*'$/u;
const unquoted =
  /^(?:[\p{L}\d_(/]|\.(?!(?:inf|nan)$)(?=[./\p{L}]))(?:[^:#\r]|:(?=\S)|(?<=\S)#)*$/iu;
/** A list of words and quoted texts without commas. */
const inline = /^\[([^[\]{}]*)\]$/;
const inlineItem = /^(?:["'].*|[\p{L}\d_][\p{L}\d_ ./-]*)$/su;
/** What may be a number, a day, or neither; the parser says which. */
const unclear = /^[\d.][\da-fxo.+_-]*$/i;

/** The value of plain lines; `undefined` for what only a parser can read. */
export function readPlainYaml(text: string): unknown {
  const lines: Line[] = [];
  for (const line of text.split(/\r?\n/)) {
    const start = line.search(/[^ ]/);
    if (start >= 0 && line[start] !== '#') lines.push({ indent: start, text: line.slice(start) });
  }
  if (lines.length === 0) return null;
  let at = 0;
  const value = block(0);
  return at === lines.length ? value : undefined;

  /** The list or object that starts at a line; `at` stops where it cannot be read. */
  function block(depth: number): unknown {
    const { indent, text: first } = lines[at] as Line;
    const list = first.startsWith('- ') ? ([] as unknown[]) : undefined;
    const object: Record<string, unknown> = {};
    for (let line = lines[at]; line && line.indent >= indent; line = lines[at]) {
      if (depth > deepest || line.indent > indent || line.text.startsWith('- ') !== !!list) return;
      const value = list ? item(line, depth) : entry(line, object, depth);
      if (value === undefined) return;
      list?.push(value);
    }
    return list ?? object;
  }

  function item(line: Line, depth: number): unknown {
    const width = line.text.slice(1).search(/[^ ]/) + 1;
    const text = line.text.slice(width);
    if (width > 0 && !text.startsWith('- ') && !key.test(text)) {
      at++;
      return scalar(text);
    }
    lines[at] = { indent: line.indent + width, text };
    return width > 0 ? block(depth + 1) : undefined;
  }

  function entry(line: Line, object: Record<string, unknown>, depth: number): unknown {
    const [start = '', name] = key.exec(line.text) ?? [];
    if (name === undefined || name === '__proto__' || Object.hasOwn(object, name)) return;
    at++;
    const rest = line.text.slice(start.length);
    const deeper = (lines[at]?.indent ?? 0) > line.indent;
    const value = rest !== '' ? scalar(rest) : deeper ? block(depth + 1) : null;
    object[name] = value;
    return value;
  }
}

function scalar(text: string): unknown {
  const trimmed = text.replace(blanks, '');
  if (doubleQuoted.test(trimmed)) return JSON.parse(trimmed);
  if (singleQuoted.test(trimmed)) return trimmed.slice(1, -1).replaceAll("''", "'");
  const list = inline.exec(trimmed)?.[1];
  if (list !== undefined) return items(list);
  if (!unquoted.test(trimmed)) return undefined;
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed);
  if (unclear.test(trimmed) && !/^\d{4}-\d\d-\d\d$/.test(trimmed)) return undefined;
  const constant = constants.get(trimmed);
  return constant === undefined ? trimmed : constant;
}

function items(list: string): unknown[] | undefined {
  if (/^[ \t]*$/.test(list)) return [];
  const texts = list.split(',').map((item) => item.replace(blanks, ''));
  const values = texts.map((text) => (inlineItem.test(text) ? scalar(text) : undefined));
  return values.includes(undefined) ? undefined : values;
}
