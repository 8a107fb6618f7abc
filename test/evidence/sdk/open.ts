/** An SDK of files that stand in a test. */
import { loadEngine } from '../../../src/evidence/code/engine.js';
import type { Parser, Sdk } from '../../../src/evidence/sdk/sdk.js';
import { openSdk } from '../../../src/evidence/sdk/sdk.js';

/** @param files Texts by path; the first folder of each is one that imports start from. */
export function sdkWith(
  files: Readonly<Record<string, string | undefined>>,
  language = 'python',
): { sdk: Sdk; parser: Parser; parsed: string[] } {
  const engine = loadEngine([language], import.meta.dirname);
  const parsed: string[] = [];
  const parser: Parser = {
    parse(id, text) {
      parsed.push(...Object.keys(files).filter((file) => files[file] === text));
      return engine.parse(id, text);
    },
  };
  const folders = new Map<
    string,
    { file: string; path: string; text: () => string | undefined }[]
  >();
  for (const [file, text] of Object.entries(files)) {
    const folder = file.split('/')[0] ?? '';
    const known = folders.get(folder) ?? [];
    known.push({ file, path: `/sdk/${file}`, text: () => text });
    folders.set(folder, known);
  }
  const list = [...folders].map(([path, own]) => ({ path, files: own }));
  return { sdk: openSdk(language, list, parser), parser, parsed };
}
