/**
 * Writes the declarations of what users import, and of what those refer to, into `dist`. Types are not
 * checked: `npm run types` does that.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { exports } = JSON.parse(ts.sys.readFile(join(root, 'package.json')));
const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);

/** By absolute path. */
const declarations = new Map();
ts.createProgram(fileNames, options).emit(undefined, (file, text) => {
  declarations.set(resolve(file), text);
});

const host = ts.createCompilerHost(options);
const { fileExists, getSourceFile } = host;
// What is not written yet is in no folder.
host.directoryExists = undefined;
host.fileExists = (file) => declarations.has(resolve(file)) || fileExists(file);
host.getSourceFile = (file, language) => {
  const text = declarations.get(resolve(file));
  return text === undefined
    ? getSourceFile(file, language)
    : ts.createSourceFile(file, text, language);
};
const entries = Object.values(exports)
  .flatMap(({ types }) => types ?? [])
  .flatMap((path) => filesOf(join(root, path)));
for (const { fileName } of ts.createProgram(entries, options, host).getSourceFiles()) {
  const text = declarations.get(resolve(fileName));
  if (text === undefined) continue;
  mkdirSync(dirname(fileName), { recursive: true });
  writeFileSync(fileName, text);
}

/** A path of `exports` may stand for many files. */
function filesOf(path) {
  const [start, end] = path.split('*');
  if (end === undefined) return [path];
  return [...declarations.keys()].filter((file) => file.startsWith(start) && file.endsWith(end));
}
