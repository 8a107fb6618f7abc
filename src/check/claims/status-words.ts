/**
 * Statuses as people write them: in words, signs, and percentages.
 */
import type { Status } from '../../page/types.js';
import type { Said } from './types.js';

function said(key: string, ...statuses: Status[]): Said {
  return { key, statuses };
}

const complete = said('complete', 'complete');
const partial = said('partial', 'partial');
const missing = said('missing', 'missing');
const notApplicable = said('not applicable', 'not-applicable');
const excluded = said('excluded', 'excluded');
/** Somebody is at work, whatever the pages have of it yet. */
const progress = said('in progress', 'partial', 'missing');
/** There is something to do. */
const open = said('open', 'partial', 'missing');

const phrases: readonly [Said, string][] = [
  [
    complete,
    'complete,completed,done,finished,full,fully complete,fully covered,fully documented,full parity,' +
      'in parity,at parity,parity,ok,okay,ready,up to date,in sync,yes,available,supported,covered,' +
      'documented,published,live,shipped',
  ],
  [
    partial,
    'partial,partially,partly,incomplete,partially complete,partially done,partially covered,' +
      'partially documented,partially supported,partly done,mostly complete,mostly done,stale,outdated,' +
      'out of date,needs update,needs work,needs updating,some gaps',
  ],
  [
    missing,
    'missing,not started,none,absent,not available,not yet available,unavailable,unsupported,' +
      'not supported,not yet supported,not documented,undocumented,not covered,lacking,no',
  ],
  [
    notApplicable,
    'n a,na,not applicable,not needed,not required,not relevant,inapplicable,irrelevant,' +
      'language agnostic,language neutral,language independent,agnostic,neutral,meta,' +
      'does not apply,doesn t apply,same for all',
  ],
  [
    excluded,
    'excluded,out of scope,not in scope,skip,skipped,won t do,won t fix,wont do,wontfix,will not do,' +
      'ignored,dropped,not planned,deferred,postponed',
  ],
  [
    progress,
    'in progress,wip,work in progress,started,ongoing,draft,in review,under way,underway,being written',
  ],
  [
    open,
    'open,todo,to do,planned,pending,backlog,not done,not yet done,not complete,not ready,upcoming,' +
      'scheduled,needed,not yet,to be done,to be added,to be written',
  ],
];

const byPhrase = new Map(
  phrases.flatMap(([status, list]) => list.split(',').map((phrase) => [phrase, status] as const)),
);

const signs: readonly [Said, string][] = [
  [complete, '✅ ☑ ✔ ✓ 🟢 🟩 💚 👍 💯 🆗'],
  [partial, '🔶 🔸 🟡 🟠 🟨 🟧 💛 🧡 ⚠ ◐ ◑ 🌓 🌗'],
  [missing, '❌ ✖ ✗ ✘ 🔴 🟥 👎'],
  [notApplicable, '➖ ⚫ ⬛ ⚪'],
  [excluded, '🚫 🛑 ⏭ 🙅'],
  [progress, '🚧 🔄 ⏳ ⌛ 🏗 🛠 🔨 📝 ✍'],
  [open, '⬜ ☐ 🔲 ◻ 📋 📅'],
];

/** As GitHub, GitLab and Slack write signs in letters. */
const shortcodes: Readonly<Record<string, string>> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔',
  ballot_box_with_check: '☑',
  check_mark_button: '✅',
  large_orange_diamond: '🔶',
  green_circle: '🟢',
  large_green_circle: '🟢',
  yellow_circle: '🟡',
  large_yellow_circle: '🟡',
  orange_circle: '🟠',
  red_circle: '🔴',
  warning: '⚠',
  construction: '🚧',
  hourglass: '⌛',
  x: '❌',
  heavy_minus_sign: '➖',
  no_entry_sign: '🚫',
  white_large_square: '⬜',
};

