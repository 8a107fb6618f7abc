/** Samples of one place, with the modules that they share. */
import type { SampleSource } from '../../config/read-features.js';
import type { LanguageId } from '../../page/page-model.js';
import { javascriptImports } from './imports/javascript.js';
import type { ImportLanguage, ModuleText } from './imports/modules.js';
import { pythonImports } from './imports/python.js';
import { reach } from './imports/reach.js';
import { dartImports, goImports, javaImports } from './imports/whole-modules.js';
import { openSource } from './open-source.js';
import type {
  FoundSamples,
  HelperFile,
  SourceFile,
  SourceFolder,
  SourceOptions,
} from './source-file.js';

/** Each folder with code is a sample. @throws {ConfigError} If a glob leaves the root. */
export function readSamples(source: SampleSource, options: SourceOptions): FoundSamples {
  const { report, find } = openSource(source, options, 'samples');
  const folders = find(source.folders, 'folders');
  const helpersOf = helperFinder(source.language, (manifests) =>
    find(source.helpers, 'helpers', manifests),
  );
  const samples = folders.filter(({ files }) => files.some(({ kind }) => kind === 'code'));
  return {
    samples: samples.map(({ name, path, files }) => ({
      sample: { name, language: source.language, folder: path, files: files.length },
      own: files,
      helpers: helpersOf(files),
    })),
    report,
  };
}

/** Finds the helpers that files of a sample reach; none if imports of the language are not read. */
function helperFinder(
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

const importLanguages: ReadonlyMap<LanguageId, ImportLanguage> = new Map([
  ['dart', dartImports],
  ['go', goImports],
  ['java', javaImports],
  ['js', javascriptImports],
  ['kotlin', javaImports],
  ['python', pythonImports],
]);
