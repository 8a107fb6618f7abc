/** Reads the manuals of rules, which are in the package. */
import { readFileSync } from 'node:fs';
import { ownFile } from '../text/own-files.js';
import { manualOfRule, manualOfSiteCheck } from '../views/check/manual.js';
import type { Manual } from '../views/check/report.js';

export function readManual(name: string): Manual | undefined {
  // Names of rules of other packages would be names of files, too.
  if (!/^[a-z\d-]+$/.test(name)) return undefined;
  const page = read(`docs/rules/${name}.md`);
  if (page !== undefined) return manualOfRule(page);
  const checks = read('docs/site-checks.md');
  return checks === undefined ? undefined : manualOfSiteCheck(checks, name);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(ownFile(path), 'utf8');
  } catch {
    return undefined;
  }
}
