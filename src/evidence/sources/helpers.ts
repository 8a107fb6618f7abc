/** What samples import of modules that they share. */
import type { LanguageId } from '../../page/types.js';
import { importLanguages } from './imports/index.js';
import type { ImportLanguage, Modules, ModuleText } from './imports/modules.js';
import { reach } from './imports/reach.js';
import type { HelperFile, SourceFile, SourceFolder } from './types.js';

/**
 * For files of a sample, what they reach of the helpers, also through others. For languages whose
 * imports are not read that is nothing.
 *
 * @param find Finds the folders of helpers, with further files by name.
 */
export function helperFinder(
  language: LanguageId,
  find: (manifests: readonly string[]) => readonly SourceFolder[],
): (own: readonly SourceFile[]) => HelperFile[] {
  const imports = importLanguages.get(language);
  const folders = find(imports?.manifest === undefined ? [] : [imports.manifest]);
  const files = folders.flatMap((folder) => folder.files);
  if (!imports || files.length === 0) return () => [];
  const modules = remembering(imports.modules(files, folders));
  const read = moduleReader(imports);
  const library = { modules, mayImport: mayImport(modules), read };
  return (own) => reach(own, library);
}

/** Looks for each module once for each file. */
function remembering(modules: Modules): Modules {
  const known = new Map<string, readonly SourceFile[]>();
  return {
    ...modules,
    find(specifier, from) {
      const key = `${from}\0${specifier}`;
      const files = known.get(key) ?? modules.find(specifier, from);
      known.set(key, files);
      return files;
    },
  };
}

/** Reads each file once. */
function moduleReader({ read }: ImportLanguage): (file: SourceFile) => ModuleText | undefined {
  const known = new Map<string, ModuleText | undefined>();
  return (source) => {
    if (!known.has(source.path)) {
      const text = source.text();
      known.set(source.path, text === undefined ? undefined : read(text));
    }
    return known.get(source.path);
  };
}

/** Most files import nothing of the helpers, and need not be looked at closer. */
function mayImport({ words }: Modules): (file: SourceFile) => boolean {
  return (file) => {
    const text = file.kind === 'code' ? file.text() : undefined;
    return text !== undefined && words.some((word) => text.includes(word));
  };
}
