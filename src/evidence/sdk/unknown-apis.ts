/** Finds what the code of a page uses and an SDK does not have. */
import { withoutPrompts } from '../code/elisions.js';
import { codeLanguages } from '../code/languages.js';
import { readable } from '../code/readings.js';
import type { SyntaxNode } from './definition.js';
import { modulesOf } from './python/modules.js';
import { unknownInPython } from './python/unknown-apis.js';
import type { Parser, Sdk } from './sdk.js';
import type { UnknownApi } from './unknown-api.js';

export interface ApiSettings {
  sdk: Sdk;
  /** Types of objects by the names that examples use. */
  objects: Readonly<Record<string, string>>;
  /** Called when code must be parsed. */
  parser: Parser;
}

/** Longer code is made by tools. */
const longest = 100_000;

/** Python only; not reported where it cannot be decided. */
export function unknownApis(codes: readonly string[], settings: ApiSettings): UnknownApi[] {
  const { sdk, objects, parser } = settings;
  if (sdk.language !== 'python') return [];
  const words = apiWords(settings);
  if (!codes.some((code) => words.test(code))) return [];
  const roots = codes.map((code) => {
    if (code.length > longest) return undefined;
    return parser.parse('python', bare(readable(code))).root() as SyntaxNode;
  });
  return unknownInPython(roots, sdk, new Map(Object.entries(objects)));
}

/** A page without such words uses nothing of the SDK. */
function apiWords({ sdk, objects }: ApiSettings): RegExp {
  const { files, packages } = modulesOf(sdk);
  const tops = new Set([...packages, ...files.keys()].map((name) => name.split('.', 1)[0] ?? ''));
  const names = (given: Iterable<string>) =>
    [...given].map((name) => name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')).join('|') || '(?!)';
  return new RegExp(
    `\\b(?:from|import)\\s[^\\n]*\\b(?:${names(tops)})\\b|\\b(?:${names(Object.keys(objects))})\\s*\\.`,
    'u',
  );
}

/** Prompts of the interpreter are blanked, so that columns stay; those in text are left. */
function bare(code: string): string {
  const python = codeLanguages.get('python');
  const inText = code.includes('>>>') && !/^\s*>>>/.test(code);
  return (!inText && python && withoutPrompts(code, python)) || code;
}
