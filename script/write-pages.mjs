/** Writes a folder of generated pages, or compares it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Makes a folder hold exactly these pages. With `--check` on the command line it writes nothing, names
 * the files that differ, and sets the exit status to 1 if there are any.
 *
 * @param {string} name Path of the folder in the repository.
 * @param {ReadonlyMap<string, string>} pages Texts by file name.
 */
export function writePages(name, pages) {
  const folder = new URL(`../${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const stale = readdirSync(folder).filter((file) => !pages.has(file));
  const changed = [...pages].filter(([file, text]) => read(new URL(file, folder)) !== text);
  if (process.argv.includes('--check')) {
    for (const file of stale) console.error(`${name}/${file}: no source, run \`npm run docs\``);
    for (const [file] of changed) console.error(`${name}/${file}: differs, run \`npm run docs\``);
    if (stale.length + changed.length > 0) process.exitCode = 1;
    return;
  }
  for (const file of stale) rmSync(new URL(file, folder));
  for (const [file, text] of changed) writeFileSync(new URL(file, folder), text);
}

/** @param {URL} url */
function read(url) {
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}
