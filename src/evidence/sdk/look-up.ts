/** Finds what an SDK defines by a name and a signature. */
import type { CodePlace } from '../evidence.js';
import type { Definition } from './definition.js';
import { lineageOf, memberOf } from './lineage.js';
import { modulesOf } from './python/modules.js';
import { nameIn } from './python/resolve.js';
import { definesName, type FileScope, filesOf, type Sdk, topLevelOf } from './sdk.js';
import { signatureOf, takes } from './signature.js';

/** Text that is longer is cut. */
const longest = 200;

interface Found {
  definitions: readonly Definition[];
  scope: FileScope;
}

/** @param wanted `Type.method(parameter, other)`, `function(parameter)`, `module.path.name`. */
export function lookUp(sdk: Sdk, wanted: string): CodePlace[] {
  const parsed = parseWanted(wanted);
  if (!parsed) return [];
  const places = new Map<string, CodePlace>();
  for (const found of candidates(sdk, parsed.path)) {
    const fitting = fittingOf(sdk, found, parsed);
    if (!fitting) continue;
    const place = definitionPlace(fitting, found.scope);
    places.set(`${found.scope.file.path}:${place.line}:${place.column}`, place);
  }
  return [...places.values()];
}

function* candidates(sdk: Sdk, path: readonly string[]): Generator<Found> {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    yield* named(sdk, first);
    return;
  }
  yield* inModules(sdk, path);
  for (const { definitions, scope } of topLevelOf(sdk, first)) {
    yield* membersOf(sdk, definitions, scope, rest);
  }
}

/** Everything of a name: at the top of a file, or a function of a type. */
function* named(sdk: Sdk, name: string): Generator<Found> {
  const hidden = name.startsWith('_');
  const inHidden: Found[] = [];
  let any = false;
  for (const file of filesOf(sdk)) {
    if (!definesName(sdk, file, name)) continue;
    const scope = sdk.scopeOf(file);
    if (!scope) continue;
    const top = scope.definitions.get(name);
    if (top) {
      any = true;
      yield { definitions: top, scope };
    }
    for (const [owner, types] of scope.definitions) {
      // In some languages a constructor has the name of its type.
      if (owner === name) continue;
      for (const type of types) {
        const definitions = type.members?.().get(name);
        if (!definitions?.some((one) => one.kind === 'function' || one.parameters)) continue;
        if (owner.startsWith('_') && !hidden) {
          inHidden.push({ definitions, scope });
          continue;
        }
        any = true;
        yield { definitions, scope };
      }
    }
  }
  // What stands only in a private type is there for those that inherit from it.
  if (!any) yield* inHidden;
}

/** What a path of names leads to from types. */
function* membersOf(
  sdk: Sdk,
  definitions: readonly Definition[],
  scope: FileScope,
  path: readonly string[],
): Generator<Found> {
  const [name = '', ...rest] = path;
  for (const type of definitions) {
    if (type.kind !== 'type') continue;
    // Files of other types are only read where the type itself does not have it.
    const own = type.members?.().get(name);
    const member = own
      ? { definitions: own, scope }
      : memberOf(lineageOf(sdk, { type, scope }), name);
    if (!member) continue;
    if (rest.length === 0) yield member;
    else yield* membersOf(sdk, member.definitions, member.scope, rest);
  }
}

/** What a path of names leads to from modules. */
function* inModules(sdk: Sdk, path: readonly string[]): Generator<Found> {
  if (sdk.language !== 'python') return;
  const { files } = modulesOf(sdk);
  for (let length = path.length - 1; length > 0; length--) {
    const prefix = path.slice(0, length).join('.');
    const [name = '', ...rest] = path.slice(length);
    for (const module of files.keys()) {
      if (module !== prefix && !module.endsWith(`.${prefix}`)) continue;
      const found = nameIn(sdk, module, name);
      if (found.kind !== 'defined') continue;
      if (rest.length === 0) yield found;
      else yield* membersOf(sdk, found.definitions, found.scope, rest);
    }
  }
}

/** The definition that people mean: of overloads, the one with the code, which comes last. */
function fittingOf(
  sdk: Sdk,
  { definitions, scope }: Found,
  wanted: Wanted,
): Definition | undefined {
  const { parameters } = wanted;
  const fits = (definition: Definition) => {
    if (definition.partial) return false;
    if (parameters === undefined) return true;
    const signature = signatureOf(sdk, definition, scope);
    return signature ? takes(signature, parameters) : parameters.length === 0;
  };
  const isSetter = ({ decorators }: Definition) => decorators.some((one) => /\.\w*er$/.test(one));
  return definitions.findLast((one) => !isSetter(one) && fits(one));
}

function definitionPlace(definition: Definition, { file }: FileScope): CodePlace {
  const { line, column, endLine, endColumn } = definition;
  const text = (file.text() ?? '').split(/\r\n?|\n/, line)[line - 1] ?? '';
  const short = text.trim().slice(0, longest);
  return { file: file.file, line, column, endLine, endColumn, text: short };
}

interface Wanted {
  /** Names, outermost first. */
  path: string[];
  /** Names of parameters; `undefined`: it need not be called. */
  parameters: string[] | undefined;
}

/** @returns `undefined` if it is none. */
export function parseWanted(text: string): Wanted | undefined {
  const match = /^@?([^()]+?)\s*(?:\(([^()]*)\))?$/s.exec(text.trim());
  const path = (match?.[1] ?? '').split(/\.|::|#/).map((name) => name.trim());
  if (!path.every((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name))) return undefined;
  const parameters = match?.[2]
    ?.split(',')
    .map((one) => one.replace(/[=:?].*$/s, '').replace(/^[\s*]+|\s+$/g, ''))
    .filter((one) => one !== '' && !one.startsWith('$') && one !== '...' && one !== '…');
  return { path, parameters };
}
