/** The page model, made once for a tree: recognise, project, align, assess. */
import type { Root } from 'mdast';
import { markVariants, readAnnotations } from './annotations/annotate.js';
import { statedMatches, unreviewed, unusedAnnotations } from './annotations/stated.js';
import { type SortedGaps, sortGaps } from './assess/certainty.js';
import type { Findings } from './assess/found-on-page.js';
import { gapsOf, pageGap } from './assess/gaps.js';
import type { Judged } from './assess/judged.js';
import { kindOf } from './assess/kind.js';
import { orderChanges } from './assess/order.js';
import { leading, type Presence, presenceOf } from './assess/presence.js';
import { judge, judgeMissing } from './assess/verdicts.js';
import type { Registry } from './languages/languages.js';
import { isWithin, pathKey } from './outline/heading-paths.js';
import { createHeadingText, project } from './outline/outline.js';
import type { HeadingText, Projection } from './outline/projection.js';
import type {
  Gap,
  LanguageId,
  PageData,
  PageKind,
  PageModel,
  Place,
  Status,
} from './page-model.js';
import { collect } from './recognise/collect.js';
import type { Collected, CollectOptions } from './recognise/collected.js';
import {
  type Frontmatter,
  type FrontmatterKeys,
  readFrontmatter,
} from './recognise/frontmatter.js';
import { markNotices } from './recognise/notices.js';
import { type Excluded, exclude } from './scope/exclude.js';
import type { CompiledExclusions } from './scope/scope.js';
import type { Annotation, Declared } from './statements.js';

/** What the page model needs to know; all of it comes from the configuration. */
export interface ModelOptions extends CollectOptions {
  target: LanguageId;
  /** Language that annotations speak of where they name none; the target if left out. */
  meant?: LanguageId | undefined;
  /** Languages to measure against; every other language of the page if left out. */
  references?: readonly LanguageId[] | undefined;
  declarations: CollectOptions['declarations'] & FrontmatterKeys;
  placeholders: readonly string[];
  boilerplate: readonly string[];
  exclusions?: CompiledExclusions | undefined;
  /** Least confidence of a gap that counts; others are possible. */
  certainty?: number | undefined;
  /** It is a partial: what it lacks as a whole, the pages that show it may have. */
  isPartial?: boolean | undefined;
  /** Code languages of each page beside it, which tell whether a page for one language needs a twin. */
  neighbours?: (() => readonly (readonly LanguageId[])[]) | undefined;
}

/** Makes the model of a tree. Pure; linear in the tree but for sections that differ by name. */
export function modelPage(root: Root, options: ModelOptions): PageModel {
  const { registry, target } = options;
  const frontmatter = readFrontmatter(root, options.declarations);
  const page = collect(root, options);
  markNotices(page, registry, options.placeholders);
  const annotations = readAnnotations(page, registry, options.meant ?? target);
  const whole = markVariants(page, annotations, target);
  const declared = declaredOf(page, frontmatter, registry);
  const references = leading(
    page,
    page.masks.all().filter((id) => id !== target && (options.references?.includes(id) ?? true)),
  );
  const headingText = createHeadingText();
  const title = frontmatter.title ?? headingTitle(page, headingText);
  const clues = { declared, agnostic: frontmatter.agnostic, title, path: options.path };
  const kind = kindOf(root, page, clues);
  const presence = presenceOf(page, target, references, {
    ...clues,
    kind,
    neighbours: options.neighbours ?? (() => []),
  });
  const present = presence.kind === 'real' || presence.kind === 'shared';

  const outline = (id: LanguageId) =>
    project(page, id, page.masks.of([id]), headingText, options.boilerplate);
  const targetOutline = outline(target);
  const outlines = isSettled(presence, kind) ? [] : references.map(outline);
  const judged = present
    ? judge(page, targetOutline, outlines, registry, (other) =>
        statedMatches(page, annotations, other, targetOutline, registry),
      )
    : judgeMissing(page, targetOutline, outlines[0]);
  // Where there is nothing at all, what is said of a section cannot be checked yet.
  if (!present)
    for (const { annotation, heading } of annotations.attached)
      annotation.used ||= heading !== undefined;
  const place = declared?.place ?? firstPlace(page);
  const findings = {
    page,
    target,
    references,
    judged,
    headingText,
    declared,
    declaredPlace: place,
  };
  const found = assess(presence, findings, options);
  const excluded = exclude(options.exclusions, {
    page,
    target,
    judged,
    presence,
    place,
    path: options.path,
    outline: targetOutline,
    status: found.status,
    gaps: found.gaps,
  });
  const { status, gaps, possible, why } = settle(
    found,
    presence,
    excluded,
    whole,
    statedPaths(judged),
  );
  return {
    tree: root,
    title,
    target,
    kind,
    status,
    why,
    languages: page.masks
      .all()
      .filter((id) => page.variants.some((item) => item.languages.includes(id))),
    declared,
    agnostic: frontmatter.agnostic,
    variants: page.variants,
    groups: page.groups,
    codes: page.codes,
    outlines: new Map<LanguageId, Projection>(
      [targetOutline, ...outlines].map((item) => [item.language, item]),
    ),
    sections: judged.map((item) => item.verdict),
    gaps,
    possible: unreviewed(possible, annotations, target, judged),
    order:
      present && references[0] !== undefined
        ? orderChanges(judged, references[0], targetOutline)
        : [],
    annotations: annotations.attached.map((item) => item.annotation),
    problems: [
      ...(frontmatter.problem ? [frontmatter.problem] : []),
      ...page.problems,
      // What is wrong in a partial is said there.
      ...[...annotations.problems, ...unusedAnnotations(annotations, targetOutline)].filter(
        ({ place }) => !place?.partial,
      ),
    ],
    exclusions: excluded.matches,
  };
}

