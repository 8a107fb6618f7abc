/** Parts of SARIF: locations and texts. */
import type { Location, ReportingConfiguration } from 'sarif';
import type { FindingPlace, Severity } from '../../check/types.js';
import { plain } from '../../text/words.js';
import { encodePath } from './paths.js';

/** What addresses are relative to, as GitHub names it. */
export const sourceRoot = '%SRCROOT%';

export const levels: Readonly<Record<Severity, NonNullable<ReportingConfiguration['level']>>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A place in a file; lines and columns count from 1, in UTF-16 units, as ours do. */
export function locationOf(file: string, place: FindingPlace | undefined): Location {
  const start = place?.start ?? { line: 1, column: 1 };
  return {
    physicalLocation: {
      artifactLocation: { uri: encodePath(file), uriBaseId: sourceRoot },
      region: {
        startLine: start.line,
        startColumn: start.column,
        ...(place && { endLine: place.end.line, endColumn: place.end.column }),
      },
    },
  };
}

/** Text of a message: nothing in it may become a link, `[text](1)`, or a placeholder, `{0}`. */
export function messageOf(text: string): string {
  const words = plain(text);
  return (words.includes('](') ? words.replaceAll('[', '\\[') : words).replace(
    /\{(\d+)\}/g,
    '{{$1}}',
  );
}
