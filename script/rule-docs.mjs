/**
 * Writes `docs/rules/*.md` from the header comments of the rules and the table in
 * `rules/index.ts`, as built in `dist`. With `--check`: writes nothing, names the files that
 * differ, and fails if there are any.
 */
import { rules } from '../dist/rules/index.js';
import { readHeaders } from './examples.mjs';
import { indexPage, rulePage } from './rule-pages.mjs';
import { writePages } from './write-pages.mjs';

const headers = new Map(readHeaders().map((header) => [header.name, header]));

/** @type {Map<string, string>} */
const pages = new Map([['README.md', indexPage(rules, headers)]]);
for (const rule of rules) pages.set(`${rule.name}.md`, rulePage(rule, headers.get(rule.name)));

writePages('docs/rules', pages);
