/**
 * The page model, made once for a tree: recognise, project, align, assess.
 */
import type { Nodes, Root } from 'mdast';
import { type Collected, collect } from './collect.js';
import { type Frontmatter, readFrontmatter } from './frontmatter.js';
import { type Findings, gapsOf, pageGap } from './gaps.js';
import type { Registry } from './languages.js';
import { markNotices } from './notices.js';
import { orderChanges } from './order.js';
import { createHeadingText, type Projection, project } from './outline.js';
import { fullest, type Presence, presenceOf } from './presence.js';
import type { Declared, Gap, LanguageId, PageData, PageModel, Status } from './types.js';
import { type Judged, judge } from './verdicts.js';

/** What the page model needs to know; all of it comes from the configuration. */
export interface ModelOptions {
  registry: Registry;
  target: LanguageId;
  /** Languages to measure against; every other language of the page if left out. */
  references?: readonly LanguageId[] | undefined;
  components: ReadonlyMap<string, string>;
  syncKeys: ReadonlySet<string>;
  declarations: {
    frontmatter: readonly string[];
    agnostic: readonly string[];
    components: ReadonlyMap<string, string>;
  };
  placeholders: readonly string[];
  boilerplate: readonly string[];
  /** Title of a directive where the tree does not have it. */
  titleOf?: ((node: Nodes) => string | undefined) | undefined;
  /** Path of the page, for exclusions. */
  path?: string | undefined;
}

/** Makes the model of a tree. Pure; linear in the tree but for sections that differ by name. */
export function modelPage(root: Root, options: ModelOptions): PageModel {
  const { registry, target } = options;
  const frontmatter = readFrontmatter(root, {
    languages: options.declarations.frontmatter,
    agnostic: options.declarations.agnostic,
  });
  const page = collect(root, {
    registry,
    components: options.components,
    syncKeys: options.syncKeys,
    declarations: options.declarations.components,
    titleOf: options.titleOf,
  });
  markNotices(page, registry, options.placeholders);
  const declared = declaredOf(page, frontmatter, registry);
  const references = fullest(
    page,
    page.masks.all().filter((id) => id !== target && (options.references?.includes(id) ?? true)),
  );
  const presence = presenceOf(page, target, references, declared, frontmatter.agnostic);

  const headingText = createHeadingText();
  const outline = (id: LanguageId) =>
    project(page, id, page.masks.of([id]), headingText, options.boilerplate);
  const targetOutline = outline(target);
  const referenceOutlines = presence.kind === 'agnostic' ? [] : references.map(outline);
  const present = presence.kind === 'real' || presence.kind === 'shared';
  const judged = judge(page, targetOutline, referenceOutlines, registry, present);
  const declaredPlace = declared?.place;
  const findings = { page, target, references, judged, headingText, declaredPlace };
  const { status, gaps } = assess(presence, findings);

  return {
    tree: root,
    target,
    status,
    why: presence.why,
    languages: page.masks.all().filter((id) => page.variants.some((item) => item.languages.includes(id))),
    declared,
    agnostic: frontmatter.agnostic,
    variants: page.variants,
    groups: page.groups,
    codes: page.codes,
    outlines: new Map<LanguageId, Projection>(
      [targetOutline, ...referenceOutlines].map((item) => [item.language, item]),
    ),
    sections: judged.map((item) => item.verdict),
    gaps,
    order: present && references[0] !== undefined ? orderChanges(judged, references[0]) : [],
    annotations: [],
    problems: frontmatter.problem ? [frontmatter.problem] : [],
    exclusions: [],
  };
}

/** Status and gaps. Further reading that is lacking counts only beside other gaps. */
function assess(presence: Presence, findings: Findings): { status: Status; gaps: Gap[] } {
  switch (presence.kind) {
    case 'agnostic':
    case 'not-applicable':
      return { status: 'not-applicable', gaps: [] };
    case 'none':
    case 'placeholder':
    case 'undeclared':
      return { status: 'missing', gaps: [pageGap(findings, presence)] };
    default: {
      const gaps = gapsOf(findings);
      return gaps.some((gap) => !gap.boilerplate)
        ? { status: 'partial', gaps }
        : { status: 'complete', gaps: [] };
    }
  }
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

export type { Judged };
