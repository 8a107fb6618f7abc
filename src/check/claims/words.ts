/** What headings, columns, and items of a roadmap are about, by their words. */
import { mention } from '../../lint/prose.js';
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId } from '../../page/page-model.js';

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

const roles = {
  priority: /^\W*(?:priority|prio|importance|urgency)\b/i,
  languages: /\b(?:languages?|langs?)\b|^\W*sdks\W*$/i,
  missing: /\b(?:missing|lacks?|lacking|gaps|to add|todo|to do|remaining|still needed)\b/i,
  status: /\b(?:status|state|progress|done|parity|coverage|complete(?:d|ness)?)\b|^\W*docs\W*$/i,
  count: /^\W*(?:counts?|number(?: of \w+)?|total|amount|pages|files|articles|n)\W*$/i,
  page: /\b(?:page|file|path|document|article|topic|guide|name|title|url|link|route|slug|directory|folder)\b/i,
};
const elsewhere =
  /\b(?:samples?|examples?|sdks?|tests?|support|apis?|review(?:ed|er)?|owner|date)\b/i;

export type ColumnRole = keyof typeof roles | 'other';

export function roleOf(header: string): ColumnRole {
  const [role] = Object.entries(roles).find(([, words]) => words.test(header)) ?? [];
  if (role === undefined || (role === 'status' && elsewhere.test(header))) return 'other';
  return role as ColumnRole;
}

const aboutDocs = /\b(?:docs?|documentation|pages?|tabs?|sdk|roadmap|status|parity|coverage)\b/i;

/**
 * The one language that a title or header names, if it names just one. Labels that are words too (Go, C,
 * R) must be alone, or beside a word about docs.
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
  const ids = words.flatMap(
    (word) => registry.exact(word) ?? word.split(/\s+/).map(registry.exact),
  );
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
}

/** The dash, colon, or arrow between what is meant and what is said of it. */
export const explains = /\s[–—-]{1,2}\s|:(?:\s|$)|\s→\s/u;

/** Text in front of the dash or colon that explains it. */
export function leadOf(text: string): string {
  return (text.split(explains)[0] ?? '').trim();
}

/** Longer headings name nothing that counts. */
const longest = 200;

const countAtEnd = /\s*(?:[([](\d+)(?:\s+\p{L}+)?[)\]]|[:–—-]\s*(\d+)(?:\s+\p{L}+)?)\s*$/u;

/** `Complete (5)` and `Complete: 5 pages` are `Complete` and a count of 5. */
export function withoutCount(text: string): { label: string; count: string | undefined } {
  const match = text.length > longest ? undefined : countAtEnd.exec(text);
  if (!match) return { label: text, count: undefined };
  return { label: text.slice(0, match.index), count: match[1] ?? match[2] };
}

/** The name of a folder in a heading: `### guides/`. */
export function folderNameIn(text: string): string | undefined {
  if (text.length > longest) return undefined;
  return /(?<![\w:/.])[\w.()[\]-]+(?:\/[\w.()[\]-]+)*\/(?!\w)/.exec(text)?.[0];
}
