/** Whether the target is there at all: the part of the status that needs no alignment. */
import { subjectOf } from '../languages/subject.js';
import type { LanguageId, PageKind } from '../page-model.js';
import {
  amountOf,
  placeholderAround,
  seenBy,
  weightOf,
  wordsPerCode,
} from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import type { Declared } from '../statements.js';

/** What the page as a whole has for the target. */
export interface Presence {
  /**
   * `real`: content of its own; `shared`: none, but most of what the references get;
   * `none`: nothing; `placeholder` and `not-applicable`: a note that says so;
   * `undeclared`: the page says it is for other languages; `agnostic`: no language content at all;
   * `unread`: there may be some, in a dialect that is not known.
   */
  kind:
    | 'real'
    | 'shared'
    | 'none'
    | 'placeholder'
    | 'not-applicable'
    | 'undeclared'
    | 'agnostic'
    | 'unread';
  why: string;
  /** Index of the variant that holds the note. */
  variant: number | undefined;
}

/** Share of the reference's content that makes a page partial rather than missing. */
const mostOf = 0.5;

/** What decides whether the target is to be expected at all. */
export interface Expectation {
  kind: PageKind;
  declared: Declared | undefined;
  path: string | undefined;
  /** Code languages of the pages in the same folder, a list for each page. */
  neighbours: () => readonly (readonly LanguageId[])[];
}

/** Judges the presence of the target. */
export function presenceOf(
  page: Collected,
  target: LanguageId,
  references: readonly LanguageId[],
  { kind, declared, path, neighbours }: Expectation,
): Presence {
  const undeclared = declared !== undefined && !declared.languages.includes(target);
  const bit = page.masks.of([target]);
  if (kind.kind === 'unread') return presence('unread', kind.why);
  if (kind.kind === 'one') {
    if (kind.language === target) return presence('real', kind.why);
    const why =
      kind.by === 'path' || kind.by === 'said' ? kind.why : excuse(kind, target, neighbours());
    if (why !== undefined || !(undeclared || page.variants.some(({ inline }) => !inline))) {
      return presence('not-applicable', why ?? kind.why);
    }
    if (undeclared) return presence('undeclared', `not among the languages of \`${declared.by}\``);
    if (!hasMore(page, bit, references)) return presence('none', kind.why);
  }
  if (kind.kind === 'shared' && !undeclared) return presence('agnostic', kind.why);
  const own = page.variants.flatMap((variant, index) =>
    variant.languages.includes(target) && parentSees(page, index, bit) ? [index] : [],
  );
  const isReal = (index: number) => {
    const variant = page.variants[index];
    return variant !== undefined && !variant.empty && !variant.placeholder;
  };
  if (own.some(isReal)) return presence('real', 'has content of its own');
  const note = own.find((index) => page.variants[index]?.placeholder);
  const about = subjectOf(path, page.registry, [
    ...page.masks.all(),
    ...(declared?.languages ?? []),
    ...page.codes.flatMap(({ language }) => language ?? []),
  ]);
  if (about && about.language !== target) {
    return presence('not-applicable', `the page is about \`${about.name}\`, by its path`, note);
  }
  if (note !== undefined) {
    if (own.every((index) => page.variants[index]?.notApplicable)) {
      return presence('not-applicable', 'the page says that it does not apply', note);
    }
    const [only, ...others] = references;
    if (only !== undefined && others.length === 0) {
      const alone = `only ${page.registry.label(only)} has content`;
      const why = excuse({ language: only, by: 'declared', why: alone }, target, neighbours());
      if (why !== undefined) return presence('not-applicable', why, note);
    }
    const first = page.blocks.findIndex((block) => block.kind === 'heading' && block.variant < 0);
    const atTop = first < 0 || (page.spans[note]?.start ?? 0) <= first;
    if (atTop || shareOf(page, bit, references) < mostOf) {
      return presence('placeholder', 'only a note that there is nothing yet', note);
    }
    return presence('shared', 'most content is shared');
  }
  if (references.length === 0 && !undeclared)
    return presence('agnostic', 'no other language has content');
  if (undeclared) return presence('undeclared', `not among the languages of \`${declared.by}\``);
  return shareOf(page, bit, references) < mostOf
    ? presence('none', 'no content of its own, and little is shared')
    : presence('shared', 'most content is shared');
}

/**
 * Why a page for one other language needs no twin, by the pages beside it: most of them are for one language
 * each, and the target has its own; or those with code have none for the target either.
 */
function excuse(
  { language, by, why }: Omit<Extract<PageKind, { kind: 'one' }>, 'kind'>,
  target: LanguageId,
  neighbours: readonly (readonly LanguageId[])[],
): string | undefined {
  const withCode = neighbours.filter((languages) => languages.length > 0);
  const alone = withCode.filter((languages) => languages.length === 1);
  if (alone.some(([id]) => id === target) && alone.length * 2 >= withCode.length) {
    return `${why}; pages beside it are for one language each`;
  }
  const without = withCode.filter((languages) => !languages.includes(target));
  const likewise = alone.some(([id]) => id === language) && without.length * 2 > withCode.length;
  return by === 'code' && likewise ? `${why}, like pages beside it` : undefined;
}

/** Whether a page with tabs for one language only has them beside other tabs, or one among much that is shared. */
function hasMore(page: Collected, bit: number, references: readonly LanguageId[]): boolean {
  const [, second] = page.groups;
  if (page.groups.some(({ others }) => others.length > 0)) return true;
  return second === undefined && shareOf(page, bit, references) >= mostOf;
}

function presence(kind: Presence['kind'], why: string, variant?: number): Presence {
  return { kind, why, variant };
}

function parentSees(page: Collected, index: number, bit: number): boolean {
  const span = page.spans[index];
  if (!span || span.start === span.end) return true;
  return ((page.blocks[span.start]?.mask ?? 0) & bit) !== 0;
}

/** Content that the target sees, as a share of what the fullest reference sees. */
function shareOf(page: Collected, bit: number, references: readonly LanguageId[]): number {
  const most = Math.max(0, ...references.map((id) => seen(page, page.masks.of([id]))));
  return most === 0 ? 1 : seen(page, bit) / most;
}

function seen(page: Collected, bit: number): number {
  return weightOf(amountOf(page, seenBy(page, bit)));
}

/** Less than this share of the fullest's content: much thinner. */
const thin = 0.7;

/**
 * Languages with real content of their own in the order of the page, those that are much thinner than
 * the fullest last: the first leads the page.
 */
export function leading(page: Collected, languages: readonly LanguageId[]): LanguageId[] {
  const bits = languages.map((id) => page.masks.of([id]));
  const own = languages.map(() => 0);
  const placeholders = page.variants.map((_, index) => placeholderAround(page, index) >= 0);
  for (const { kind, mask, variant, words } of page.blocks) {
    if (variant < 0 || placeholders[variant]) continue;
    const weight = words + (kind === 'code' ? wordsPerCode : kind === 'heading' ? 5 : 1);
    bits.forEach((bit, index) => {
      if (mask & bit) own[index] = (own[index] as number) + weight;
    });
  }
  const most = Math.max(...own);
  const found = languages.map((id, index) => ({ id, weight: own[index] as number }));
  return [
    ...found.filter(({ weight }) => weight > 0 && weight >= most * thin),
    ...found.filter(({ weight }) => weight > 0 && weight < most * thin),
  ].map(({ id }) => id);
}
