/** Words and stems of text: what is compared when sections are aligned. */
import { stemmer } from 'stemmer';

const filler = new Set(
  (
    'a an the this that these those of to in into for from with without and or on at by via as is are be it its ' +
    'your you we our us how what when where why do does using use used can will new optional step ' +
    'method methods function functions class object keyword only s t'
  ).split(' '),
);

/** Short forms that authors use beside the long ones. */
const longForms: Record<string, string> = {
  app: 'application',
  apps: 'application',
  args: 'arguments',
  auth: 'authentication',
  config: 'configuration',
  configs: 'configuration',
  db: 'database',
  deps: 'dependencies',
  dev: 'development',
  docs: 'documentation',
  env: 'environment',
  params: 'parameters',
  prereqs: 'prerequisites',
  repo: 'repository',
};

const stems = new Map<string, string>();

/** Stem of an English word (Porter, 1980), remembered. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stemmer(Object.hasOwn(longForms, word) ? (longForms[word] as string) : word);
    if (stems.size < 50_000) stems.set(word, found);
  }
  return found;
}

const ids = new Map<string, number>();

/** Number of a stem, from 1 on; the same for all pages of a process. */
export function stemId(stem: string): number {
  let id = ids.get(stem);
  if (id === undefined) {
    id = ids.size + 1;
    ids.set(stem, id);
  }
  return id;
}

/** Most different words that are remembered; beyond, they are stemmed anew each time. */
const mostWords = 1 << 16;
const slots = mostWords * 2 - 1;
/** An open hash table of words as written, and the number of each word's stem; 0 for filler. */
const slotWords: (string | undefined)[] = [];
const slotIds = new Int32Array(slots + 1);
let remembered = 0;

/** Number of the stem of the word at `start` to `end`, without making a string of it. */
function idOfWord(text: string, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & slots;
  for (let word = slotWords[slot]; word !== undefined; word = slotWords[slot]) {
    if (word.length === end - start && text.startsWith(word, start)) return slotIds[slot] as number;
    slot = (slot + 1) & slots;
  }
  const written = text.slice(start, end);
  const lower = written.toLowerCase();
  const id = lower.length > 29 || filler.has(lower) ? 0 : stemId(stem(lower));
  if (remembered < mostWords) {
    if (slotWords.length === 0) slotWords.length = slots + 1;
    slotWords[slot] = written;
    slotIds[slot] = id;
    remembered++;
  }
  return id;
}

const lowerCase = 1;
const upperCase = 2;
const digit = 3;

/** Classes of the ASCII characters. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code > 96 && code < 123) return lowerCase;
  if (code > 64 && code < 91) return upperCase;
  return code > 47 && code < 58 ? digit : 0;
});

/** Class of a UTF-16 unit: 0 for what separates words. Letters beyond ASCII count as lower case. */
function classOf(code: number): number {
  if (code < 128) return classes[code] as number;
  const letter = code > 191 && code !== 215 && code !== 247 && (code < 0x2000 || code > 0x2bff);
  return letter ? lowerCase : 0;
}

/**
 * Calls back with each word of a text as written, and its hash. Identifiers are split: `maxTurns`,
 * `max_turns` and `max-turns` all give two words. `C++` and `C#` are one.
 */
function eachWord(text: string, call: (start: number, end: number, hash: number) => void): void {
  let start = -1;
  let before = 0;
  let hash = 0;
  // Of the word without its last letter, which may turn out to begin the next one: `HTTPServer`.
  let shorter = 0;
  let last = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = classOf(code);
    if (start >= 0) {
      if (kind === 0) {
        let end = at;
        for (let more = suffixAt(text, at, code); more > 0; more--)
          hash = next(hash, text.charCodeAt(end++));
        call(start, end, hash);
        start = -1;
      } else if (kind === upperCase && before !== upperCase) {
        call(start, at, hash);
        start = at;
        hash = 0;
      } else if (kind === lowerCase && before === upperCase && at - start > 1) {
        call(start, at - 1, shorter);
        start = at - 1;
        hash = next(0, last);
      }
    } else if (kind !== 0) {
      start = at;
      hash = 0;
    }
    shorter = hash;
    hash = next(hash, code);
    last = code;
    before = kind;
  }
}

function next(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Length of the `++` or `#` that belongs to the word before. */
function suffixAt(text: string, at: number, code: number): number {
  if (code === 35) return 1;
  return code === 43 && text.charCodeAt(at + 1) === 43 ? 2 : 0;
}

/** Lower-case words of a text, identifiers split. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => found.push(text.slice(start, end).toLowerCase()));
  return found;
}

/** Calls back with the number of the stem of each word that says something. */
export function eachStem(text: string, call: (id: number) => void): void {
  eachWord(text, (start, end, hash) => {
    const id = idOfWord(text, start, end, hash);
    if (id !== 0) call(id);
  });
}

/** Stems of the words of a text that say something. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length < 30 && !filler.has(word))
    .map(stem);
}
