/** Which section or variant an annotation speaks of, and what follows from it. */
import type { Heading } from 'mdast';
import type { Registry } from '../languages/languages.js';
import { everyone } from '../languages/masks.js';
import type { LanguageId, VariantGroup } from '../page-model.js';
import type { Collected } from '../recognise/collected.js';
import type { Annotation, PageProblem } from '../statements.js';
import { parseAnnotations } from './annotations.js';

/** An annotation with what it speaks of: a section, a variant, or else the whole page. */
export interface Attached {
  annotation: Annotation;
  heading: Heading | undefined;
  variant: number | undefined;
  group?: number;
}

export interface Annotations {
  attached: Attached[];
  problems: PageProblem[];
}

/** @param meant Language that annotations speak of where they name none. */
export function readAnnotations(
  page: Collected,
  registry: Registry,
  meant: LanguageId,
): Annotations {
  const found: Annotations = { attached: [], problems: [] };
  const above = headingsAbove(page, everyone);
  const sets = setsByBlock(page);
  const title = titleOf(page);
  for (const { node, block, variant, group } of page.comments) {
    const value = 'value' in node ? node.value : '';
    for (const item of parseAnnotations(value, node.position, registry)) {
      if ('message' in item) {
        found.problems.push(item);
        continue;
      }
      if (item.languages.length === 0) item.languages = [meant];
      const beside = headingBeside(page, block, variant);
      const set = group ?? (beside ? undefined : sets.get(block));
      if (item.kind === 'not-applicable' && set !== undefined) {
        const nowhere = { heading: undefined, variant: undefined };
        found.attached.push({ annotation: item, ...nowhere, group: set });
        continue;
      }
      const attached = beside
        ? { annotation: item, heading: beside, variant: undefined }
        : attach(page, item, block, variant, above);
      // The title stands for the whole page.
      if (item.kind === 'not-applicable' && attached.heading === title) {
        attached.heading = undefined;
      }
      // What it says, only the history of the page can tell to be of use.
      if (item.kind === 'reviewed') item.used = true;
      if ((item.kind === 'covered' || item.kind === 'same') && !attached.heading) {
        found.problems.push(
          problem(item, 'without a section', 'a heading right before it', 'move'),
        );
      } else found.attached.push(attached);
    }
  }
  return found;
}

/** The first heading, if it is the only one of the first rank and all readers see it. */
function titleOf(page: Collected): Heading | undefined {
  const [first, ...rest] = page.blocks.filter(({ kind }) => kind === 'heading');
  const isFirstRank = (item: typeof first) => (item?.node as Heading | undefined)?.depth === 1;
  if (!first || first.variant >= 0 || !isFirstRank(first) || rest.some(isFirstRank)) return;
  return first.node as Heading;
}

/** Tab sets and code groups by the number of blocks before them. */
function setsByBlock(page: Collected): Map<number, number> {
  const sets = new Map<number, number>();
  page.groups.forEach(({ kind }, index) => {
    const block = page.places[index]?.block;
    if (kind === 'set' && block !== undefined && !sets.has(block)) sets.set(block, index);
  });
  return sets;
}

/** The heading that a comment stands right after, or else right before. */
function headingBeside(page: Collected, block: number, variant: number): Heading | undefined {
  const found = [page.blocks[block - 1], page.blocks[block]].find(
    (item) => item?.kind === 'heading' && item.variant === variant,
  );
  return found?.node as Heading | undefined;
}

/** Away from headings: in a variant, below a heading, or at the top. */
function attach(
  page: Collected,
  annotation: Annotation,
  block: number,
  variant: number,
  above: HeadingAbove,
): Attached {
  const within = page.variants[variant];
  const own = within?.languages.some((id) => annotation.languages.includes(id));
  // In a block of another language it speaks of the section, in a tab of the set.
  if (within && annotation.kind === 'not-applicable') {
    if (own || page.groups[within.group]?.kind === 'set') {
      return { annotation, heading: undefined, variant };
    }
  }
  return { annotation, heading: above(block), variant: undefined };
}

type HeadingAbove = (block: number) => Heading | undefined;

/** Headings that some of the languages of a mask see. */
export function headingsAbove(page: Collected, mask: number): HeadingAbove {
  let above: (Heading | undefined)[] | undefined;
  return (block) => {
    if (!above) {
      let last: Heading | undefined;
      above = [undefined];
      for (const { kind, node, mask: seen } of page.blocks) {
        if (kind === 'heading' && seen & mask) last = node as Heading;
        above.push(last);
      }
    }
    return above[block];
  };
}

/**
 * Marks the variants that an author says do not apply to their languages.
 *
 * @returns The annotation that says so of the whole page, if there is one.
 */
export function markVariants(
  page: Collected,
  { attached }: Annotations,
  target: LanguageId,
): Annotation | undefined {
  let whole: Annotation | undefined;
  let ofSet: Annotation | undefined;
  for (const { annotation, heading, variant: index, group } of attached) {
    if (annotation.kind !== 'not-applicable' || heading) continue;
    const speaksOfTarget = annotation.languages.includes(target);
    if (group !== undefined) {
      exempt(page.groups[group], annotation);
      if (speaksOfTarget) ofSet = annotation;
      continue;
    }
    if (index === undefined) {
      annotation.used = !speaksOfTarget;
      if (speaksOfTarget) whole = annotation;
      continue;
    }
    const variant = page.variants[index];
    if (!variant) continue;
    if (!annotation.languages.some((id) => variant.languages.includes(id))) {
      // In the variant of another language: its group need not serve the languages named.
      exempt(page.groups[variant.group], annotation);
    } else if (variant.placeholder || (variant.empty && variant.codes === 0)) {
      annotation.used = true;
      Object.assign(variant, { placeholder: true, notApplicable: true, empty: false });
    }
  }
  return whole ?? (isExempt(page, target) ? ofSet : undefined);
}

/** Whether every group, none of which serves the target, need not serve it. */
function isExempt({ groups }: Collected, target: LanguageId): boolean {
  const ofLanguages = groups.filter(({ languages }) => languages.length > 0);
  return ofLanguages.every(({ exempt: exempted }) => exempted?.includes(target));
}

/** A set need not serve the languages of an annotation that it does not serve. */
function exempt(group: VariantGroup | undefined, annotation: Annotation): void {
  annotation.used = !annotation.languages.some((id) => group?.languages.includes(id));
  if (!group || !annotation.used) return;
  group.exempt ??= [];
  group.exempt.push(...annotation.languages);
}

/** A problem in the shape of all messages. */
export function problem(
  annotation: Annotation,
  what: string,
  expected: string,
  act: string,
): PageProblem {
  const message = `Unexpected annotation \`${annotation.kind}\` ${what}, expected ${expected}, ${act} it`;
  return { kind: 'annotation', message, place: annotation.place };
}
