/** What is to be known of programming languages to parse them, and fragments of them, with ast-grep. */
import type { LanguageId } from '../../page/page-model.js';

/** Code before and after a fragment that makes it parse. */
export type Context = readonly [before: string, after: string];

export interface FunctionKinds {
  kinds: readonly string[];
  name: { field: string } | { kind: string };
  /** Where decorators of such a node are: around both, before it, or inside of it. */
  decorators?: 'around' | 'before' | 'inside';
}

export interface CodeLanguage {
  id: LanguageId;
  /** Names of its parsers in ast-grep, the usual one first. */
  parsers: readonly [string, ...string[]];
  /** npm package of the parser; `undefined`: ast-grep has it built in. */
  package: string | undefined;
  /** Extensions of its files, without a dot. */
  extensions: readonly string[];
  /** Contexts that fragments and patterns may need, the likeliest first; `['', '']` is one of them. */
  contexts: readonly Context[];
  /** How it writes comments and text, for `strings.ts`. */
  lexis: 'c' | 'js' | 'python' | 'hash' | 'dash';
  /** `'x'` and `"x"` are the same. */
  twoQuotes: boolean;
  functions: FunctionKinds | undefined;
}

const alone: Context = ['', ''];

const named = (kinds: string, decorators?: FunctionKinds['decorators']): FunctionKinds => ({
  kinds: kinds.split(','),
  name: { field: 'name' },
  ...(decorators && { decorators }),
});

type Facts = Partial<Pick<CodeLanguage, 'contexts' | 'lexis' | 'twoQuotes' | 'functions'>>;

function language(id: LanguageId, extensions: string, facts: Facts = {}): CodeLanguage {
  return {
    id,
    parsers: [id],
    package: `@ast-grep/lang-${id}`,
    extensions: extensions.split(','),
    contexts: [alone],
    lexis: 'c',
    twoQuotes: false,
    functions: undefined,
    ...facts,
  };
}

/** Members of a class, and statements, of languages that look like Java. */
const javaLike: readonly Context[] = [
  alone,
  ['class _ {\n', '\n}'],
  ['class _ { void _() {\n', '\n} }'],
  ['class _ { Object _ =\n', '\n; }'],
  ['class _ {\n', '\nvoid _() {} }'],
];

const entries: readonly CodeLanguage[] = [
  {
    ...language('js', 'ts,js,tsx,jsx,mts,cts,mjs,cjs'),
    parsers: ['TypeScript', 'Tsx'],
    package: undefined,
    contexts: [
      alone,
      ['({\n', '\n})'],
      ['class _ {\n', '\n}'],
      ['(', '\n)'],
      ['class _ {\n', '\n_() {} }'],
      ['_(', '\n)'],
      ['switch (_) {\n', '\n}'],
      ['type _ = ', ''],
      ['function ', ''],
    ],
    lexis: 'js',
    twoQuotes: true,
    // Functions that stand in variables and properties are added where they are looked for.
    functions: named(
      'function_declaration,generator_function_declaration,method_definition',
      'before',
    ),
  },
  language('python', 'py,pyi', {
    contexts: [
      alone,
      ['', '\ndef _(): pass'],
      ['if _:\n', ''],
      ['_(\n', '\n)'],
      ['_ = {\n', '\n}'],
      ['try: pass\n', ''],
      ['def ', ': pass'],
    ],
    lexis: 'python',
    twoQuotes: true,
    functions: named('function_definition', 'around'),
  }),
  language('go', 'go', {
    contexts: [
      ['package _\nfunc _() {\n', '\n}'],
      alone,
      ['package _\ntype _ struct {\n', '\n}'],
      ['package _\nvar _ = _{\n', '\n}'],
      ['package _\nvar _ = _(\n', '\n)'],
    ],
    functions: named('function_declaration,method_declaration'),
  }),
  language('dart', 'dart', {
    contexts: [
      alone,
      ['void _() async {\n', '\n}'],
      ['void _() async {\n', ';\n}'],
      ['class _ {\n', '\n}'],
      ['var _ = [\n', '\n];'],
    ],
    twoQuotes: true,
    functions: named('function_signature'),
  }),
  language('java', 'java', {
    contexts: javaLike,
    functions: named('method_declaration', 'inside'),
  }),
  language('csharp', 'cs', {
    contexts: javaLike,
    functions: named('method_declaration,local_function_statement', 'inside'),
  }),
  language('kotlin', 'kt,kts', {
    contexts: [alone, ['class _ {\n', '\n}']],
    functions: { kinds: ['function_declaration'], name: { kind: 'simple_identifier' } },
  }),
  language('swift', 'swift', {
    contexts: [alone, ['class _ {\n', '\n}']],
    functions: named('function_declaration'),
  }),
  language('php', 'php', {
    contexts: [alone, ['<?php\n', ''], ['<?php\n', ';'], ['<?php class _ {\n', '\n}']],
    lexis: 'c',
    functions: named('function_definition,method_declaration'),
  }),
  language('ruby', 'rb', { lexis: 'hash', functions: named('method,singleton_method') }),
  language('rust', 'rs', {
    contexts: [alone, ['fn _() {\n', '\n}'], ['impl _ {\n', '\n}']],
    functions: named('function_item'),
  }),
  language('cpp', 'cpp,cc,cxx,hpp,hh,hxx,h', { contexts: [alone, ['void _() {\n', '\n}']] }),
  language('c', 'c,h', { contexts: [alone, ['void _() {\n', '\n}']] }),
  language('scala', 'scala,sc'),
  language('elixir', 'ex,exs', { lexis: 'hash' }),
  language('haskell', 'hs', { lexis: 'dash' }),
  language('lua', 'lua', { lexis: 'dash' }),
];

export const codeLanguages: ReadonlyMap<LanguageId, CodeLanguage> = new Map(
  entries.map((one) => [one.id, one]),
);

export function codeExtensions(language: LanguageId): readonly string[] {
  return codeLanguages.get(language)?.extensions ?? [];
}
