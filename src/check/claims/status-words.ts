/** Statuses as people write them: in words, signs, and percentages. */
import type { Status } from '../../page/page-model.js';

/** Statuses of pages of which something that people write is true. */
const meanings = {
  complete: ['complete'],
  partial: ['partial'],
  missing: ['missing'],
  'not applicable': ['not-applicable'],
  unread: ['unread'],
  excluded: ['excluded'],
  /** Somebody is at work, whatever the pages have of it yet. */
  'in progress': ['partial', 'missing'],
  /** There is something to do. */
  open: ['partial', 'missing'],
} as const satisfies Record<string, readonly Status[]>;

/** A status as a document has it; the same for words and signs that mean the same. */
export type Said = keyof typeof meanings;

/** Whether a page with a status is what is said of it. */
export function isTrueOf(said: Said, status: Status): boolean {
  return (meanings[said] as readonly Status[]).includes(status);
}

/** A word with `?` may be anything in a heading. Signs in letters are those of GitHub and Slack. */
const written: Readonly<Record<Said, { words: string; signs: string }>> = {
  complete: {
    words:
      'complete,completed,done,finished,full?,fully complete,fully covered,fully documented,full parity,' +
      'in parity,at parity,parity?,ok?,okay?,ready?,up to date,in sync,yes?,available?,supported?,covered?,' +
      'documented?,published?,live?,shipped?',
    signs:
      '✅ ☑ ✔ ✓ 🟢 🟩 💚 👍 💯 🆗 :white_check_mark: :heavy_check_mark: :ballot_box_with_check: ' +
      ':check_mark_button: :green_circle: :large_green_circle:',
  },
  partial: {
    words:
      'partial,partially,partly,incomplete,partially complete,partially done,partially covered,' +
      'partially documented,partially supported,partly done,mostly complete,mostly done,stale,outdated,' +
      'out of date,needs update,needs work,needs updating,some gaps',
    signs:
      '🔶 🔸 🟡 🟠 🟨 🟧 💛 🧡 ⚠ ◐ ◑ 🌓 🌗 :large_orange_diamond: :yellow_circle: ' +
      ':large_yellow_circle: :orange_circle: :warning:',
  },
  missing: {
    words:
      'missing,not started,none?,absent?,not available,not yet available,unavailable,unsupported,' +
      'not supported,not yet supported,not documented,undocumented,not covered,lacking?,no?',
    signs: '❌ ✖ ✗ ✘ 🔴 🟥 👎 :x: :red_circle:',
  },
  'not applicable': {
    words:
      'n a,na?,not applicable,not needed,not required,not relevant,inapplicable,irrelevant,' +
      'language agnostic,language neutral,language independent,agnostic?,neutral?,meta?,' +
      'does not apply,doesn t apply,same for all',
    signs: '➖ ⚫ ⬛ ⚪ :heavy_minus_sign:',
  },
  unread: { words: 'unread,not read', signs: '🔎 :mag_right:' },
  excluded: {
    words:
      'excluded,out of scope,not in scope,skip?,skipped,won t do,won t fix,wont do,wontfix,will not do,' +
      'ignored?,dropped?,not planned,deferred,postponed',
    signs: '🚫 🛑 ⏭ 🙅 :no_entry_sign:',
  },
  'in progress': {
    words:
      'in progress,wip,work in progress,started?,ongoing,draft?,in review,under way,underway,being written',
    signs: '🚧 🔄 ⏳ ⌛ 🏗 🛠 🔨 📝 ✍ :construction: :hourglass:',
  },
  open: {
    words:
      'open?,todo,to do,planned,pending,backlog,not done,not yet done,not complete,not ready,upcoming,' +
      'scheduled,needed?,not yet?,to be done,to be added,to be written',
    signs: '⬜ ☐ 🔲 ◻ 📋 📅 :white_large_square:',
  },
};

