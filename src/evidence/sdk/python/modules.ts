/** Finds modules of Python in the folders that imports start from. */
import { push } from '../definition.js';
import type { Sdk, SdkFile } from '../sdk.js';

export interface Modules {
  /** Files by dotted name; several if folders have the same module, or there are stubs. */
  files: ReadonlyMap<string, readonly SdkFile[]>;
  /** Names of packages, with and without `__init__`: all that modules stand below. */
  packages: ReadonlySet<string>;
  /** Packages that some folder has without `__init__`, so that others may add modules. */
  shared: ReadonlySet<string>;
  nameOf(file: SdkFile): ModuleName | undefined;
}

export interface ModuleName {
  name: string;
  /** It is that of a package: `__init__`. */
  isPackage: boolean;
}

const known = new WeakMap<Sdk, Modules>();

/** The modules of an SDK; remembered. */
export function modulesOf(sdk: Sdk): Modules {
  let modules = known.get(sdk);
  if (!modules) {
    modules = findModules(sdk);
    known.set(sdk, modules);
  }
  return modules;
}

function findModules({ folders }: Sdk): Modules {
  const files = new Map<string, SdkFile[]>();
  const names = new Map<SdkFile, ModuleName>();
  const packages = new Set<string>();
  const shared = new Set<string>();
  for (const folder of folders) {
    const own = new Set<string>();
    const inits = new Set<string>();
    for (const file of folder.files) {
      const module = moduleName(folder.path, file.file);
      if (!module) continue;
      names.set(file, module);
      push(files, module.name, file);
      if (module.isPackage) inits.add(module.name);
      if (module.isPackage) own.add(module.name);
      for (let name = parentOf(module.name); name !== ''; name = parentOf(name)) own.add(name);
    }
    for (const name of own) {
      packages.add(name);
      if (!inits.has(name)) shared.add(name);
    }
  }
  return { files, packages, shared, nameOf: (file) => names.get(file) };
}

function moduleName(folder: string, file: string): ModuleName | undefined {
  const base = folder === '' || folder === '.' ? '' : `${folder}/`;
  if (!file.startsWith(base)) return undefined;
  const path = file.slice(base.length).replace(/\.pyi?$/, '');
  const isPackage = path.endsWith('/__init__');
  const name = (isPackage ? path.slice(0, -'/__init__'.length) : path).replaceAll('/', '.');
  return /^[\p{L}\p{N}_.]+$/u.test(name) ? { name, isPackage } : undefined;
}

/** Name of the package that a module stands in; empty at the top. */
export function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/** Name of a module that is written in another: `..core.typing`; `undefined` beyond the top. */
export function absoluteName(written: string, { name, isPackage }: ModuleName): string | undefined {
  const dots = /^\.*/.exec(written)?.[0].length ?? 0;
  if (dots === 0) return written;
  let base = isPackage ? name : parentOf(name);
  for (let up = 1; up < dots; up++) {
    if (base === '') return undefined;
    base = parentOf(base);
  }
  const rest = written.slice(dots);
  return rest === '' ? base : base === '' ? rest : `${base}.${rest}`;
}
