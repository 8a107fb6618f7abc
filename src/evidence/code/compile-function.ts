/** Functions by name and decorators, as rules of ast-grep. */
import { compileText } from './compile-rule.js';
import { type Compiling, nothing, type ReadyRule, type Rule } from './ready-rule.js';
import { allOf, anyOf, anyText, type Words } from './words.js';

export interface FunctionPattern {
  /** Names, `*` stands for any letters; none: any name. */
  functions: string[];
  /** Patterns of decorators, one of which the function must have; none: with or without. */
  decorators: string[];
}

/** Problems are reported to `compiling.fault`. */
export function compileFunction(pattern: FunctionPattern, compiling: Compiling): ReadyRule {
  const { language } = compiling;
  const { functions, decorators } = pattern;
  const known = language.functions;
  const refuse = (at: string, names: string[], actual: string, expected: string) => {
    compiling.fault(at, names.join(', '), { index: 0, actual, expected });
    return nothing();
  };
  if (!known) return refuse('', functions, 'functions', 'a pattern in `code` for this language');
  if (decorators.length > 0 && !known.decorators) {
    return refuse('.decorator', decorators, 'decorators', 'a language that has them');
  }
  const names = functions.length === 0 ? '' : `^(?:${functions.map(globToRegex).join('|')})$`;
  const decorated = decorators.map((one, index) =>
    compileText(
      known.decorators !== 'before' && !/^\s*\w/.test(one) ? one : one.replace(/^\s*(?=\w)/, '@'),
      `.decorator[${index}]`,
      compiling,
    ),
  );
  const having = decorated.map(({ rule }) => rule);
  const alternatives: unknown[] = known.kinds.map((kind) => ({
    kind,
    all: [
      ...(names === '' ? [] : [{ has: { ...known.name, regex: names } }]),
      ...(having.length === 0 ? [] : [decoratedBy(having, known.decorators)]),
    ],
  }));
  if (language.id === 'js' && having.length === 0) alternatives.push(...namedValues(names));
  const named = functions.length === 0 ? anyText : anyOf(functions.map(wordsOfGlob));
  return {
    rule: { any: alternatives } as Rule,
    words: allOf([
      named,
      having.length === 0 ? anyText : anyOf(decorated.map(({ words }) => words)),
    ]),
  };
}

function decoratedBy(
  decorators: readonly Rule[],
  where: 'around' | 'before' | 'inside' | undefined,
) {
  const any = { any: decorators };
  if (where === 'around') return { inside: { kind: 'decorated_definition', has: any } };
  if (where === 'before') return { follows: { ...any, stopBy: { not: { kind: 'decorator' } } } };
  return { any: [{ has: any }, { has: { kind: 'modifiers', has: any } }] };
}

/** Functions of JavaScript that have their name from where they stand: also as an argument of a call. */
function namedValues(names: string): unknown[] {
  const fn = { any: [{ kind: 'arrow_function' }, { kind: 'function_expression' }] };
  const called = { kind: 'call_expression', has: { field: 'arguments', has: fn } };
  const named = (kind: string, field: string, value: unknown[]) => ({
    kind,
    all: [
      ...(names === '' ? [] : [{ has: { field, regex: names } }]),
      { has: { field: 'value', any: value } },
    ],
  });
  return [
    named('variable_declarator', 'name', [fn, called]),
    named('pair', 'key', [fn]),
    named('public_field_definition', 'name', [fn]),
  ];
}

/** `*` stands for any letters; all else is what it is. */
function globToRegex(glob: string): string {
  return glob
    .split('*')
    .map((part) => part.replace(/[\\^$.|?*+()[\]{}#&~-]/g, '\\$&'))
    .join('.*');
}

function wordsOfGlob(glob: string): Words {
  return [glob.split('*').filter((part) => part !== '')];
}
