/** What samples import of modules that they share. */
import type { LanguageId } from '../../page/types.js';
import { importLanguages } from './imports/index.js';
import type { ImportLanguage, ModuleText } from './imports/modules.js';
import { reach } from './imports/reach.js';
import type { HelperFile, SourceFile, SourceFolder } from './types.js';

/** Finds the helpers that files of a sample reach; none if imports of the language are not read. */
export function helperFinder(
  language: LanguageId,
  find: (manifests: readonly string[]) => readonly SourceFolder[],
): (own: readonly SourceFile[]) => HelperFile[] {
  const imports = importLanguages.get(language);
  const folders = find(imports?.manifest === undefined ? [] : [imports.manifest]);
  const files = folders.flatMap((folder) => folder.files);
  if (!imports || files.length === 0) return () => [];
  const modules = imports.modules(files, folders);
  const read = moduleReader(imports);
  return (own) => reach(own, modules, read);
}

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
