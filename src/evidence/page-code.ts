/** The code of a page: its fences, and the files that it shows. */
import { dirname } from 'node:path';
import type { Code, Root } from 'mdast';
import type { Point } from 'unist';
import { attribute, isJsx } from '../page/dialects/attributes.js';
import type { CodeUse, LanguageId, Place } from '../page/page-model.js';
import { codeComponentLang } from '../page/recognise/content.js';
import { fencesIn, writtenCode } from '../page/recognise/written-code.js';
import type { PageContext } from '../site/page-context.js';
import { shownFile } from '../site/shown-file.js';
import { relativePath } from '../text/inside.js';
import { once } from '../text/once.js';

export type CodeContext = Pick<
  PageContext,
  'model' | 'config' | 'registry' | 'path' | 'text' | 'shown'
>;

export interface PageCode {
  use: CodeUse;
  /** The code as readers see it: without indents and `>` of what it stands in. */
  text: string;
  /** Name of the fence as written, or the language that a component names. */
  fence: string | undefined;
  /** Title of the fence or component, such as a file name. */
  title: string | undefined;
  language: LanguageId | undefined;
  /** Languages whose readers see it; `undefined`: all. */
  languages: readonly LanguageId[] | undefined;
  /** File that it comes from: path relative to the page's folder, and the number of lines before it. */
  imported: { path: string; before: number } | undefined;
  /** For code of another file, the place of what shows it; `undefined` for generated code. */
  place(start: CodePoint, end: CodePoint): Place;
}

const known = new WeakMap<CodeContext['model'], readonly PageCode[]>();

/** The code of a page, in its order; made once for a context. */
export function codeOfPage(context: CodeContext): readonly PageCode[] {
  let codes = known.get(context.model);
  if (!codes) {
    const page = once(() => linesOf(context.text));
    codes = context.model.codes.flatMap((use) => codesOf(use, context, page));
    known.set(context.model, codes);
  }
  return codes;
}

export function isSeenBy({ languages }: PageCode, language: LanguageId): boolean {
  return languages === undefined || languages.includes(language);
}

/** Code in a language that the readers of that language see. */
export function codeIn(context: CodeContext, language: LanguageId): PageCode[] {
  return codeOfPage(context).filter(
    (code) => code.language === language && isSeenBy(code, language),
  );
}

function codesOf(use: CodeUse, context: CodeContext, page: () => TextLines): PageCode[] {
  if (use.node.type === 'code') return [fence(use, use.node, context, page)];
  const fences = fencesIn(use.node);
  if (fences.length > 0) return fences.map((node) => fence(use, node, context, page));
  return component(use, context);
}

function fence(use: CodeUse, node: Code, context: CodeContext, page: () => TextLines): PageCode {
  const meta = metaOf(node.meta);
  const file = node.value.trim() === '' ? meta.get('file') : undefined;
  const imported = file === undefined ? undefined : fileOf(file, use, context);
  const name = node.lang ?? undefined;
  const common = {
    use,
    fence: name,
    title: meta.get('title') ?? meta.get('file') ?? meta.get('filename'),
    language: name === undefined ? undefined : context.registry.fence(name),
    languages: use.languages,
  };
  if (imported) return { ...common, ...imported, place: () => node.position };
  const partial = (node.position as Place)?.partial;
  const places = partial ? undefined : codePlaces(node, page);
  return {
    ...common,
    text: node.value,
    imported: partial && { path: partial.path, before: partial.line ?? 0 },
    place: (start, end) => (places ? { start: places(start), end: places(end) } : node.position),
  };
}

/** Attributes of a fence: `title="a.py" file=./a.py`. */
function metaOf(meta: string | null | undefined): ReadonlyMap<string, string> {
  const entries = (meta ?? '').matchAll(/(?<![\w-])([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))/g);
  return new Map([...entries].map(([, key = '', a, b, c]) => [key, a ?? b ?? c ?? '']));
}

function component(use: CodeUse, context: CodeContext): PageCode[] {
  const { registry, model } = context;
  const { node, partial, place } = use;
  if (!isJsx(node)) return [];
  const written = writtenCode(node, (partial?.tree as Root | undefined) ?? model.tree);
  if (!written) return [];
  const name = codeComponentLang(node);
  const title = attribute(node, 'title') ?? attribute(node, 'filename');
  const common = { use, title, languages: use.languages, place: () => place };
  if ('text' in written) {
    const language = name === undefined ? undefined : registry.fence(name);
    return [{ ...common, text: written.text, fence: name, language, imported: undefined }];
  }
  const file = fileOf(written.specifier, use, context);
  if (!file) return [];
  const lang = name ?? /\.(\w+)$/.exec(file.imported.path)?.[1];
  const language = lang === undefined ? undefined : registry.fence(lang);
  return [{ ...common, ...file, fence: lang, language, title: title ?? file.imported.path }];
}

/** A file with what tells where it is; nothing for text that has no place on disk. */
function fileOf(specifier: string, { partial }: CodeUse, context: CodeContext) {
  const { path, config, shown } = context;
  if (path === undefined) return undefined;
  const file = shownFile(specifier, partial?.path ?? path, config, (tried) => shown.push(tried));
  if (!file) return undefined;
  const name = relativePath(dirname(path), file.path);
  const imported = { path: name.startsWith('.') ? name : `./${name}`, before: file.before };
  return { text: file.text, imported };
}

/** A place in code: 1-based line and column, in UTF-16 units. */
export interface CodePoint {
  line: number;
  column: number;
}

type CodePlaces = (point: CodePoint) => Point;

const lineEnd = /\r\n|\r|\n/;

/** Lines of a text, and where they start. */
interface TextLines {
  lines: readonly string[];
  starts: readonly number[];
}

function linesOf(text: string): TextLines {
  const lines: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(text.slice(start, match.index));
    starts.push(start);
    start = match.index + match[0].length;
  }
  lines.push(text.slice(start));
  starts.push(start);
  return { lines, starts };
}

/** @param page The page that its position is of; split when the first place is asked for. */
function codePlaces(node: Code, page: () => TextLines): CodePlaces | undefined {
  const { position } = node;
  if (!position) return undefined;
  const code = node.value.split(lineEnd);
  let first: number | undefined;
  return ({ line, column }) => {
    const { lines, starts } = page();
    const opening = lines[position.start.line - 1]?.slice(position.start.column - 1) ?? '';
    first ??= position.start.line + (/^\s*(?:`{3}|~{3})/.test(opening) ? 1 : 0);
    const index = Math.min(Math.max(line, 1), code.length) - 1;
    const own = code[index] ?? '';
    const at = Math.min(first + index, lines.length);
    const raw = lines[at - 1] ?? '';
    const same = commonEnd(own, raw);
    const wanted = Math.min(Math.max(column - 1, 0), own.length);
    // What is not on the page as it is in the code is a space that is part of the tab before.
    const skipped = own.length - same;
    const found = wanted < skipped ? raw.length - same - 1 : raw.length - own.length + wanted;
    const before = Math.max(0, found);
    return { line: at, column: before + 1, offset: (starts[at - 1] ?? 0) + before };
  };
}

/** How many letters two lines have in common at their ends; U+FFFD stands for what is no letter. */
function commonEnd(code: string, line: string): number {
  let count = 0;
  while (count < code.length && count < line.length) {
    const [a, b] = [code[code.length - 1 - count], line[line.length - 1 - count]];
    if (a !== b && a !== '\uFFFD') break;
    count++;
  }
  return count;
}
