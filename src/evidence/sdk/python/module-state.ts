/** Whether a module of Python is there, and what it offers. */
import { nearest } from '../../../text/nearest.js';
import type { Sdk } from '../sdk.js';
import { modulesOf, parentOf } from './modules.js';
import { isInside, nameIn } from './resolve.js';

/** Whether a module is there: `unknown` if something else may bring it. */
export function moduleState(sdk: Sdk, module: string): 'there' | 'absent' | 'unknown' {
  if (!isInside(sdk, module)) return 'unknown';
  const { files, packages, shared } = modulesOf(sdk);
  if (files.has(module) || packages.has(module)) return 'there';
  const [outer, inner] = splitAtThere(sdk, module);
  if (!files.has(outer) || isExtended(sdk, outer)) return 'unknown';
  // The module may be the same as another by a name of the package.
  const found = nameIn(sdk, outer, inner).kind;
  if (found !== 'absent' && found !== 'unknown') return 'unknown';
  if ((files.get(outer) ?? []).some((file) => sdk.scopeOf(file)?.open ?? true)) return 'unknown';
  // Others add modules below the top, so that only a slip of the pen is sure there.
  if (outer.includes('.') && !shared.has(outer)) return 'absent';
  return nearest(inner, modulesIn(sdk, outer)) === undefined ? 'unknown' : 'absent';
}

/** The innermost package around a module that is there, and the next name, which is not. */
export function splitAtThere(sdk: Sdk, module: string): [there: string, next: string] {
  const { files, packages } = modulesOf(sdk);
  let there = module;
  while (there !== '' && !files.has(there) && !packages.has(there)) there = parentOf(there);
  return [there, module.slice(there.length + 1).split('.', 1)[0] ?? ''];
}

/** Whether a package says that its modules lie elsewhere, too. */
function isExtended(sdk: Sdk, name: string): boolean {
  const files = modulesOf(sdk).files.get(name) ?? [];
  return files.some((file) => /__path__|extend_path|sys\.modules/.test(file.text() ?? '__path__'));
}

/** Names of the modules directly in a package. */
export function modulesIn(sdk: Sdk, name: string): string[] {
  const { files, packages } = modulesOf(sdk);
  const inside = [...files.keys(), ...packages].filter((one) => parentOf(one) === name);
  return [...new Set(inside.map(lastOf))].filter((one) => !one.startsWith('_'));
}

/** The last name of a dotted one. */
export function lastOf(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}

/** Public names that a module has, without those of `from … import *`. */
export function namesIn(sdk: Sdk, module: string): string[] {
  const names = new Set(modulesIn(sdk, module));
  for (const file of modulesOf(sdk).files.get(module) ?? []) {
    const scope = sdk.scopeOf(file);
    for (const name of [...(scope?.definitions.keys() ?? []), ...(scope?.imports.keys() ?? [])]) {
      if (!name.startsWith('_')) names.add(name);
    }
  }
  return [...names];
}

/** The public module to import a name from: the outermost one; `undefined` if no module has it. */
export function moduleWith(sdk: Sdk, name: string): string | undefined {
  const { files } = modulesOf(sdk);
  const modules = [...files.keys()]
    .filter((module) => !/(?:^|\.)_/.test(module))
    .sort((a, b) => a.split('.').length - b.split('.').length || (a < b ? -1 : 1));
  return modules.find((module) =>
    files.get(module)?.some((file) => {
      if (!file.text()?.includes(name)) return false;
      const scope = sdk.scopeOf(file);
      return scope?.definitions.has(name) || scope?.imports.has(name);
    }),
  );
}
