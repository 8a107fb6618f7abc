/**
 * Checks that a report of `parity check` shows findings of every rule.
 *
 * Usage: node script/rule-kinds.mjs <file with the output of `npm start`>
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './pack.mjs';

const report = stripVTControlCharacters(readFileSync(process.argv[2], 'utf8'));
const found = new Set([...report.matchAll(/ {2}([a-z-]+)$/gm)].map((match) => match[1]));
const rules = readdirSync(join(root, 'rules'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index');
const absent = rules.filter((name) => !found.has(name));

if (absent.length > 0) throw new Error(`Expected findings of ${absent.join(', ')}`);
console.log(`Findings of all ${rules.length} rules`);
