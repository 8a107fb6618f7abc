/** The badge: what it says, and how pages go in and nodes come out. */
import type { Element } from 'hast';
import type { Position } from 'unist';
import type { LanguageId, ToldStatus } from '../page/page-model.js';

/** A page as a site's pipeline has it. */
export interface BadgePage {
  /** Markdown or MDX as the pipeline reads it, with or without frontmatter. */
  text: string;
  /** Absolute path; `undefined` for text without a file. */
  path: string | undefined;
  /** For text without a file; otherwise its extension tells. */
  format?: 'md' | 'mdx' | undefined;
  /** Frontmatter, where the site has taken it from the text. */
  frontmatter?: Record<string, unknown> | undefined;
  /** Id of the heading that starts at a place of the text, where the site has given it one. */
  idAt?: ((line: number, column: number) => string | undefined) | undefined;
  /** What makes dashes of hyphens before the site makes ids of headings, if anything does. */
  typography?: 'satteri' | 'smartypants' | undefined;
}

/** A section that the target lacks. */
export interface MissingSection {
  /** Empty for what stands before the first heading, and right below the title. */
  heading: string;
  /** Headings from the top of the page down to it. */
  path: string[];
  /** Address of the place where another language has it; `undefined` if there is none. */
  href: string | undefined;
  /** Labels of the languages that have it. */
  languages: string[];
}

/** What the badge says of a page for one language. Serialisable. */
export interface BadgeStatement {
  language: LanguageId;
  /** Name of the language for people. */
  label: string;
  status: ToldStatus;
  /** Sections without gaps, of all that the target should have; the title is none. */
  sections: { present: number; total: number };
  missing: MissingSection[];
  /** Labels of the languages that have what is missing. */
  references: string[];
  /** Why it does not apply or is out of scope; text, not HTML. */
  reason: string | undefined;
}

/**
 * The node that goes into a page: unknown to every other plugin, made an element by
 * `data.hName`, `data.hProperties` and `data.hChildren`, as in mdast-util-to-hast.
 */
export interface BadgeNode {
  type: 'parityBadge';
  data: {
    hName: string;
    hProperties: Element['properties'];
    hChildren: Element['children'];
  };
  position?: Position | undefined;
}

/** What is to be done with a page. */
export interface BadgeResult {
  /** One for each language that is shown. */
  statements: BadgeStatement[];
  /** `undefined` if nothing is shown. */
  node: BadgeNode | undefined;
  placement?: 'title' | 'top' | 'bottom' | undefined;
  /** Whether the first heading is the title, where the page itself was read and not its source. */
  titled?: boolean | undefined;
  /** Sentences for the site's log, each with the files that it is about. */
  warnings: string[];
  /** Absolute paths of the other files that it was made of: configuration, source, partials. */
  files: string[];
}

/** What a site knows and a page does not. */
export interface BadgeSite {
  /** Absolute path of the site's folder, which mapped paths cannot leave; the working folder. */
  root?: string | undefined;
  /** Address of a page of the site by its absolute path, for links from generated copies. */
  urlOf?: ((path: string) => string | undefined) | undefined;
  /** Locale of a page by its absolute path, for the texts. */
  localeOf?: ((path: string) => string | undefined) | undefined;
  /** Whether a file is a page of its own rather than a partial; default: no `_` before a name. */
  isPage?: ((path: string) => boolean) | undefined;
  /** Further classes of the root, for tools of the site that leave elements out by class. */
  rootClass?: string | undefined;
  /** Takes warnings; without it they are messages of the file, or in Sätteri of the process. */
  warn?: ((warning: string) => void) | undefined;
  /** Told of the files that a page was made of, for development servers. */
  onFiles?: ((path: string, files: string[]) => void) | undefined;
}
