/** What kind of page it is: for several languages, for one, for all alike, or in no known dialect. */
import type { Root } from 'mdast';
import { blockText } from '../align/block-text.js';
import { pathSubject } from '../languages/subject.js';
import type { LanguageId, PageKind } from '../page-model.js';
import type { Collected } from '../recognise/collected.js';
import { hasWord } from '../recognise/notices.js';
import type { Declared } from '../statements.js';
import { unreadMark } from './unread.js';

/** Fences that make a page one of their language, where nothing but code tells. */
const fewestCodes = 2;

/** Blocks at the top of a page in which it says whom it is for. */
const mostIntro = 8;

/** What a page must be known by. */
export interface KindClues {
  declared: Declared | undefined;
  agnostic: boolean;
  /** Of the frontmatter, or the first heading. */
  title: string;
  path: string | undefined;
}

/** The kind of a page, with the words for it. */
export function kindOf(root: Root, page: Collected, clues: KindClues): PageKind {
  const { declared, agnostic } = clues;
  const [only, ...more] = declared?.languages ?? [];
  if (agnostic)
    return { kind: 'shared', why: 'the page says that it is the same for all languages' };
  const variants = languagesOf(page.variants.filter((variant) => !variant.inline));
  const code = [...new Set(page.codes.flatMap(({ language }) => language ?? []))];
  const own = [...new Set([...variants, ...code])];
  if (only !== undefined && more.length === 0 && variants.every((id) => id === only)) {
    return oneOf(only, 'declared', `\`${declared?.by}\` names no other`, page);
  }
  if (variants.length > 1 || more.length > 0) return several;
  if (variants.length === 0) {
    const mark = unreadMark(root, page.registry);
    if (mark) return { kind: 'unread', why: `${mark} may be for some languages, and was not read` };
    const subject = pathSubject(clues.path, page.registry, code);
    if (subject) return oneOf(subject.language, 'path', `by its path, \`${subject.name}\``, page);
  }
  const [language, ...others] = own;
  if (language === undefined || others.length > 0) {
    return variants.length > 0 ? several : shared;
  }
  if (saysFor(page, clues.title, language)) return oneOf(language, 'said', 'as it says', page);
  if (variants.length > 0) {
    const inSets = page.groups.every(
      ({ kind, variants: [first = -1] }) =>
        page.variants[first]?.parent !== undefined || kind === 'set',
    );
    return inSets ? oneOf(language, 'code', 'by its only code', page) : several;
  }
  const codes = page.codes.filter((one) => one.language === language).length;
  return codes >= fewestCodes ? oneOf(language, 'code', 'by its only code', page) : shared;
}

const several: PageKind = {
  kind: 'several',
  why: 'some of its content is for some languages only',
};
const shared: PageKind = { kind: 'shared', why: 'no content is for some languages only' };

function oneOf(
  language: LanguageId,
  by: Extract<PageKind, { kind: 'one' }>['by'],
  how: string,
  { registry }: Collected,
): PageKind {
  return {
    kind: 'one',
    language,
    by,
    why: `the page is for ${registry.label(language)} alone, ${how}`,
  };
}

function languagesOf(items: readonly { languages: LanguageId[] }[]): LanguageId[] {
  return [...new Set(items.flatMap(({ languages }) => languages))];
}

const pageIsFor =
  /\b(?:this|the following)\s+(?:page|guide|tutorial|quick-?start|article|document|reference|walk-?through|how-?to|recipe|example)\b[^.!?]*\b(?:for|in|about|us(?:es?|ing)|covers?|targets?)\b|\bonly\b/i;

/** Whether a page, by its title or a sentence at its top, is about one language and no other. */
function saysFor(page: Collected, title: string, language: LanguageId): boolean {
  if (isSole(title, page, language)) return true;
  for (const block of page.blocks.filter(({ kind }) => kind !== 'code').slice(0, mostIntro)) {
    if (block.kind !== 'prose' || block.variant >= 0) continue;
    for (const sentence of blockText(block).split(/(?<=[.!?])\s+/)) {
      if (pageIsFor.test(sentence) && isSole(sentence, page, language)) return true;
    }
  }
  return false;
}

function isSole(text: string, { registry }: Collected, language: LanguageId): boolean {
  let found = false;
  for (const { id, label, aliases } of registry.languages.values()) {
    if (![label, ...aliases].some((name) => name.length > 1 && hasWord(text, name))) continue;
    if (id !== language) return false;
    found = true;
  }
  return found;
}
