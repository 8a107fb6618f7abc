/** The code of a page: its fences, and the files that it shows. */
import { dirname } from 'node:path';
import type { Code, Root } from 'mdast';
import { attribute, isJsx } from '../page/dialects/attributes.js';
import { codeComponentLang } from '../page/recognise/content.js';
import { fencesIn, writtenCode } from '../page/recognise/written-code.js';
import type { CodeUse, LanguageId, Place } from '../page/types.js';
import type { PageContext } from '../site/page-context.js';
import { relativePath } from '../text/inside.js';
import { type CodePoint, codePlaces, linesOf, type TextLines } from './code-places.js';
import { shownFile } from './shown-file.js';

export type { CodePoint } from './code-places.js';

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
    let lines: TextLines | undefined;
    const page = () => {
      lines ??= linesOf(context.text);
      return lines;
    };
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

function isEmpty({ value }: Code): boolean {
  return value.trim() === '';
}

function codesOf(use: CodeUse, context: CodeContext, page: () => TextLines): PageCode[] {
  if (use.node.type === 'code') return [fence(use, use.node, context, page)];
  const fences = fencesIn(use.node);
  if (fences.length > 0) return fences.map((node) => fence(use, node, context, page));
  return component(use, context);
}

function fence(use: CodeUse, node: Code, context: CodeContext, page: () => TextLines): PageCode {
  const meta = metaOf(node.meta);
  const file = isEmpty(node) ? meta.get('file') : undefined;
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
