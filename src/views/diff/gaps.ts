/** The gaps of a page, as the rules about gaps report them. */
import type { Finding, PageSurvey } from '../../check/types.js';
import type { LanguageId } from '../../page/types.js';
import type { GapChange, GapKind } from './site-diff.js';

export const gapRules: ReadonlyMap<string, GapKind> = new Map([
  ['page-parity', 'page'],
  ['section-parity', 'section'],
  ['tab-parity', 'tab'],
  ['code-parity', 'code'],
  ['no-placeholder', 'placeholder'],
]);

export function gapFindings(page: PageSurvey | undefined, language: LanguageId): Finding[] {
  return (page?.findings ?? []).filter(
    (finding) => finding.language === language && gapRules.has(finding.rule),
  );
}

export function gapOf({ rule, path, place, message }: Finding): GapChange {
  return { kind: gapRules.get(rule) ?? 'section', path, line: place?.start.line, message };
}
