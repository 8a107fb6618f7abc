/** Finds what modules of Python offer. */
import type { Sdk } from '../types.js';
import { modulesIn } from './module-state.js';
import { modulesOf } from './modules.js';

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
