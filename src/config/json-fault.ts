/** Finds where JSON is broken: what `JSON.parse` says differs from release to release. */

/** The first fault of a text that is not JSON. */
export interface JsonFault {
  /** UTF-16 units from the start. */
  offset: number;
  expected: string;
}

/** What may come next. */
type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

const blank = /[\t\n\r ]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none in strings.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/**
 * Finds the first place where text stops to be JSON; `undefined` if it is JSON. Linear, and flat:
 * no depth of nesting overflows the stack.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let offset = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    if (!pattern.test(text)) return false;
    offset = pattern.lastIndex;
    return true;
  };
  const after = (): State => (open.length > 0 ? 'comma' : 'end');

  for (;;) {
    take(blank);
    const unit = text[offset];
    if (unit === undefined && state === 'end') return undefined;
    if ((state === 'value or ]' || state === 'comma') && unit === ']' && open.at(-1) === '[') {
      open.pop();
      offset++;
      state = after();
    } else if ((state === 'key or }' || state === 'comma') && unit === '}' && open.at(-1) === '{') {
      open.pop();
      offset++;
      state = after();
    } else if (state === 'comma' && unit === ',') {
      offset++;
      state = open.at(-1) === '{' ? 'key' : 'value';
    } else if (state === 'colon' && unit === ':') {
      offset++;
      state = 'value';
    } else if ((state === 'key' || state === 'key or }') && take(string)) {
      state = 'colon';
    } else if (state.startsWith('value') && (unit === '{' || unit === '[')) {
      open.push(unit);
      offset++;
      state = unit === '{' ? 'key or }' : 'value or ]';
    } else if (state.startsWith('value') && (take(string) || take(scalar))) {
      state = after();
    } else {
      return { offset, expected: expectation(state, open.at(-1), unit) };
    }
  }
}

function expectation(state: State, open: '{' | '[' | undefined, unit: string | undefined): string {
  const close = open === '{' ? '}' : ']';
  if (state === 'end') return 'nothing after the value';
  if (state === 'colon') return '`:` after the key';
  if (state === 'comma') return `\`,\` or \`${close}\``;
  const broken = unit === '"' ? ', with `\\` only before a letter of an escape' : '';
  if (state === 'key') return `a key in double quotes${broken}`;
  if (state === 'key or }') return `a key in double quotes or \`}\`${broken}`;
  return `${state === 'value' ? 'a value' : 'a value or `]`'}${broken}`;
}
