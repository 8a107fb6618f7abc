/** The rules of a SARIF log, with their manuals. */
import type { ReportingDescriptor } from 'sarif';
import type { FileFindings } from './files.js';
import { levels } from './sarif-parts.js';
import type { FormatSettings } from './types.js';

/** Rules that have findings, sorted by name. */
export function sarifRules(
  files: readonly FileFindings[],
  { manual }: FormatSettings,
): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { rule: id, severity, url } of files.flatMap(({ findings }) => findings)) {
    if (rules.has(id)) continue;
    const { summary, text } = manual(id) ?? { summary: `Finding of ${id}.`, text: undefined };
    rules.set(id, {
      id,
      shortDescription: { text: summary },
      fullDescription: { text: summary },
      ...(url !== undefined && { helpUri: url }),
      help: { text: text ?? summary, markdown: text ?? summary },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: ['documentation', 'parity'] },
    });
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
