/**
 * What decides the findings of all pages beside their configuration: versions, and where import paths
 * lead, as a string.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getTsconfig } from 'get-tsconfig';
import { codeLanguages } from '../../evidence/code/languages.js';
import { rootFiles } from '../../site/roots.js';
import { isFile } from '../../text/stat.js';

const require = createRequire(import.meta.url);

/**
 * A string that differs where the same pages may have different findings.
 *
 * @param docs Absolute paths of the folders of pages.
 * @param version Of the package.
 * @param root Absolute path of the folder that parsers of code are loaded from first.
 */
export function surroundings(docs: readonly string[], version: string, root: string): string {
  const folders = new Set(docs.flatMap(upward));
  const there = [...folders].flatMap((folder) =>
    rootFiles.map((name) => join(folder, name)).filter(isFile),
  );
  const [node] = process.versions.node.split('.');
  return JSON.stringify([
    version,
    parserVersion(),
    codeParsers(root),
    node,
    there,
    docs.map(pathsFor),
  ]);
}

function upward(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upward(above)];
}

/** Sätteri's version, without loading it. */
function parserVersion(): string {
  try {
    const file = join(dirname(realpathSync(require.resolve('satteri'))), '../package.json');
    return String(JSON.parse(readFileSync(file, 'utf8')).version);
  } catch {
    return 'none';
  }
}

/** Where ast-grep and its parsers are, and their versions, without loading them. */
function codeParsers(root: string): string[] {
  const places = [createRequire(join(root, 'package.json')), require];
  const napi = packageStamp('@ast-grep/napi', places);
  if (napi === undefined) return [];
  const packages = [...codeLanguages.values()].flatMap(({ package: name }) => name ?? []);
  return [napi, ...packages.flatMap((name) => packageStamp(name, places) ?? [])];
}

function packageStamp(name: string, places: readonly NodeJS.Require[]): string | undefined {
  for (const place of places) {
    try {
      const file = place.resolve(`${name}/package.json`);
      return `${file} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
    } catch {}
  }
  return undefined;
}

/** Import paths of the nearest `tsconfig.json`, with those that it extends. */
function pathsFor(folder: string): unknown {
  const names = ['tsconfig.json', 'jsconfig.json'];
  if (!upward(folder).some((one) => names.some((name) => isFile(join(one, name))))) return [];
  return names.map((name) => {
    try {
      const found = getTsconfig(folder, name);
      const { paths, baseUrl } = found?.config.compilerOptions ?? {};
      return [found?.path, paths, baseUrl];
    } catch {
      return [];
    }
  });
}
