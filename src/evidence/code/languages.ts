/** What is to be known of programming languages to parse them with ast-grep. */
import type { LanguageId } from '../../page/types.js';

/** How code of one language is parsed. */
export interface CodeLanguage {
  id: LanguageId;
  label: string;
  /** Names of its parsers in ast-grep, the usual one first. */
  parsers: readonly [string, ...string[]];
  /** npm package of the parser; `undefined`: ast-grep has it built in. */
  package: string | undefined;
  /** Extensions of its files, without a dot. */
  extensions: readonly string[];
  /** What starts a comment up to the end of the line. */
  comment: '//' | '#' | '--' | '%';
}

function language(
  id: LanguageId,
  label: string,
  extensions: string,
  { parser = id, comment = '//' as CodeLanguage['comment'] } = {},
): CodeLanguage {
  return {
    id,
    label,
    parsers: [parser],
    package: `@ast-grep/lang-${parser}`,
    extensions: extensions.split(','),
    comment,
  };
}

/** The languages of the registry that ast-grep has a parser for. */
export const codeLanguages: ReadonlyMap<LanguageId, CodeLanguage> = new Map(
  [
    {
      id: 'js',
      label: 'JavaScript',
      parsers: ['TypeScript', 'Tsx'],
      package: undefined,
      extensions: ['ts', 'js', 'tsx', 'jsx', 'mts', 'cts', 'mjs', 'cjs'],
      comment: '//',
    } satisfies CodeLanguage,
    language('python', 'Python', 'py,pyi', { comment: '#' }),
    language('go', 'Go', 'go'),
    language('java', 'Java', 'java'),
    language('kotlin', 'Kotlin', 'kt,kts'),
    language('swift', 'Swift', 'swift'),
    language('dart', 'Dart', 'dart'),
    language('csharp', 'C#', 'cs'),
    language('php', 'PHP', 'php'),
    language('ruby', 'Ruby', 'rb', { comment: '#' }),
    language('rust', 'Rust', 'rs'),
    language('cpp', 'C++', 'cpp,cc,cxx,hpp,hh,hxx,h'),
    language('c', 'C', 'c,h'),
    language('scala', 'Scala', 'scala,sc'),
    language('elixir', 'Elixir', 'ex,exs', { comment: '#' }),
    language('haskell', 'Haskell', 'hs', { comment: '--' }),
    language('lua', 'Lua', 'lua', { comment: '--' }),
  ].map((one) => [one.id, one]),
);

/** Extensions of the files of a language, without a dot; none if ast-grep has no parser for it. */
export function codeExtensions(language: LanguageId): readonly string[] {
  return codeLanguages.get(language)?.extensions ?? [];
}