const variation = /[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/gu;
const bySign = new Map(
  signs.flatMap(([status, list]) =>
    list.split(' ').map((sign) => [sign.replace(variation, ''), status] as const),
  ),
);
const anySign = new RegExp([...bySign.keys()].join('|'), 'gu');

/** Words beside a status that add nothing to it. */
const filler = new Set(
  (
    'a an the is are has have with of for exists exist existing but still currently docs doc documentation ' +
    'page pages tab tabs content contents coverage status article articles guide guides list'
  ).split(' '),
);

/** Words that are statuses in a column of statuses, and may be anything in a heading. */
const weak = new Set(
  (
    'yes,no,na,ok,okay,full,parity,available,supported,documented,covered,published,live,shipped,ready,none,' +
    'started,needed,open,skip,ignored,dropped,meta,neutral,agnostic,draft,not yet,absent,lacking'
  ).split(','),
);

/** Signs of one document with what it says that they mean, where it is not what they usually do. */
export type Legend = ReadonlyMap<string, Said>;

const noLegend: Legend = new Map();

/** What a text says in signs and in words. */
export interface ReadStatus {
  said: Said;
  sign: string | undefined;
  /** What the words alone say. */
  words: Said | undefined;
  /** Beside other words it would be too little to tell. */
  weak: boolean;
}

/**
 * Reads a status that a text begins with, or consists of; what follows a bracket, comma, colon, or dash
 * explains it.
 *
 * @param isName Whether a word is the name of a language, which adds nothing either.
 */
export function readStatus(
  text: string,
  isName: (word: string) => boolean = () => false,
  legend: Legend = noLegend,
): ReadStatus | undefined {
  const plain = text
    .replace(/:([a-z_]+):/g, (code, name: string) =>
      Object.hasOwn(shortcodes, name) ? (shortcodes[name] as string) : code,
    )
    .replace(variation, '')
    .trim();
  if (plain === '' || plain.length > 400) return undefined;
  const found = plain.match(anySign) ?? [];
  const [sign] = found;
  const words = wordsSay(plain.replace(anySign, ' '), isName);
  if (sign === undefined) {
    return words && { said: words, sign, words, weak: weak.has(plainWords(plain)) };
  }
  // `✅ / ❌` is a legend, and a sign in the middle of a sentence is about something else.
  const apart = new Set(found.map((one) => bySign.get(one))).size > 1;
  const inside = !plain.startsWith(sign) && !plain.endsWith(sign);
  if (apart || (inside && !words)) return undefined;
  const meant = words ?? legend.get(sign) ?? bySign.get(sign);
  return meant && { said: meant, sign, words, weak: false };
}

function plainWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !filler.has(word)).join(' ');
}

/** What signs of a document mean, by the words beside them. */
export function legendOf(texts: Iterable<string>, isName: (word: string) => boolean): Legend {
  const legend = new Map<string, Said>();
  for (const text of texts) {
    for (const entry of text.split(/[,;|\n]|\s{2,}/)) {
      const found = readStatus(entry.replace(/\s[=:–—-]+\s/, ' '), isName);
      if (found?.sign && found.words && !legend.has(found.sign))
        legend.set(found.sign, found.words);
    }
  }
  return legend;
}

function wordsSay(text: string, isName: (word: string) => boolean): Said | undefined {
  const head = text.replace(/^[\s\d.)]+(?=\p{L})/u, '').split(/[([;:]|\s[–—-]+\s/u)[0] ?? '';
  const percent = /^\s*(\d{1,3})(?:\.\d+)?\s?%\s*$/.exec(head);
  if (percent) return percentage(Number(percent[1]));
  const whole = phraseSays(head, isName);
  if (whole) return whole;
  const parts = head.split(/\s*[/,&]\s*|\s+(?:and|or)\s+/u).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 3) return undefined;
  const all = parts.map((part) => phraseSays(part, isName));
  const [first] = all;
  if (!first || !all.every((one) => one !== undefined)) return undefined;
  if (all.every((one) => one.key === first.key)) return first;
  const statuses = [...new Set(all.flatMap((one) => one.statuses))];
  return { key: all.map(({ key }) => key).join(' or '), statuses };
}

function percentage(value: number): Said | undefined {
  if (value > 100) return undefined;
  return value === 100 ? complete : value === 0 ? missing : partial;
}

function phraseSays(text: string, isName: (word: string) => boolean): Said | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}#+]+/gu) ?? [];
  if (words.length === 0 || words.length > 8) return undefined;
  const known = byPhrase.get(words.join(' '));
  if (known) return known;
  const rest = words.filter((word) => !filler.has(word) && !isName(word));
  return byPhrase.get(rest.join(' '));
}

/** What a checkbox says. */
export function boxSays(checked: boolean): Said {
  return checked ? complete : open;
}
