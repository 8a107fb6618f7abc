/**
 * The code of a page: its fences, and the files that it shows.
 */
import type { PageContext } from '../model-of.js';
import type { CodeUse, LanguageId, Place } from '../page/types.js';

/** What is asked of a page. */
export type CodeContext = Pick<
  PageContext,
  'model' | 'config' | 'registry' | 'path' | 'text' | 'shown'
>;

/** A place in code: 1-based line and column, in UTF-16 units. */
export interface CodePoint {
  line: number;
  column: number;
}

/** A piece of code that readers of a page see. */
export interface PageCode {
  use: CodeUse;
  /** The code as readers see it: without indents and `>` of what it stands in. */
  text: string;
  /** Name of the fence as written, or the language that a component names. */
  fence: string | undefined;
  /** Title of the fence or component, such as a file name. */
  title: string | undefined;
  /** Language of the code. */
  language: LanguageId | undefined;
  /** Languages whose readers see it; `undefined`: all. */
  languages: readonly LanguageId[] | undefined;
  /** File that it comes from: path relative to the page's folder, and the line before its first one. */
  imported: { path: string; before: number } | undefined;
  /**
   * The place on the page of a part of the code; that of what shows it for code from another file.
   * `undefined` for what a plugin generated.
   */
  place(start: CodePoint, end: CodePoint): Place;
}

/** The code of a page, in its order; made once for a context. */
export function codeOfPage(_context: CodeContext): readonly PageCode[] {
  return [];
}

/** Whether readers of a language see a piece of code. */
export function isSeenBy({ languages }: PageCode, language: LanguageId): boolean {
  return languages === undefined || languages.includes(language);
}

/** Code in a language that the readers of that language see. */
export function codeIn(context: CodeContext, language: LanguageId): PageCode[] {
  return codeOfPage(context).filter(
    (code) => code.language === language && isSeenBy(code, language),
  );
}
