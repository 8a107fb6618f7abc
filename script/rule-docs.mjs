/**
 * Writes `docs/rules/*.md` from the header comments of the rules and the table in
 * `rules/index.ts`, as built in `dist`. With `--check`: writes nothing, names the files that
 * differ, and fails if there are any.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '../dist/rules/index.js';
import { readHeaders } from './examples.mjs';
import { indexPage, rulePage } from './rule-pages.mjs';

const folder = new URL('../docs/rules/', import.meta.url);
const headers = new Map(readHeaders().map((header) => [header.name, header]));

/** @type {Map<string, string>} */
const pages = new Map([['README.md', indexPage(rules, headers)]]);
for (const rule of rules) pages.set(`${rule.name}.md`, rulePage(rule, headers.get(rule.name)));

mkdirSync(folder, { recursive: true });
const stale = readdirSync(folder).filter((name) => !pages.has(name));
const changed = [...pages].filter(([name, text]) => read(name) !== text);

if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`docs/rules/${name}: no such rule, run \`npm run docs\``);
  for (const [name] of changed) console.error(`docs/rules/${name}: differs, run \`npm run docs\``);
  if (stale.length + changed.length > 0) process.exitCode = 1;
} else {
  for (const name of stale) rmSync(new URL(name, folder));
  for (const [name, text] of changed) writeFileSync(new URL(name, folder), text);
}

/** @param {string} name */
function read(name) {
  const url = new URL(name, folder);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}
