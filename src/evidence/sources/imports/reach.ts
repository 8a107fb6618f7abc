/** Follows imports into modules, and tells what of them is reached. */
import type { HelperFile, LineRange, SourceFile } from '../source-file.js';
import type { Import, ImportBlock, ModuleParts, Modules, ModuleText } from './modules.js';

interface Reached extends Importer {
  parts: ModuleParts | undefined;
  isWhole: boolean;
  blocks: Set<ImportBlock>;
  names: Set<string>;
}

interface Importer {
  file: SourceFile;
  module: ModuleText;
}

interface Taken {
  name: string;
  /** What it is called by who takes it; `undefined` if that is not known. */
  local: string | undefined;
  specifier: string;
  by: Importer;
}

/** Files that are reached by imports, also through others; `own` count anyway. */
export function reach(
  own: readonly SourceFile[],
  modules: Modules,
  read: (file: SourceFile) => ModuleText | undefined,
): HelperFile[] {
  const counted = new Set(own.map(({ file }) => file));
  const reached = new Map<string, Reached>();
  const steps: (() => void)[] = [];
  for (const file of own) {
    const module = file.kind === 'code' ? read(file) : undefined;
    if (module) takeImports({ file, module });
  }
  for (let step = steps.pop(); step; step = steps.pop()) step();
  return [...reached.values()]
    .map(({ file, parts, isWhole, blocks }) => ({
      ...file,
      lines: isWhole || !parts ? undefined : linesOf(parts, blocks),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

  function takeImports(by: Importer): void {
    for (const one of by.module.imports) {
      const { specifier, names, whole } = one;
      for (const { name, local } of names) takeName({ name, local, specifier, by });
      if (whole !== undefined) takeModule(find(one, by), whole, specifier, by);
      if (one.isStar) for (const file of find(one, by)) takeAll(file);
      if (isBare(one)) for (const file of find(one, by)) enter(file);
    }
  }

  function takeName(taken: Taken): void {
    const files = find(taken, taken.by);
    for (const file of files) need(file, taken);
    if (files.length === 0) takeInner(taken);
  }

  /** A module in a module, which is taken like a name of it. */
  function takeInner({ specifier, name, local, by }: Taken): boolean {
    const inner = modules.inner?.(specifier, name);
    const files = inner === undefined ? [] : modules.find(inner, by.file.file);
    if (inner !== undefined) takeModule(files, local, inner, by);
    return files.length > 0;
  }

  /** What is read of a module that has a name of its own; all of it, if that cannot be told. */
  function takeModule(
    files: readonly SourceFile[],
    local: string | undefined,
    specifier: string,
    by: Importer,
  ): void {
    if (files.length === 0) return;
    const names = local === undefined ? 'all' : by.module.namesOf(local);
    for (const file of files) {
      if (names === 'all') takeAll(file);
      else {
        enter(file);
        for (const name of names) need(file, { name, local: undefined, specifier, by });
      }
    }
  }

  function takeAll(file: SourceFile): void {
    const at = enter(file);
    if (!at || at.isWhole) return;
    at.isWhole = true;
    steps.push(() => takeImports(at));
  }

  /** What runs when a module is imported is reached. */
  function enter(file: SourceFile): Reached | undefined {
    const known = reached.get(file.file);
    if (known || counted.has(file.file)) return known;
    const module = read(file);
    if (!module) return undefined;
    const parts = module.parts();
    const at: Reached = {
      file,
      module,
      parts,
      isWhole: false,
      blocks: new Set(),
      names: new Set(),
    };
    reached.set(file.file, at);
    if (!parts) takeAll(file);
    steps.push(() => {
      for (const one of module.imports) {
        if (isBare(one)) for (const other of find(one, at)) enter(other);
      }
      for (const name of parts?.rest ?? []) use(at, name);
    });
    return at;
  }

  function need(file: SourceFile, taken: Taken): void {
    const at = enter(file);
    if (!at || at.isWhole) return;
    steps.push(() => {
      use(at, taken.name);
      if (hasName(at.module, taken.name) || takeInner(taken)) return;
      if (!needOfStars(at, taken, new Set())) takeAll(file);
    });
  }

  function needOfStars(at: Importer, taken: Taken, seen: Set<string>): boolean {
    if (seen.has(at.file.file)) return false;
    seen.add(at.file.file);
    for (const one of at.module.imports.filter(({ isStar }) => isStar)) {
      for (const file of find(one, at)) {
        const module = read(file);
        if (!module) continue;
        if (hasName(module, taken.name)) need(file, { ...taken, specifier: one.specifier, by: at });
        else if (needOfStars({ file, module }, taken, seen)) enter(file);
        else continue;
        return true;
      }
    }
    return false;
  }

  function use(at: Reached, name: string): void {
    const known = at.parts?.names.get(name);
    if (!known || at.names.has(name)) return;
    at.names.add(name);
    for (const block of known.blocks) {
      at.blocks.add(block);
      steps.push(() => {
        for (const one of block.uses) use(at, one);
      });
    }
    for (const taken of known.taken) steps.push(() => takeName({ ...taken, by: at }));
    for (const one of known.whole) {
      steps.push(() => takeModule(find(one, at), one.whole, one.specifier, at));
    }
    if (known.alias !== undefined) use(at, known.alias);
  }

  function find({ specifier }: { specifier: string }, by: Importer): readonly SourceFile[] {
    return modules.find(specifier, by.file.file);
  }
}

/** An import for what it does. */
function isBare({ names, whole, isStar }: Import): boolean {
  return names.length === 0 && whole === undefined && !isStar;
}

function hasName(module: ModuleText, name: string): boolean {
  const parts = module.parts();
  return parts !== undefined && (parts.names.has(name) || parts.words.has(name));
}

/** All lines but those of definitions that are not reached; `undefined` for the whole file. */
function linesOf(
  { blocks, lines }: Pick<ModuleParts, 'blocks' | 'lines'>,
  reached: ReadonlySet<ImportBlock>,
): LineRange[] | undefined {
  const left = blocks.filter((block) => !reached.has(block));
  if (left.length === 0) return undefined;
  const ranges: LineRange[] = [];
  let from = 1;
  for (const block of [...left, { from: lines + 1, to: lines + 1 }]) {
    if (block.from > from) ranges.push({ from, to: block.from - 1 });
    from = block.to + 1;
  }
  return ranges;
}
