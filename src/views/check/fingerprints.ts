/** Fingerprints: what a forge knows a finding by, from one day to the next. */
import { createHash } from 'node:crypto';
import { identityKey, identityOf } from '../../check/identity.js';
import type { Finding, Survey } from '../../check/survey-result.js';

/**
 * A fingerprint for each finding: of its identity, and of its number among those of the same identity.
 * It stays when lines move, and no two findings have the same.
 */
export function fingerprints({ pages, findings }: Survey): Map<Finding, string> {
  const known = new Map<string, number>();
  const found = new Map<Finding, string>();
  for (const page of pages) for (const finding of page.findings) add(page.path, finding);
  for (const finding of findings) add(finding.file, finding);
  return found;

  function add(path: string, finding: Finding): void {
    const key = identityKey(identityOf(path, finding));
    const ordinal = known.get(key) ?? 0;
    known.set(key, ordinal + 1);
    found.set(finding, createHash('sha256').update(`${key} ${ordinal}`).digest('hex').slice(0, 32));
  }
}