function headingTitle(page: Collected, headingText: HeadingText): string {
  for (const { node } of page.blocks) {
    if (node.type === 'heading' && node.depth === 1) return headingText(node);
  }
  return '';
}

/** There is nothing to measure. */
function isSettled({ kind }: Presence, page: PageKind): boolean {
  const isElsewhere = kind === 'not-applicable' && page.kind === 'one';
  return kind === 'agnostic' || kind === 'unread' || isElsewhere;
}

function firstPlace(page: Collected): Place {
  return page.blocks.find((block) => block.node.position)?.node.position;
}

/** Heading paths of sections that an author says do not apply. */
function statedPaths(judged: readonly Judged[]): ReadonlySet<string> {
  const stated = judged.filter(({ verdict }) => verdict.verdict === 'not-applicable');
  return new Set(stated.map(({ verdict }) => pathKey(verdict.path)));
}

interface Assessed extends SortedGaps {
  status: Status;
}

/** What exclusions and an annotation of the whole page leave of the findings. */
function settle(
  found: Assessed,
  presence: Presence,
  excluded: Excluded,
  whole: Annotation | undefined,
  stated: ReadonlySet<string>,
): Assessed & { why: string } {
  const { status, gaps, possible } = found;
  const none = { gaps: [], possible: [] };
  if (excluded.page) return { ...none, status: excluded.page.status, why: excluded.page.reason };
  if (whole) {
    const applies = status === 'missing' || status === 'partial';
    whole.used ||= applies || possible.length > 0;
    if (applies) return { ...none, status: 'not-applicable', why: whole.reason };
    if (possible.length > 0) return { ...none, status, why: presence.why };
  }
  const isLeft = ({ kind, path }: Gap) =>
    kind === 'page' || !(excluded.covers(path) || isWithin(path, stated));
  const left = { gaps: gaps.filter(isLeft), possible: possible.filter(isLeft) };
  const same = left.gaps.length === gaps.length;
  return { ...(same ? { ...left, status } : statusOf(left)), why: presence.why };
}

/** Status and gaps. Further reading that is lacking counts only beside other gaps. */
function assess(
  presence: Presence,
  findings: Findings,
  { isPartial, certainty }: ModelOptions,
): Assessed {
  switch (presence.kind) {
    case 'unread':
      return { status: 'unread', gaps: [], possible: [] };
    case 'agnostic':
    case 'not-applicable':
      return { status: 'not-applicable', gaps: [], possible: [] };
    case 'none':
    case 'placeholder':
      if (isPartial) return assessPartial(sortGaps(gapsOf(findings), certainty));
      return { status: 'missing', gaps: [pageGap(findings, presence)], possible: [] };
    case 'undeclared':
      return { status: 'missing', gaps: [pageGap(findings, presence)], possible: [] };
    default:
      return statusOf(sortGaps(gapsOf(findings), certainty));
  }
}

/**
 * A partial without the target may be for the readers of other languages; but tabs that it lacks, no
 * page can add.
 */
function assessPartial(sorted: SortedGaps): Assessed {
  const gaps = sorted.gaps.filter(({ kind }) => kind === 'tab' || kind === 'placeholder');
  const lacking = { gaps, possible: [] };
  return gaps.length > 0 ? statusOf(lacking) : { ...lacking, status: 'not-applicable' };
}

function statusOf({ gaps, possible }: SortedGaps): Assessed {
  return gaps.some((gap) => !gap.boilerplate)
    ? { status: 'partial', gaps, possible }
    : { status: 'complete', gaps: [], possible };
}

function declaredOf(
  page: Collected,
  frontmatter: Frontmatter,
  registry: Registry,
): Declared | undefined {
  const element = page.declarations[0];
  const found =
    frontmatter.languages ??
    (element && { by: element.by, words: element.words, place: element.node.position });
  if (!found || found.words.length === 0) return undefined;
  const declared: Declared = { languages: [], unknown: [], place: found.place, by: found.by };
  for (const word of found.words) {
    const ids = registry.resolve(word);
    if (ids.length === 0) {
      declared.unknown.push({ text: word, place: found.place, expected: registry.nearest(word) });
    }
    declared.languages.push(...ids.filter((id) => !declared.languages.includes(id)));
  }
  return declared;
}

/** The serialisable part of a model, for `file.data.parity`. */
export function pageData(model: PageModel): PageData {
  const { tree: _tree, variants: _v, groups: _g, codes: _c, outlines: _o, ...rest } = model;
  return { ...rest, declared: model.declared?.languages };
}
