/** The page model. Lines and columns are 1-based, offsets 0-based UTF-16 units, as in unist. */
import type { Code, Heading, Nodes, Root } from 'mdast';
import type { LanguageId, Place, UnknownLanguage } from './place.js';
import type { Annotation, Declared, ExclusionMatch, PageProblem } from './statements.js';

export type * from './place.js';

/** Status of a page or section for one language. */
export type Status = 'complete' | 'partial' | 'missing' | 'not-applicable' | 'unread' | 'excluded';

/** Those that readers are told: nothing is known of an unread page. */
export type ToldStatus = Exclude<Status, 'unread'>;

/**
 * Whom a page is for. Serialisable.
 *
 * `several`: some content is for the readers of some languages; `one`: all of it is for those of one, which
 * its frontmatter, its path, its own words, or nothing but its code say; `shared`: it is the same for all;
 * `unread`: it looks like content for some languages, in no known dialect.
 */
export type PageKind =
  | { kind: 'several' | 'shared' | 'unread'; why: string }
  | { kind: 'one'; language: LanguageId; by: 'declared' | 'path' | 'said' | 'code'; why: string };

/** A node whose content only the readers of some languages see. */
export interface Variant {
  node: Nodes;
  place: Place;
  /** Languages whose readers see it; empty if its author named none that is known. */
  languages: LanguageId[];
  dialect: string;
  /** What the author wrote to name the language: a label, `lang` attribute, directive name. */
  label: string;
  /** Words of a language component or directive that name no language. */
  unknown: UnknownLanguage[];
  /** Index of the group that it belongs to in `PageModel.groups`. */
  group: number;
  /** Index of the enclosing variant in `PageModel.variants`. */
  parent: number | undefined;
  empty: boolean;
  /** Whether all it holds is a note that there is nothing yet. */
  placeholder: boolean;
  /** Whether all it holds says that the topic does not apply to the language. */
  notApplicable: boolean;
  /** Number of code examples in it (fences and imported code components). */
  codes: number;
  words: number;
  /** Inside a sentence rather than a block of its own. */
  inline: boolean;
}

/** An attribute as the author wrote it, for rules about spelling. */
export interface AttributeUse {
  name: string;
  value: string | undefined;
  place: Place;
}

/** Variants that stand for one another. */
export interface VariantGroup {
  /** Languages that an annotation says it does not apply to. */
  exempt?: LanguageId[];
  /** The tab set, code group or container; for neighbouring blocks their common parent. */
  node: Nodes;
  place: Place;
  dialect: string;
  /** `set`: one node holds the variants (tabs, code group); `blocks`: neighbours in the text. */
  kind: 'set' | 'blocks';
  /** Indices into `PageModel.variants`, in order. */
  variants: number[];
  languages: LanguageId[];
  /** Sync key (`syncKey`, `groupId`, …) with its value, where the dialect has one. */
  sync: AttributeUse | undefined;
  attributes: AttributeUse[];
  /** Items of the set that name no language (`cURL`, `Console`): a mixed set has some. */
  others: UnknownLanguage[];
}

/** A fence or an imported code component. */
export interface CodeUse {
  node: Code | Nodes;
  place: Place;
  /** Fence name as written; `undefined` on fences without one and on components. */
  lang: string | undefined;
  /** Registry language of the fence name, if it is one. */
  language: LanguageId | undefined;
  /** Innermost variant, index into `PageModel.variants`. */
  variant: number | undefined;
  /** Languages whose readers see it; `undefined` in shared content. */
  languages: LanguageId[] | undefined;
  /** The partial that it is written in, with its absolute path. */
  partial?: { path: string; tree: Root } | undefined;
}

/** A section of one projection. */
export interface Section {
  /** The heading; `undefined` for the text before the first heading. */
  node: Heading | undefined;
  place: Place;
  /** Plain text of the heading without `{#id}`; empty for the intro. */
  heading: string;
  /** Headings from the top of the page down to this one. */
  path: string[];
  depth: number;
  parent: number | undefined;
  children: number[];
  /** Languages whose readers see the heading; `undefined` when all do. */
  languages: LanguageId[] | undefined;
  /** It stands in a tab, which may not be the open one. */
  inTab: boolean;
  /** Words of prose directly in the section, without its subsections. */
  words: number;
  codes: number;
  /** Words and code examples with those of the subsections. */
  totalWords: number;
  totalCodes: number;
  /** Its own content, if any, only says that there is none yet. */
  placeholder: boolean;
  boilerplate: boolean;
  /** End of the section, its subsections included. */
  end: Place;
}

/** The sections of one projection, in document order; index 0 is the intro. */
export interface Outline {
  language: LanguageId;
  sections: Section[];
}

