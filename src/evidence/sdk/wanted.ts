/** What an SDK must define for a code pattern to work. */
import type { CodePattern } from '../../config/evidence-schema.js';
import type { LanguageId } from '../../page/page-model.js';
import { blank } from '../code/strings.js';

/** Modules and objects that belong to a language, whatever the SDK. */
const builtIn: Record<LanguageId, RegExp> = {
  python:
    /^(?:asyncio|os|sys|json|re|time|logging|uuid|pathlib|typing|datetime|functools|itertools|contextlib|dataclasses|collections|random|math|print|len|str|int|float|list|dict|set|tuple|range|open|zip|map|filter|enumerate|isinstance|getattr|setattr|super|sum|min|max|sorted|iter|next|anext|aiter|type|repr)(?:\.|$)/,
  js: /^(?:console|Promise|JSON|Math|Object|Array|String|Number|Date|process|require|fetch|setTimeout|setInterval|structuredClone|Symbol|Error)(?:\.|$)/,
  go: /^(?:fmt|context|os|log|errors|json|http|strings|time|sync|make|append|len|panic|new|copy|delete)(?:\.|$)/,
  dart: /^(?:print|Future|Stream|jsonEncode|jsonDecode|DateTime|List|Map|Set|utf8)(?:\.|$)/,
  java: /^(?:System|List|Map|Set|Objects|Optional|String|Math|Arrays|Collections|CompletableFuture)(?:\.|$)/,
  csharp: /^(?:Console|Task|Math|String|string|Enumerable|JsonSerializer)(?:\.|$)/,
};

/** `$AI.generate_stream($$$, output=$O, $$$)` asks for `generate_stream(output)`. */
export function wantedOf(pattern: CodePattern, language: LanguageId): string | undefined {
  const text = typeof pattern === 'string' ? pattern : pattern.pattern;
  const outer = text === undefined ? undefined : callIn(text);
  if (!outer) return undefined;
  const { callee, args } = optionOf(outer, language) ?? outer;
  if (Object.hasOwn(builtIn, language) && builtIn[language]?.test(callee)) return undefined;
  // What a pattern leaves open at the beginning is the object: `$AI.generate`, `$$$.generate`.
  const names = callee.split('.').filter((name) => !name.startsWith('$'));
  const name = names.at(-1);
  if (name === undefined || callee.split('.').at(-1)?.startsWith('$')) return undefined;
  // Names in lower case before it are objects of whoever wrote the pattern, or modules.
  const owner = names.length > 1 && /^\p{Lu}/u.test(names.at(-2) ?? '') ? `${names.at(-2)}.` : '';
  return `${owner}${name}(${argumentNames(args, language).join(', ')})`;
}

/** In Go, options are functions: `With…` is what the pattern is about. */
function optionOf({ args }: WrittenCall, language: LanguageId): WrittenCall | undefined {
  if (language !== 'go') return undefined;
  const calls = args.flatMap((arg) => callIn(arg) ?? []);
  return calls.length === 1 ? calls[0] : undefined;
}

const byEquals = /^([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)/u;
const byColon = /^([\p{L}_][\p{L}\p{N}_]*)\s*:(?!:)/u;

/** Names that arguments are given by, of options in an object those of its fields. */
function argumentNames(args: readonly string[], language: LanguageId): string[] {
  if (language === 'python') return namesBy(byEquals, args);
  if (language === 'dart' || language === 'csharp' || language === 'swift') {
    return namesBy(byColon, args);
  }
  if (language !== 'js') return [];
  return args.flatMap((arg) => {
    if (!arg.startsWith('{')) return [];
    const items = inBrackets(arg, 0)?.items ?? [];
    return items.flatMap((item) => {
      const name = byColon.exec(item)?.[1] ?? /^[a-z_]\w*$/i.exec(item)?.[0];
      return name === undefined ? [] : [name];
    });
  });
}

function namesBy(pattern: RegExp, args: readonly string[]): string[] {
  return args.flatMap((arg) => pattern.exec(arg)?.[1] ?? []);
}

interface WrittenCall {
  /** Names with dots between them. */
  callee: string;
  /** Arguments, without the blanks around them. */
  args: string[];
}

const name = '[$\\p{L}_][$\\p{L}\\p{N}_]*';
const before =
  /^(?:(?:const|let|var|final|return|yield|async for .*? in|for await \(.*? of|await|go|defer|new|[\w$.{}[\], ()]+? :?=)\s+)*/su;
const callee = new RegExp(
  `^@?\\s*(${name}(?:\\s*(?:\\.|\\?\\.|::)\\s*${name})*)\\s*(?:<[\\w$, .]*>)?\\(`,
  'u',
);

/** The call that a pattern is; `undefined` if it is none, or has others in it. */
function callIn(pattern: string): WrittenCall | undefined {
  const rest = pattern.trim().replace(before, '');
  const match = callee.exec(rest);
  if (!match) return undefined;
  const inner = inBrackets(rest, match[0].length - 1);
  if (!inner || !/^[\s;:]*$/.test(rest.slice(inner.end))) return undefined;
  return { callee: (match[1] ?? '').replace(/\s*(?:\?\.|::|\.)\s*/g, '.'), args: inner.items };
}

const strings = /(["'`])(?:\\[\s\S]|(?!\1)[^\\])*(?:\1|$)/g;

/** What is between a bracket and its partner, by the commas in it. */
function inBrackets(text: string, open: number): { items: string[]; end: number } | undefined {
  const plain = text.replace(strings, blank);
  const items: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < plain.length; at++) {
    const sign = plain[at] ?? '';
    if (/[([{]/.test(sign)) depth++;
    const isEnd = /[)\]}]/.test(sign) && --depth === 0;
    if (!isEnd && !(sign === ',' && depth === 1)) continue;
    items.push(text.slice(start, at).trim());
    start = at + 1;
    if (isEnd) return { items: items.filter(Boolean), end: at + 1 };
  }
  return undefined;
}
