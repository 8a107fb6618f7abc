/** The rules of a SARIF log, with their manuals. */
import type { ReportingDescriptor } from 'sarif';
import type { FileFindings } from './files.js';
import type { Report } from './report.js';
import { levels } from './sarif-parts.js';

/** What is found without a rule, and so without a manual. */
const unwritten: Readonly<Record<string, string>> = {
  syntax: 'Find what keeps a page from being read as Markdown or MDX.',
  encoding: 'Find pages that are not text in UTF-8.',
};

/** Rules that have findings, sorted by name. */
export function sarifRules(
  files: readonly FileFindings[],
  { manual }: Report,
): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { rule: id, severity, url } of files.flatMap(({ findings }) => findings)) {
    if (rules.has(id)) continue;
    const summaryAlone = unwritten[id] ?? `Finding of ${id}.`;
    const { summary, text } = manual(id) ?? { summary: summaryAlone, text: summaryAlone };
    rules.set(id, {
      id,
      shortDescription: { text: summary },
      fullDescription: { text: summary },
      ...(url !== undefined && { helpUri: url }),
      help: { text, markdown: text },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: ['documentation', 'parity'] },
    });
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