/** Words beside a status that add nothing to it. */
const filler = new Set(
  (
    'a an the is are has have with of for exists exist existing but still currently docs doc documentation ' +
    'page pages tab tabs content contents coverage status article articles guide guides list'
  ).split(' '),
);

const entries = Object.entries(written) as [Said, { words: string; signs: string }][];
const phrases = new Map(
  entries.flatMap(([said, { words }]) =>
    words
      .split(',')
      .map((word) => [word.replace('?', ''), { said, weak: word.endsWith('?') }] as const),
  ),
);
const bySign = new Map(
  entries.flatMap(([said, { signs }]) => signs.split(' ').map((sign) => [sign, said] as const)),
);
const anySign = new RegExp([...bySign.keys()].join('|'), 'gu');
const variation = /[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;

export interface ReadStatus {
  said: Said;
  sign: string | undefined;
  /** What the words alone say. */
  words: Said | undefined;
  /** In a heading it would be too little to tell. */
  weak: boolean;
}

export interface StatusReader {
  /** Whether a word is the name of a language, which adds nothing to a status. */
  isName: (word: string) => boolean;
  /** What signs mean where the document says so. */
  legend: ReadonlyMap<string, Said>;
}

/** For documents that explain no signs. */
export const plainReader: StatusReader = { isName: () => false, legend: new Map() };

/**
 * Reads a status that a text begins with, or consists of; what follows a bracket, colon, or dash explains
 * it.
 */
export function readStatus(text: string, reader: StatusReader): ReadStatus | undefined {
  const plain = text.replace(variation, '').trim();
  if (plain === '' || plain.length > 400) return undefined;
  const found = plain.match(anySign) ?? [];
  const [sign] = found;
  const words = wordsSay(plain.replace(anySign, ' '), reader);
  if (sign === undefined) {
    const weak = phrases.get(withoutFiller(wordsOf(plain)).join(' '))?.weak === true;
    return words && { said: words, sign, words, weak };
  }
  // `✅ / ❌` is a legend, and a sign in the middle of a sentence is about something else.
  const isLegend = new Set(found.map((one) => bySign.get(one))).size > 1;
  const isInside = !plain.startsWith(sign) && !plain.endsWith(sign);
  if (isLegend || (isInside && !words)) return undefined;
  const said = words ?? reader.legend.get(sign) ?? bySign.get(sign);
  return said && { said, sign, words, weak: false };
}

/** What signs of a document mean, by the words beside them. */
export function legendOf(texts: Iterable<string>, isName: StatusReader['isName']) {
  const legend = new Map<string, Said>();
  for (const text of texts) {
    for (const entry of text.split(/[,;|\n]|\s{2,}/)) {
      const found = readStatus(entry.replace(/\s[=:–—-]+\s/, ' '), { ...plainReader, isName });
      if (found?.sign && found.words && !legend.has(found.sign))
        legend.set(found.sign, found.words);
    }
  }
  return legend;
}

function wordsSay(text: string, { isName }: StatusReader): Said | undefined {
  const head = text.replace(/^[\s\d.)]+(?=\p{L})/u, '').split(/[([;:]|\s[–—-]+\s/u)[0] ?? '';
  const percent = /^\s*(\d{1,3})(?:\.\d+)?\s?%\s*$/.exec(head);
  if (percent) return percentage(Number(percent[1]));
  const words = wordsOf(head);
  if (words.length > 8) return undefined;
  const rest = withoutFiller(words).filter((word) => !isName(word));
  return (phrases.get(words.join(' ')) ?? phrases.get(rest.join(' ')))?.said;
}

function percentage(value: number): Said | undefined {
  if (value > 100) return undefined;
  return value === 100 ? 'complete' : value === 0 ? 'missing' : 'partial';
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}#+]+/gu) ?? [];
}

function withoutFiller(words: readonly string[]): string[] {
  return words.filter((word) => !filler.has(word));
}
