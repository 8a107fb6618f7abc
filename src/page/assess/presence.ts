/** Whether the target is there at all: the part of the status that needs no alignment. */
import type { Subject } from '../languages/subject.js';
import type { Declared, LanguageId } from '../page-model.js';
import {
  amountOf,
  placeholderAround,
  seenBy,
  weightOf,
  wordsPerCode,
} from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';

/** What the page as a whole has for the target. */
export interface Presence {
  /**
   * `real`: content of its own; `shared`: none, but most of what the references get;
   * `none`: nothing; `placeholder` and `not-applicable`: a note that says so;
   * `undeclared`: the page says it is for other languages; `agnostic`: no language content at all.
   */
  kind: 'real' | 'shared' | 'none' | 'placeholder' | 'not-applicable' | 'undeclared' | 'agnostic';
  why: string;
  /** Index of the variant that holds the note. */
  variant: number | undefined;
}

/** Share of the reference's content that makes a page partial rather than missing. */
const mostOf = 0.5;

/** Judges the presence of the target. */
export function presenceOf(
  page: Collected,
  target: LanguageId,
  references: readonly LanguageId[],
  declared: Declared | undefined,
  agnostic: boolean,
  subject?: () => Subject | undefined,
): Presence {
  const undeclared = declared !== undefined && !declared.languages.includes(target);
  if (agnostic) return presence('agnostic', 'the page says that it is the same for all languages');
  if (page.variants.every((variant) => variant.inline) && !undeclared) {
    return presence('agnostic', 'no content is for some languages only');
  }
  const bit = page.masks.of([target]);
  const own = page.variants.flatMap((variant, index) =>
    variant.languages.includes(target) && parentSees(page, index, bit) ? [index] : [],
  );
  const isReal = (index: number) => {
    const variant = page.variants[index];
    return variant !== undefined && !variant.empty && !variant.placeholder;
  };
  if (own.some(isReal)) return presence('real', 'has content of its own');
  const note = own.find((index) => page.variants[index]?.placeholder);
  const about = subject?.();
  if (about && about.language !== target) {
    return presence('not-applicable', `the page is about \`${about.name}\`, by its path`, note);
  }
  if (note !== undefined) {
    if (own.every((index) => page.variants[index]?.notApplicable)) {
      return presence('not-applicable', 'the page says that it does not apply', note);
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
