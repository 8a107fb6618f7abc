/**
 * Which section or variant an annotation speaks of, and what follows from it.
 */
import type { Heading } from 'mdast';
import type { Match } from './align.js';
import { amountOf, isNothing } from './amount.js';
import { parseAnnotations } from './annotations.js';
import type { Collected } from './collect.js';
import { textOf } from './content.js';
import { headingKey } from './heading.js';
import type { Registry } from './languages.js';
import { everyone } from './masks.js';
import type { Projection } from './outline.js';
import type { Annotation, LanguageId, PageProblem } from './types.js';

/** An annotation with what it speaks of: a section, a variant, or else the whole page. */
export interface Attached {
  annotation: Annotation;
  heading: Heading | undefined;
  /** Index of the variant. */
  variant: number | undefined;
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
  for (const { node, block, variant } of page.comments) {
    const value = 'value' in node ? node.value : '';
    for (const item of parseAnnotations(value, node.position, registry)) {
      if ('message' in item) {
        found.problems.push(item);
        continue;
      }
      if (item.languages.length === 0) item.languages = [target];
      const attached = attach(page, item, block, variant);
      if (item.kind !== 'not-applicable' && !attached.heading) {
        found.problems.push(
          problem(item, 'without a section', 'a heading right before it', 'move'),
        );
      } else found.attached.push(attached);
    }
  }
  return found;
}

/** After its heading, before its heading, in a variant, below a heading, or at the top. */
function attach(page: Collected, annotation: Annotation, block: number, variant: number): Attached {
  const heading = (at: number) => {
    const found = page.blocks[at];
    return found?.kind === 'heading' && found.variant === variant ? found.node : undefined;
  };
  const beside = heading(block - 1) ?? heading(block);
  if (beside) return { annotation, heading: beside as Heading, variant: undefined };
  if (variant >= 0 && annotation.kind === 'not-applicable') {
    return { annotation, heading: undefined, variant };
  }
  return { annotation, heading: headingAbove(page, block, everyone), variant: undefined };
}

/** The last heading before a block that some of the languages of a mask see. */
function headingAbove(page: Collected, block: number, mask: number): Heading | undefined {
  for (let at = block - 1; at >= 0; at--) {
    const item = page.blocks[at];
    if (item?.kind === 'heading' && item.mask & mask) return item.node as Heading;
  }
  return undefined;
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
  for (const { annotation, heading, variant: index } of attached) {
    if (annotation.kind !== 'not-applicable' || heading) continue;
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
      const group = page.groups[variant.group];
      annotation.used = !annotation.languages.some((id) => group?.languages.includes(id));
      if (group && annotation.used)
        group.exempt = [...(group.exempt ?? []), ...annotation.languages];
    } else if (variant.placeholder || (variant.empty && variant.codes === 0)) {
      annotation.used = true;
      Object.assign(variant, { placeholder: true, notApplicable: true, empty: false });
    }
  }
  return whole;
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
  for (const attached of annotations.attached) {
    const { annotation } = attached;
    const heading = attached.heading ?? headingWithout(page, attached, target);
    if (!heading) continue;
    const index = reference.sections.findIndex((section) => section.node === heading);
    const match = index > 0 ? matchOf(annotation, target) : undefined;
    if (!match || isThere(page, heading, annotation, target, registry)) continue;
    annotation.used = true;
    stated.set(index, match);
    if (match.verdict === 'not-applicable') markBelow(stated, reference, index, match);
  }
  return stated;
}

/**
 * Heading of the section in which a variant that does not apply, and holds nothing else, is all
 * that the target has.
 */
function headingWithout(
  page: Collected,
  { annotation, variant }: Attached,
  target: Projection,
): Heading | undefined {
  const span = variant === undefined ? undefined : page.spans[variant];
  if (!annotation.used || !span || span.start < span.end) return undefined;
  if (!page.variants[variant ?? -1]?.notApplicable) return undefined;
  const bit = page.masks.of([target.language]);
  const above = headingAbove(page, span.start, bit);
  const section = target.sections.find(({ node }) => node && node === above);
  const lacks = section?.children.length === 0 && isNothing(amountOf(page, section.blocks));
  return lacks ? section.node : undefined;
}

/** Whether the target has the section anyway: the same heading with content of the target's own. */
function isThere(
  page: Collected,
  heading: Heading,
  annotation: Annotation,
  target: Projection,
  registry: Registry,
): boolean {
  const { key } = headingKey(textOf(heading), registry);
  return target.sections.some((section) => {
    if (!section.node) return false;
    const same = section.node === heading || headingKey(section.heading, registry).key === key;
    if (!same || annotation.kind !== 'not-applicable') return same;
    return amountOf(page, section.blocks).own;
  });
}

function matchOf(annotation: Annotation, target: Projection): Match | undefined {
  const why = `the author says so: ${annotation.reason}`;
  if (annotation.kind === 'not-applicable') {
    if (!annotation.languages.includes(target.language)) return undefined;
    return { verdict: 'not-applicable', target: undefined, confidence: 1, why };
  }
  const at = sectionNamed(annotation, target);
  if (at < 1) return undefined;
  const verdict = annotation.kind === 'covered' ? 'covered' : 'renamed';
  return { verdict, target: at, confidence: 1, why };
}

/** Index of the target's section that an annotation names, or -1. */
function sectionNamed(annotation: Annotation, target: Projection): number {
  const wanted = annotation.heading?.toLowerCase();
  return target.sections.findIndex((section) => section.heading.toLowerCase() === wanted);
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
  return attached.flatMap(({ annotation }) => {
    if (!annotation.languages.includes(target.language)) annotation.used = true;
    if (annotation.heading !== undefined && sectionNamed(annotation, target) < 1) {
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