/**
 * What became of a reference section for the target.
 *
 * `same`: same heading or the very same node; `renamed`: another heading; `covered`: its content
 * stands in another section; `language-specific`: nothing to expect of the target;
 * `missing`: the readers of the target lack it; `empty`: the heading is there and nothing under it;
 * `placeholder`: only "not available yet"; `boilerplate`: further reading, absent;
 * `not-applicable` and `excluded`: said so by an annotation or the configuration.
 */
export type Verdict =
  | 'same'
  | 'renamed'
  | 'covered'
  | 'language-specific'
  | 'missing'
  | 'empty'
  | 'placeholder'
  | 'boilerplate'
  | 'not-applicable'
  | 'excluded';

/** A section of the target that might answer to one of the reference. Serialisable. */
export interface Candidate {
  heading: string;
  path: string[];
  place: Place;
  /** 0: nothing speaks for it; 1: it is the same section. */
  likeness: number;
  /** What speaks for and against it, for people. */
  why: string;
}

/** A reference section beside what the target has for it. Serialisable. */
export interface SectionVerdict {
  heading: string;
  path: string[];
  depth: number;
  languages: LanguageId[];
  place: Place;
  verdict: Verdict;
  /** The target's section that answers to it. */
  counterpart: { heading: string; path: string[]; place: Place } | undefined;
  /** How sure the alignment is: 1 certain, 0 a guess. */
  confidence: number;
  /** Why, in a sentence for people. */
  why: string;
  /** Sections of the target that come nearest, best first, where none answers. */
  candidates: Candidate[];
  /** The target shows no code where the reference does. */
  codeMissing: boolean;
}

/**
 * One thing that the readers of the target lack. Serialisable.
 *
 * `page`: nothing real on the whole page; `section`: a section is absent, or empty for the target;
 * `tab`: a tab set, code group or tab without the target; `code`: the section is there, its code
 * is not; `placeholder`: only a note that there is nothing yet; `block`: neighbouring blocks for all
 * other languages; `examples`: fewer examples; `thin`: far less content than the reference's.
 */
export interface Gap {
  kind: 'page' | 'section' | 'tab' | 'code' | 'placeholder' | 'block' | 'examples' | 'thin';
  /** Why, for messages: `absent`, `empty`, `placeholder` or `undeclared`. */
  reason: 'absent' | 'empty' | 'placeholder' | 'undeclared';
  language: LanguageId;
  /** Reference languages that have what the target lacks. */
  references: LanguageId[];
  /** Heading path of the place; empty at the top of the page. */
  path: string[];
  /** Heading of the section, or label of the tab, that lacks something. */
  heading: string;
  place: Place;
  /** The reference content beside which it is lacking. */
  cause: Place;
  /** Where the author should add it: the target's section or variant that comes before. */
  add: { heading: string; place: Place } | undefined;
  /** Only further reading is lacking: does not make the page partial. */
  boilerplate: boolean;
  /** Share of the findings told with the same evidence that hold, measured on labelled pages. */
  confidence: number;
  /** The section of the target that comes nearest, where one might answer after all. */
  candidate: Candidate | undefined;
}

/** Two aligned sections that stand in another order than in the reference. Serialisable. */
export interface OrderChange {
  heading: string;
  place: Place;
  reference: LanguageId;
  /** The heading that the reference has before it, and that the target has after it. */
  after: string;
  cause: Place;
}

/** Everything that is known about one page, for one target. */
export interface PageModel {
  tree: Root;
  /** Title of the frontmatter, or the first heading of the first rank; empty if there is neither. */
  title: string;
  target: LanguageId;
  kind: PageKind;
  status: Status;
  /** Why the status is what it is, in a sentence for people. */
  why: string;
  /** Languages with content of their own on the page, in order of appearance. */
  languages: LanguageId[];
  declared: Declared | undefined;
  /** The page says that it is the same for all languages. */
  agnostic: boolean;
  variants: Variant[];
  groups: VariantGroup[];
  codes: CodeUse[];
  /** One for each language of the page, the target always among them. */
  outlines: Map<LanguageId, Outline>;
  /** Every reference section with its verdict and counterpart. */
  sections: SectionVerdict[];
  gaps: Gap[];
  /** Gaps that are more likely than not, but not sure: no status, count or exit status knows them. */
  possible: Gap[];
  order: OrderChange[];
  annotations: Annotation[];
  problems: PageProblem[];
  exclusions: ExclusionMatch[];
}

/** The serialisable part of the page model: `file.data.parity`. */
export type PageData = Omit<
  PageModel,
  'tree' | 'variants' | 'groups' | 'codes' | 'outlines' | 'declared'
> & { declared: LanguageId[] | undefined };
