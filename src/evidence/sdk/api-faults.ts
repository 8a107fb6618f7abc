/** What is to be said of a page whose code uses what an SDK does not have. */
import type { EvidencePlan } from '../../config/read-features.js';
import type { LanguageId, Place } from '../../page/page-model.js';
import { withoutPrompts } from '../code/elisions.js';
import { codeExtensions, codeLanguages } from '../code/languages.js';
import { readable } from '../code/readings.js';
import type { PageCode } from '../page-code.js';
import { findSources } from '../sources/open-source.js';
import type { SyntaxNode, SyntaxPoint } from './definition.js';
import { modulesOf } from './python/modules.js';
import { unknownInPython } from './python/unknown-apis.js';
import { lazyParser, openSdk, type Parser, type Sdk } from './sdk.js';
import { explainUnknown, type UnknownApi, type UnknownWords } from './unknown-api.js';

export interface FaultSettings {
  plan: EvidencePlan;
  language: LanguageId;
  /** Absolute path of the folder that parsers are loaded from first. */
  from: string;
  parameters: boolean;
}

export interface ApiFault extends UnknownWords {
  place: Place;
  language: LanguageId;
}

export function apiFaults(codes: readonly PageCode[], settings: FaultSettings): ApiFault[] {
  const { plan, language, from, parameters } = settings;
  if (codes.length === 0) return [];
  const opened = sdkOf(plan, language, from);
  if (!opened) return [];
  const texts = codes.map(({ text }) => text);
  const found = unknownApis(texts, opened);
  return found
    .filter(({ kind }) => parameters || kind !== 'argument')
    .flatMap((one): ApiFault[] => {
      const place = codes[one.code]?.place(
        pointOf(one.from.range().start),
        pointOf(one.to.range().end),
      );
      return place ? [{ ...explainUnknown(one), place, language }] : [];
    });
}

function pointOf({ line, column }: SyntaxPoint) {
  return { line: line + 1, column: column + 1 };
}

interface ConfiguredSdk {
  sdk: Sdk;
  /** Types of objects by the names that examples use. */
  objects: Record<string, string>;
  parser: Parser;
}

const known = new WeakMap<EvidencePlan, Map<LanguageId, ConfiguredSdk | undefined>>();

/** @returns `undefined` if no SDK is configured, or its sources are absent. */
function sdkOf(plan: EvidencePlan, language: LanguageId, from: string): ConfiguredSdk | undefined {
  let sdks = known.get(plan);
  if (!sdks) {
    sdks = new Map();
    known.set(plan, sdks);
  }
  if (!sdks.has(language)) sdks.set(language, open(plan, language, from));
  return sdks.get(language);
}

function open(plan: EvidencePlan, language: LanguageId, from: string): ConfiguredSdk | undefined {
  const sources = plan.sdk.filter((source) => source.language === language);
  const extensions = codeExtensions(language);
  const found = sources.map((source) =>
    findSources(source, { skip: plan.skip, extensions, from: plan.file }),
  );
  const folders = found.flatMap((one) => one.folders);
  if (folders.length === 0) return undefined;
  const parser = lazyParser(language, from);
  const objects = Object.assign({}, ...sources.map((source) => source.objects).reverse());
  return { sdk: openSdk(language, folders, parser), objects, parser };
}

interface ApiSettings {
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
