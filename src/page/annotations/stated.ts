/** What follows from annotations: matches that authors state, and those that change nothing. */
import type { Heading } from 'mdast';
import { groupBy } from '../../text/group-by.js';
import { headingKey } from '../align/heading.js';
import type { Match } from '../align/pair.js';
import type { Judged } from '../assess/judged.js';
import type { Registry } from '../languages/languages.js';
import { pathKey } from '../outline/heading-paths.js';
import type { Projection } from '../outline/projection.js';
import type { Gap, LanguageId } from '../page-model.js';
import { amountOf, isNothing } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';
import type { Annotation, PageProblem } from '../statements.js';
import { type Annotations, headingsAbove, problem } from './annotate.js';

/** By index of the reference's section. An annotation is used where sections would not match without. */
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
  const entries = [...sections.entries()].slice(1);
  const groups = groupBy(entries, ([, section]) => keyOf(section));
  return new Map([...groups].map(([key, own]) => [key, own.map(([index]) => index)]));
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

/** Possible gaps of sections that nobody has compared: `reviewed` answers those of its section. */
export function unreviewed(
  possible: Gap[],
  { attached }: Annotations,
  target: LanguageId,
  judged: readonly Judged[],
): Gap[] {
  const reviews = attached.filter(
    ({ annotation: { kind, languages } }) => kind === 'reviewed' && languages.includes(target),
  );
  if (possible.length === 0 || reviews.length === 0) return possible;
  const headings = new Set(reviews.map(({ heading }) => heading));
  // Above all headings it speaks of the page.
  if (headings.has(undefined)) return [];
  const sections = judged.flatMap(({ reference, target: own }) => [reference, own ?? reference]);
  const paths = new Set(
    sections.filter(({ node }) => headings.has(node)).map(({ path }) => pathKey(path)),
  );
  return possible.filter(({ path }) => !paths.has(pathKey(path)));
}

/** Problems of annotations that change nothing. */
export function unusedAnnotations({ attached }: Annotations, target: Projection): PageProblem[] {
  const names = new Set(target.sections.slice(1).map(({ heading }) => plain(heading)));
  return attached.flatMap(({ annotation }) => {
    // For another language than it speaks of, it need not be of use.
    if (!annotation.languages.includes(target.language)) {
      annotation.used = true;
      return [];
    }
    if (annotation.heading !== undefined && !names.has(plain(annotation.heading))) {
      const what = `of \`${annotation.heading}\``;
      return [problem(annotation, what, 'a heading that the target has', 'correct')];
    }
    return annotation.used
      ? []
      : [problem(annotation, 'that changes nothing', 'a gap in its place', 'remove')];
  });
}
