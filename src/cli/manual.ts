/** Reads the manuals of rules, which are in the package. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { manualOfRule, manualOfSiteCheck } from '../views/check/manual.js';
import type { Manual } from '../views/check/report.js';

const require = createRequire(import.meta.url);

/** The manual of a rule or of a check of the whole site, if it has one. */
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
    const root = dirname(require.resolve('remark-parity/package.json'));
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
