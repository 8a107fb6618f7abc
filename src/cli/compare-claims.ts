/** `parity roadmap --compare`: what documents say of pages, beside what the survey found. */
import { resolve } from 'node:path';
import { checkDocument } from '../check/claims/check-document.js';
import { claimOptions } from '../check/site-checks/roadmap-claims.js';
import { severityOf, siteFinding } from '../check/site-checks/site-check.js';
import { relativePath } from '../text/inside.js';
import type { Io } from './command.js';
import { conclude } from './conclude.js';
import { UsageError } from './errors.js';
import { readDocument } from './read-document.js';
import type { Surveyed } from './survey.js';

/** @throws {UsageError} If a document cannot be read, or the options are about writing. */
export async function compareClaims(
  documents: readonly string[],
  options: object,
  { survey, site }: Surveyed,
  io: Io,
): Promise<number> {
  const other = ['output', 'stdout', 'check', 'force'].find((name) => name in options);
  if (other) {
    throw new UsageError(`Unexpected \`--${other}\` beside \`--compare\`, expected one of them`);
  }
  const [target = site.config.target] = survey.targets;
  const own = { ...site, config: { ...site.config, target } };
  const severity = severityOf('roadmap-claims', site.config) ?? 'warning';
  const findings = documents.flatMap((name) => {
    const path = resolve(io.cwd, name);
    const file = relativePath(site.root, path);
    const document = { text: readDocument(path, name), file: path };
    const faults = checkDocument(document, survey, own, claimOptions(site.config));
    return faults.map((fault) => siteFinding('roadmap-claims', severity, { ...fault, file }));
  });
  const pages = survey.pages.map((page) => ({ ...page, findings: [] }));
  return conclude(io, {}, { survey: { ...survey, pages, findings }, site });
}
