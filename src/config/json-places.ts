/** Finds where values are in JSON, and where it is broken. */
import { visit } from 'jsonc-parser';

/** A place in a file, 1-based; columns are UTF-16 units. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Keys and indices from the outside in. */
type JsonPath = readonly (string | number)[];

/** Finds the places of the values of a text that is JSON. */
export function jsonPlaces(text: string): (path: JsonPath) => TextPlace | undefined {
  const places = new Map<string, TextPlace>();
  const note = (_: number, _length: number, line: number, column: number, path: () => JsonPath) => {
    places.set(JSON.stringify(path()), { line: line + 1, column: column + 1 });
  };
  visitJson(text.replace(/^\uFEFF/, ''), {
    onObjectBegin: note,
    onArrayBegin: note,
    onLiteralValue: (_, ...at) => note(...at),
  });
  return (path) => places.get(JSON.stringify(path));
}

/** Where a text stops to be JSON. */
export interface JsonFault extends TextPlace {
  /** UTF-16 units from the start. */
  offset: number;
  expected: string;
}

const key = 'a key in double quotes';

/** The first fault of a text: what `JSON.parse` says of it differs from release to release. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let expected = 'a value';
  let fault: JsonFault | undefined;
  const begin = (close: string, content: string) => {
    open.push(close);
    expected = `${content} or \`${close}\``;
  };
  const done = () => {
    const close = open.at(-1);
    expected = close ? `\`,\` or \`${close}\`` : 'nothing after the value';
  };
  const end = (offset: number) => {
    // At the end of the text it is called, too.
    if (text[offset] !== open.at(-1)) return;
    open.pop();
    done();
  };
  visitJson(text, {
    onObjectBegin: () => begin('}', key),
    onArrayBegin: () => begin(']', 'a value'),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: done,
    onObjectProperty() {
      expected = '`:` after the key';
    },
    onSeparator(sign) {
      expected = sign === ',' && open.at(-1) === '}' ? key : 'a value';
    },
    onError(_code, offset, _length, line, column) {
      const broken = text[offset] === '"' && expected.startsWith('a ');
      const escapes = broken ? ', with `\\` only before a letter of an escape' : '';
      fault ??= { offset, line: line + 1, column: column + 1, expected: expected + escapes };
    },
  });
  return fault;
}

/** Without an end for what is nested so deeply that the parser cannot follow. */
function visitJson(text: string, visitor: Parameters<typeof visit>[1]): void {
  try {
    visit(text, visitor, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}
