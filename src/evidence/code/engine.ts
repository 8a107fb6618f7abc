/** Loads ast-grep and its parsers, which users install for the languages that they need. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DynamicLangRegistrations, NapiConfig, SgRoot } from '@ast-grep/napi';
import type { LanguageId } from '../../page/page-model.js';
import { remember } from '../../text/remember.js';
import { UserError } from '../../text/user-error.js';
import { codeLanguages } from './languages.js';

type Napi = typeof import('@ast-grep/napi');

/** ast-grep, with parsers for some languages. */
export interface Engine {
  /** @throws {ParserError} If there is no parser for the language. */
  parse(language: LanguageId, text: string): SgRoot;
  /** Parses with a parser by its name in ast-grep, such as `Tsx`. */
  parseAs(parser: string, text: string): SgRoot;
  /** Names of the parsers of a language, the usual one first; none if it cannot be parsed. */
  parsers(language: LanguageId): readonly string[];
  /** The sign that stands for `$` of a pattern where the language does not know `$`. */
  sign(parser: string): string;
}

/** ast-grep or one of its parsers is missing: says what is wrong and what to install. */
export class ParserError extends UserError {
  override name = 'ParserError';
}

/** What is missing to parse code of a language. */
export interface MissingParser {
  language: LanguageId;
  /** What to install; none if ast-grep has no parser for the language. */
  packages: string[];
}

/** Why code of a language cannot be parsed, as the end of a sentence, with what to do. */
export function explainMissing({ language, packages }: MissingParser): string {
  if (packages.length > 0) {
    return `parsers installed for it, run \`npm install --save-dev ${packages.join(' ')}\``;
  }
  return `a language that ast-grep parses, use a pattern with \`text\` for \`${language}\``;
}

/** @throws {ParserError} With the packages to install. */
export function loadEngine(languages: Iterable<LanguageId>, from: string): Engine {
  const wanted = [...new Set(languages)];
  const { engine, missing } = tryEngine(wanted, from);
  if (missing.length === 0 && engine) return engine;
  const reasons = missing.map(
    (one) => `Unexpected code of \`${one.language}\`, expected ${explainMissing(one)}`,
  );
  throw new ParserError(reasons.join('\n'));
}

/** Like `loadEngine`, with what is missing instead of an error. */
export function tryEngine(
  languages: readonly LanguageId[],
  from: string,
): { engine: Engine | undefined; missing: MissingParser[] } {
  const engine = engineFrom(from);
  const missing = languages.flatMap((language) => {
    const known = codeLanguages.get(language);
    if (!known) return { language, packages: [] };
    const isThere =
      known.package === undefined || engine?.parsers(language)[0] === known.parsers[0];
    const packages = [
      ...(engine ? [] : ['@ast-grep/napi']),
      ...(isThere ? [] : [known.package ?? '']),
    ];
    return packages.length > 0 ? { language, packages } : [];
  });
  return { engine, missing };
}

/** By folder: what is not installed is looked for once. */
const engines = new Map<string, Engine | undefined>();

function engineFrom(from: string): Engine | undefined {
  if (!engines.has(from)) {
    const places = [createRequire(join(from, 'package.json')), createRequire(import.meta.url)];
    const napi = load<Napi>(places, '@ast-grep/napi');
    if (napi) register(napi, places);
    engines.set(from, napi && createEngine(napi, places));
  }
  return engines.get(from);
}

function createEngine(napi: Napi, places: readonly NodeJS.Require[]): Engine {
  const parsers = (id: LanguageId) => usableParsers(napi, id);
  const parse = (id: LanguageId, text: string) => {
    const [first, ...others] = parsersFor({ text, language: id }, { parsers });
    if (first === undefined) {
      const missing = { language: id, packages: packagesOf(id) };
      throw new ParserError(`Unexpected code of \`${id}\`, expected ${explainMissing(missing)}`);
    }
    const root = napi.parse(first, text);
    const [other] = others;
    if (other === undefined || !root.root().find(errors)) return root;
    // Casts such as `<T>x` and tags do not go together, and text may look like either.
    const second = napi.parse(other, text);
    return second.root().find(errors) ? root : second;
  };
  return {
    parse,
    parsers,
    parseAs: (parser, text) => napi.parse(parser, text),
    sign: (parser) => signOf(places, parser),
  };
}

const usableParsers = remember((napi: Napi, id: LanguageId): readonly string[] => {
  return codeLanguages.get(id)?.parsers.filter((name) => knows(napi, name)) ?? [];
});

const signOf = remember((places: readonly NodeJS.Require[], parser: string): string => {
  return load<{ expandoChar?: string }>(places, `@ast-grep/lang-${parser}`)?.expandoChar ?? '$';
});

export function parsersFor(
  code: { text: string; language: string; file?: string | undefined; fence?: string | undefined },
  engine: Pick<Engine, 'parsers'>,
): readonly string[] {
  const parsers = engine.parsers(code.language);
  if (parsers.length < 2) return parsers;
  const extension = /\.(\w+)$/.exec(code.file ?? '')?.[1] ?? code.fence;
  if (/^[mc]?ts$/.test(extension ?? '')) return parsers;
  // Tags that end: casts and type arguments have none.
  const isJsx = /^[jt]sx$/.test(extension ?? '') || /<\/[\w.:-]*\s*>|\/>/.test(code.text);
  return isJsx ? [...parsers].reverse() : parsers;
}

const errors: NapiConfig = { rule: { kind: 'ERROR' } };

function packagesOf(id: LanguageId): string[] {
  const known = codeLanguages.get(id);
  return known ? [known.package ?? '@ast-grep/napi'] : [];
}

/** ast-grep takes one registration in a process and ignores all later ones: so all there are. */
function register(napi: Napi, places: readonly NodeJS.Require[]): void {
  const registrations: DynamicLangRegistrations = {};
  for (const { package: name, parsers } of codeLanguages.values()) {
    if (name === undefined || knows(napi, parsers[0])) continue;
    const found = load<CodeParser>(places, name);
    // Its path is a getter that throws where there is no binary for the platform.
    if (found && attempt(() => found.libraryPath)) registrations[parsers[0]] = found;
  }
  if (Object.keys(registrations).length > 0) napi.registerDynamicLanguage(registrations);
}

type CodeParser = DynamicLangRegistrations[string];

function knows(napi: Napi, parser: string): boolean {
  return attempt(() => napi.kind(parser, 'ERROR')) !== undefined;
}

function load<T>(places: readonly NodeJS.Require[], name: string): T | undefined {
  for (const require of places) {
    const found = attempt(() => require(name) as T);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `undefined` instead of an error, as ast-grep throws where something is not there. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
