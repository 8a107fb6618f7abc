import type { Root } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import { isSyntaxError, limitError, toSyntaxError } from './error.js';
import { checkMicromark, checkText, checkTree, type Limits } from './limits.js';
import { mask, unmask } from './mask.js';
import { readWithMicromark, type UserSyntax } from './micromark.js';
import { codeRegions, regionEnd } from './regions.js';
import { swallowsClosingLine } from './repair.js';
import { type Format, loadSatteri, readWithSatteri } from './satteri.js';

export type Engine = 'satteri' | 'micromark';

export interface ReadOptions extends UserSyntax {
  path?: string | undefined;
  /** `detect` (default): by the extension; `.md` with components as MDX, if it is MDX. */
  format?: 'detect' | Format | undefined;
  /** `auto` (default): Sätteri, micromark where it cannot be loaded or extensions are given. */
  engine?: 'auto' | Engine | undefined;
}

export interface Reading {
  tree: Root;
  /** The text that positions are offsets in: the source without its BOM. */
  text: string;
  format: Format;
  engine: Engine;
  /** Why a `.md` page with components was not read as MDX. */
  notMdx?: VFileMessage;
}

/** Up to this length micromark may step in where Sätteri refuses or misreads a page. */
const maxRetry = 500_000;

/**
 * The text that a tree is read from: the source without a BOM. Both parsers skip a BOM and count
 * offsets and columns from after it.
 */
export function sourceOf(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * Read a page: Markdown or MDX with GFM, frontmatter, directives and what Docusaurus and VitePress
 * add to them. Positions are those of the source without a BOM: 1-based lines and columns, 0-based
 * offsets, in UTF-16 code units. Both engines give the same tree, save for what
 * `test/syntax/engines.test.ts` lists.
 *
 * @throws {VFileMessage} On broken MDX and on pages nested too deeply, with the place, source
 *   `remark-parity` and rule `syntax`.
 */
export function readTree(source: string, options: ReadOptions = {}): Reading {
  const text = sourceOf(source);
  const wanted = options.format ?? 'detect';
  const guess = wanted === 'detect' ? guessFormat(options.path, text) : wanted;
  if (guess !== 'perhaps-mdx') return readAs(text, guess, options, true);
  try {
    return readAs(text, 'mdx', options, false);
  } catch (error) {
    return { ...readAs(text, 'md', options, true), notMdx: toSyntaxError(error) };
  }
}

/** Read a page in one format; `retry` asks micromark too where Sätteri refuses. */
function readAs(text: string, format: Format, options: ReadOptions, retry: boolean): Reading {
  const limits = checkText(text, format);
  if (limits.error) throw limits.error;
  const again = retry && format === 'mdx' && mayRetry(text, limits);
  const slow = limits.tags && (options.engine ?? 'auto') === 'auto';
  const engines: Engine[] = slow ? ['micromark'] : enginesFor(options, again);
  let first: unknown;
  for (const engine of engines) {
    try {
      return { ...readBy(engine, text, format, options, limits), text, format };
    } catch (error) {
      if (isSyntaxError(error)) throw error;
      // Where both fail, micromark says more exactly where and why.
      first = error;
    }
  }
  throw toSyntaxError(first);
}

/** Whether micromark reads a text in good time. */
function mayRetry(text: string, limits: Limits): boolean {
  return text.length <= maxRetry && !checkMicromark(limits);
}

function enginesFor(options: ReadOptions, retry: boolean): Engine[] {
  const engine = options.engine ?? 'auto';
  if (engine === 'micromark' || options.extensions?.length) return ['micromark'];
  const satteri = loadSatteri();
  if (engine === 'satteri') {
    if (!(satteri instanceof Error)) return ['satteri'];
    const what = `Sätteri cannot be loaded (${satteri.message})`;
    throw limitError(`${what}; install it again, or set \`engine\` to \`micromark\``);
  }
  if (satteri instanceof Error) return ['micromark'];
  return retry ? ['satteri', 'micromark'] : ['satteri'];
}

type Parsed = Pick<Reading, 'tree' | 'engine'>;

/** Read with one engine; where comments make the page fail as expressions, as spaces. */
function readBy(
  engine: Engine,
  text: string,
  format: Format,
  options: ReadOptions,
  limits: Limits,
): Parsed {
  const slow = engine === 'micromark' ? checkMicromark(limits) : undefined;
  if (slow) throw slow;
  const masked = mask(text, format === 'mdx');
  try {
    return readMasked(engine, masked, format, options, limits);
  } catch (error) {
    if (format !== 'mdx' || !text.includes('<!--')) throw error;
    try {
      return readMasked(engine, mask(text, true, 'spaces'), format, options, limits);
    } catch {
      throw error;
    }
  }
}

/** The end of a container directly after text. */
const tightEnd = /\S[ \t]*\r?\n[ \t>]*:{3,}[ \t]*$/m;

/** Read with one engine, or with micromark where Sätteri takes the end of a container for text. */
function readMasked(
  engine: Engine,
  masked: string,
  format: Format,
  options: ReadOptions,
  limits: Limits,
): Parsed {
  const mayAsk = engine === 'satteri' && mayRetry(masked, limits);
  let tree: Root;
  try {
    tree = parse(engine, masked, format, options);
  } catch (error) {
    // A container whose end was taken for text may make an element after it look unclosed.
    if (!mayAsk || !tightEnd.test(masked)) throw error;
    return readMasked('micromark', masked, format, options, limits);
  }
  const error = limits.suspect ? checkTree(tree) : undefined;
  if (error) throw error;
  if (mayAsk && swallowsClosingLine(tree, masked)) {
    return readMasked('micromark', masked, format, options, limits);
  }
  unmask(tree, masked);
  return { tree, engine };
}

function parse(engine: Engine, masked: string, format: Format, options: ReadOptions): Root {
  if (engine === 'micromark') return readWithMicromark(masked, format, options);
  const satteri = loadSatteri();
  if (satteri instanceof Error) throw satteri;
  return readWithSatteri(satteri, masked, format);
}

const component = /^[ \t>]*<\/?[A-Z][\w.]*(?:[\s/>]|$)/gm;

/**
 * Tell from path and text how a page is to be read: `.mdx` is MDX; other pages are Markdown, but
 * one with a component (`<Tabs>`) at the start of a line, outside code, may be MDX: Docusaurus and
 * VitePress sites write components in `.md`.
 */
export function guessFormat(path: string | undefined, text: string): Format | 'perhaps-mdx' {
  if (path && /\.mdx$/i.test(path)) return 'mdx';
  component.lastIndex = 0;
  let regions: number[] | undefined;
  for (let match = component.exec(text); match; match = component.exec(text)) {
    regions ??= codeRegions(text);
    const end = regionEnd(regions, match.index + match[0].indexOf('<'));
    if (!end) return 'perhaps-mdx';
    component.lastIndex = end;
  }
  return 'md';
}
