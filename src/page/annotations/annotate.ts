/**
 * Which section or variant an annotation speaks of, and what follows from it.
 */
import type { Heading } from 'mdast';
import type { Match } from '../align/align.js';
import { headingKey } from '../align/heading.js';
import type { Registry } from '../languages/languages.js';
import { everyone } from '../languages/masks.js';
import type { Projection } from '../outline/outline.js';
import { amountOf, isNothing } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';
import type { Annotation, LanguageId, PageProblem, VariantGroup } from '../types.js';
import { parseAnnotations } from './annotations.js';

/** An annotation with what it speaks of: a section, a variant, or else the whole page. */
export interface Attached {
  annotation: Annotation;
  heading: Heading | undefined;
  /** Index of the variant. */
  variant: number | undefined;
  /** Index of the tab set or code group. */
  group?: number;
}

/** The annotations of a page. */
export interface Annotations {
  attached: Attached[];
  problems: PageProblem[];
}

/** Reads the comments of a page. */
export function readAnnotations(
  page: Collected,
  registry: Registry,
  target: LanguageId,
): Annotations {
  const found: Annotations = { attached: [], problems: [] };
  const above = headingsAbove(page, everyone);
  const sets = setsByBlock(page);
  for (const { node, block, variant, group } of page.comments) {
    const value = 'value' in node ? node.value : '';
    for (const item of parseAnnotations(value, node.position, registry)) {
      if ('message' in item) {
        found.problems.push(item);
        continue;
      }
      if (item.languages.length === 0) item.languages = [target];
      const attached = attach(page, item, block, variant, above);
      const set = group ?? (isBeside(page, block, variant) ? undefined : sets.get(block));
      if (item.kind === 'not-applicable' && set !== undefined) {
        found.attached.push({
          annotation: item,
          heading: undefined,
          variant: undefined,
          group: set,
        });
        continue;
      }
      if (item.kind !== 'not-applicable' && !attached.heading) {
        found.problems.push(
          problem(item, 'without a section', 'a heading right before it', 'move'),
        );
      } else found.attached.push(attached);
    }
  }
  return found;
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

/** Whether a comment stands right before or after a heading. */
function isBeside(page: Collected, block: number, variant: number): boolean {
  return [block - 1, block].some((at) => {
    const found = page.blocks[at];
    return found?.kind === 'heading' && found.variant === variant;
  });
}

/** After its heading, before its heading, in a variant, below a heading, or at the top. */
function attach(
  page: Collected,
  annotation: Annotation,
  block: number,
  variant: number,
  above: HeadingAbove,
): Attached {
  const heading = (at: number) => {
    const found = page.blocks[at];
    return found?.kind === 'heading' && found.variant === variant ? found.node : undefined;
  };
  const beside = heading(block - 1) ?? heading(block);
  if (beside) return { annotation, heading: beside as Heading, variant: undefined };
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

/** Gives the last heading before a block. */
type HeadingAbove = (block: number) => Heading | undefined;

/** Headings that some of the languages of a mask see. */
function headingsAbove(page: Collected, mask: number): HeadingAbove {
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
  for (const { annotation, heading, variant: index, group } of attached) {
    if (annotation.kind !== 'not-applicable' || heading) continue;
    if (group !== undefined) {
      exempt(page.groups[group], annotation);
      continue;
    }
    const speaksOfTarget = annotation.languages.includes(target);
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
  return whole;
}

/** A set need not serve the languages of an annotation that it does not serve. */
function exempt(group: VariantGroup | undefined, annotation: Annotation): void {
  annotation.used = !annotation.languages.some((id) => group?.languages.includes(id));
  if (!group || !annotation.used) return;
  group.exempt ??= [];
  group.exempt.push(...annotation.languages);
}

/**
 * Matches that an author states, by index of the reference's section. An annotation is used where
 * the sections would not answer to each other without it.
 */
export function statedMatches(
  page: Collected,
  annotations: Annotations,
  reference: Projection,
  target: Projection,
  registry: Registry,
): Map<number, Match> {
  const stated = new Map<number, Match>();
  if (annotations.attached.length === 0) return stated;
  const names = indexOf(target, (section) => plain(section.heading));
  const keyOf = (heading: string) => headingKey(heading, registry).key;
  const keys = indexOf(target, (section) => keyOf(section.heading));
  const answers = indexOf(reference, (section) => keyOf(section.heading));
  const nodes = indexOf(target, (section) => section.node);
  const places = new Map(reference.sections.map(({ node }, index) => [node, index]));
  const above = headingsAbove(page, page.masks.of([target.language]));
  const owned = new Map<readonly number[], boolean>();
  for (const { annotation, heading: own, variant } of annotations.attached) {
    const heading = own ?? (annotation.used ? headingWithout(variant) : undefined);
    const index = heading && (places.get(heading) ?? answered(heading));
    const match = index === undefined ? undefined : matchOf(annotation, target.language, names);
    if (!heading || index === undefined || !match || isThere(heading, annotation)) continue;
    annotation.used = true;
    stated.set(index, match);
    if (match.verdict === 'not-applicable') markBelow(stated, reference, index, match);
  }
  return stated;

  /** Section of the reference that a heading of the target's own stands for. */
  function answered(heading: Heading): number | undefined {
    return nodes.has(heading) ? answers.get(keyOf(textOf(heading)))?.[0] : undefined;
  }

  /** Heading below which a variant that does not apply, and is empty, is all that the target has. */
  function headingWithout(variant = -1): Heading | undefined {
    const span = page.spans[variant];
    if (!page.variants[variant]?.notApplicable || span?.start !== span?.end) return undefined;
    const heading = above(span?.start ?? 0);
    const section = target.sections[nodes.get(heading)?.[0] ?? 0];
    const lacks = section?.children.length === 0 && isNothing(amountOf(page, section.blocks));
    return lacks ? heading : undefined;
  }

  /** Whether the target has the section anyway: the same heading with content of the target's own. */
  function isThere(heading: Heading, { kind }: Annotation): boolean {
    const same = [nodes.get(heading), keys.get(keyOf(textOf(heading)))];
    return same.some((list) => list && (kind !== 'not-applicable' || hasOwn(list)));
  }

  function hasOwn(list: readonly number[]): boolean {
    let own = owned.get(list);
    if (own === undefined) {
      own = list.some((at) => amountOf(page, target.sections[at]?.blocks ?? []).own);
      owned.set(list, own);
    }
    return own;
  }
}

/** A heading as authors may write it: with or without backticks, in any case. */
function plain(heading: string): string {
  return heading.replaceAll('`', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Indices of the sections of a projection, without the intro, by some key. */
function indexOf<Key>(
  { sections }: Projection,
  keyOf: (section: Projection['sections'][number]) => Key,
): Map<Key, number[]> {
  const found = new Map<Key, number[]>();
  sections.forEach((section, index) => {
    if (index === 0) return;
    const key = keyOf(section);
    const list = found.get(key);
    if (list) list.push(index);
    else found.set(key, [index]);
  });
  return found;
}

function matchOf(
  annotation: Annotation,
  target: LanguageId,
  names: ReadonlyMap<string, number[]>,
): Match | undefined {
  const why = `the author says so: ${annotation.reason}`;
  if (annotation.kind === 'not-applicable') {
    if (!annotation.languages.includes(target)) return undefined;
    return { verdict: 'not-applicable', target: undefined, confidence: 1, why };
  }
  const at = names.get(plain(annotation.heading ?? ''))?.[0];
  if (at === undefined) return undefined;
  const verdict = annotation.kind === 'covered' ? 'covered' : 'renamed';
  return { verdict, target: at, confidence: 1, why };
}

function markBelow(
  stated: Map<number, Match>,
  reference: Projection,
  index: number,
  match: Match,
): void {
  for (const child of reference.sections[index]?.children ?? []) {
    stated.set(child, match);
    markBelow(stated, reference, child, match);
  }
}

/** Problems of annotations that change nothing. */
export function unusedAnnotations({ attached }: Annotations, target: Projection): PageProblem[] {
  const names = new Set(target.sections.slice(1).map(({ heading }) => plain(heading)));
  return attached.flatMap(({ annotation }) => {
    if (!annotation.languages.includes(target.language)) annotation.used = true;
    if (annotation.heading !== undefined && !names.has(plain(annotation.heading))) {
      const what = `of \`${annotation.heading}\``;
      return [problem(annotation, what, 'a heading that the target has', 'correct')];
    }
    return annotation.used
      ? []
      : [problem(annotation, 'that changes nothing', 'a gap in its place', 'remove')];
  });
}

function problem(annotation: Annotation, what: string, expected: string, act: string): PageProblem {
  const message = `Unexpected annotation \`${annotation.kind}\` ${what}, expected ${expected}, ${act} it`;
  return { kind: 'annotation', message, place: annotation.place };
}
