/**
 * What headings, columns, and items of a roadmap are about, by their words.
 */

import { mention } from '../../lint/prose.js';
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId } from '../../page/types.js';

const exclusion =
  /\b(?:scope exclusions?|exclusions?|excluded(?: topics| features)?|out[- ]of[- ]scope|not in scope|non[- ]goals?|won['’]?t do)\b/i;

/** Whether a heading or the line before a list says that what follows is out of scope. */
export function isExclusionTitle(text: string): boolean {
  return text.length < 80 && exclusion.test(text);
}

const rank = /\bP(\d)\b/;
const level = /^\W*(critical|urgent|highest|high|medium|normal|low|lowest)\b(?:\W+priority\b)?/i;

/** The priority that a heading or cell gives: `P0`, `High`. */
export function priorityIn(text: string): string | undefined {
  const ranked = rank.exec(text);
  if (ranked) return `P${ranked[1]}`;
  const named = level.exec(text);
  if (!named) return undefined;
  return /priority/i.test(text) || /^\W*\p{L}+\W*$/u.test(text) ? named[1] : undefined;
}

/** What a column says of its pages. */
export type ColumnRole =
  | 'status'
  | 'languages'
  | 'missing'
  | 'priority'
  | 'count'
  | 'page'
  | 'other';

const elsewhere =
  /\b(?:samples?|examples?|sdks?|tests?|support|apis?|review(?:ed|er)?|owner|date)\b/i;
const roles: readonly [ColumnRole, RegExp][] = [
  ['priority', /^\W*(?:priority|prio|importance|urgency)\b/i],
  ['languages', /\b(?:languages?|langs?)\b|^\W*sdks\W*$/i],
  ['missing', /\b(?:missing|lacks?|lacking|gaps|to add|todo|to do|remaining|still needed)\b/i],
  [
    'status',
    /\b(?:status|state|progress|done|parity|coverage|complete(?:d|ness)?)\b|^\W*docs\W*$/i,
  ],
  ['count', /^\W*(?:counts?|number(?: of \w+)?|total|amount|pages|files|articles|n)\W*$/i],
  [
    'page',
    /\b(?:page|file|path|document|article|topic|guide|name|title|url|link|route|slug|directory|folder)\b/i,
  ],
];

/** The role of a column by its header alone. */
export function roleOf(header: string): ColumnRole {
  for (const [role, words] of roles) {
    if (words.test(header)) return role === 'status' && elsewhere.test(header) ? 'other' : role;
  }
  return 'other';
}

const aboutDocs = /\b(?:docs?|documentation|pages?|tabs?|sdk|roadmap|status|parity|coverage)\b/i;

/**
 * The one language that a title or header names, if it names just one. Labels that are words too (Go, C,
 * R) must stand alone, or beside a word about docs.
 */
export function languageIn(text: string, registry: Registry): LanguageId | undefined {
  const alone = registry.exact(text.replace(/[^\p{L}\p{N}+#.\s]/gu, '').trim());
  if (alone) return alone;
  const named = [...registry.languages.values()].filter(({ label }) => mention(text, label) >= 0);
  const [only, ...others] = named;
  if (!only || others.length > 0) return undefined;
  return only.label.length > 2 || aboutDocs.test(text) ? only.id : undefined;
}

/** Languages that a cell lists: `js, go (likely)`, `JS only`; `undefined` if it says anything else. */
export function languagesIn(text: string, registry: Registry): LanguageId[] | undefined {
  const words = text
    .replace(/\([^()]*\)|[?*]/g, ' ')
    .split(/[,;/|&·•]|\s+(?:and|only)\b|\band\s+|\s\+\s/i)
    .map((word) => word.trim())
    .filter((word) => word !== '' && !/^only$/i.test(word));
  if (words.length === 0 || words.length > 20) return undefined;
  const found: LanguageId[] = [];
  for (const word of words) {
    const exact = registry.exact(word);
    const ids = exact === undefined ? byBlanks(word, registry) : [exact];
    if (!ids) return undefined;
    found.push(...ids);
  }
  return [...new Set(found)];
}

/** `js go python`: names with blanks between. */
function byBlanks(text: string, registry: Registry): LanguageId[] | undefined {
  const ids = text.split(/\s+/).map((word) => registry.exact(word));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** Text in front of the dash or colon that explains it, without marks of emphasis or deletion. */
export function leadOf(text: string): string {
  return (text.split(/\s[–—-]{1,2}\s|:(?:\s|$)|\s→\s/u)[0] ?? '').trim();
}
