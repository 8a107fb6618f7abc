/** Finds out what a name of a module of Python stands for. */
import type { Definition } from '../definition.js';
import type { FileScope, Sdk } from '../sdk.js';
import { absoluteName, modulesOf } from './modules.js';

/** `outside`: of another package; `unknown`: cannot be decided. */
export type Resolved =
  | { kind: 'defined'; definitions: readonly Definition[]; scope: FileScope }
  | { kind: 'module'; module: string }
  | { kind: 'outside' | 'unknown' | 'absent' };

const unknown: Resolved = { kind: 'unknown' };

export function nameIn(
  sdk: Sdk,
  module: string,
  name: string,
  seen: Set<string> = new Set(),
): Resolved {
  const key = `${module} ${name}`;
  if (seen.has(key)) return unknown;
  seen.add(key);
  const { files, packages, shared } = modulesOf(sdk);
  let result: Resolved = { kind: 'absent' };
  for (const file of files.get(module) ?? []) {
    const scope = sdk.scopeOf(file);
    const found = scope ? nameInScope(sdk, scope, name, seen) : unknown;
    if (found.kind !== 'absent' && found.kind !== 'unknown') return found;
    if (found.kind === 'unknown') result = found;
  }
  const inner = `${module}.${name}`;
  if (files.has(inner) || packages.has(inner)) return { kind: 'module', module: inner };
  // Others may add modules, but those are in lower case.
  const mayBeModule = shared.has(module) && !(files.has(module) && /\p{Lu}/u.test(name));
  return mayBeModule ? unknown : result;
}

/** What a name in a file stands for; modules below a package are not looked at. */
export function nameInScope(
  sdk: Sdk,
  scope: FileScope,
  name: string,
  seen: Set<string> = new Set(),
): Resolved {
  const definitions = scope.definitions.get(name);
  if (definitions) return followAlias(sdk, { kind: 'defined', definitions, scope }, seen);
  const imported = scope.imports.get(name);
  const own = modulesOf(sdk).nameOf(scope.file);
  if (!own) return unknown;
  if (imported) {
    const module = absoluteName(imported.module, own);
    if (module === undefined) return unknown;
    if (!isInside(sdk, module)) return { kind: 'outside' };
    if (imported.name === undefined) return { kind: 'module', module };
    const found = nameIn(sdk, module, imported.name, seen);
    // It is there as far as this file knows.
    return found.kind === 'absent' ? unknown : found;
  }
  let open = scope.open;
  for (const star of scope.stars) {
    const module = absoluteName(star, own);
    if (module === undefined || !modulesOf(sdk).files.has(module)) {
      open = true;
      continue;
    }
    const found = nameIn(sdk, module, name, seen);
    if (found.kind === 'unknown') open = true;
    else if (found.kind !== 'absent') return found;
  }
  return open ? unknown : { kind: 'absent' };
}

/** What a dotted name in a file stands for: `module.Type`. */
export function dottedInScope(sdk: Sdk, scope: FileScope, dotted: string): Resolved {
  const [first = '', ...rest] = dotted.split('.');
  let found = nameInScope(sdk, scope, first);
  for (const name of rest) {
    if (found.kind === 'module') found = nameIn(sdk, found.module, name);
    else if (found.kind === 'defined') {
      const type = found.definitions.find(({ members }) => members);
      const definitions = type?.members?.().get(name);
      if (!definitions) return unknown;
      found = { kind: 'defined', definitions, scope: found.scope };
    } else return found;
  }
  return found;
}

/** `Name = Other` stands for what `Other` does. */
function followAlias(sdk: Sdk, found: Resolved, seen: Set<string>): Resolved {
  if (found.kind !== 'defined') return found;
  const { definitions, scope } = found;
  const [only] = definitions;
  if (definitions.length !== 1 || only?.alias === undefined) return found;
  if (!/^\w+$/.test(only.alias) || only.alias === only.name) return found;
  const key = `${scope.file.path} ${only.alias}`;
  if (seen.has(key)) return found;
  seen.add(key);
  const target = nameInScope(sdk, scope, only.alias, seen);
  return target.kind === 'defined' && target.definitions.some(({ kind }) => kind !== 'value')
    ? target
    : found;
}

/** Whether a module, or the package at its top, is in the sources. */
export function isInside(sdk: Sdk, module: string): boolean {
  const { files, packages } = modulesOf(sdk);
  const [top = ''] = module.split('.');
  return files.has(top) || packages.has(top);
}
