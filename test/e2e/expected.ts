/** Findings that a fixture marks in its own text; `fixtures/site/README.md` tells how. */

/** A rule's name at a line: `12 section-parity`. */
export type Finding = string;

const comment = /(?:\{\/\*|<!--|#) *expect: *([a-z, -]+?) *(?:@(\d+))? *(?:\*\/\}|-->|$)/;

/**
 * Reads the marks of a text.
 *
 * @returns Findings in the order of their lines.
 */
export function expectedFindings(text: string): Finding[] {
  const lines = text.split(/\r\n|\r|\n/);
  const found: Finding[] = [];
  for (const [index, line] of lines.entries()) {
    const match = comment.exec(line);
    if (!match) continue;
    const place = match[2] ? Number(match[2]) : nextLine(lines, index);
    for (const rule of (match[1] ?? '').split(/[ ,]+/)) found.push(`${place} ${rule}`);
  }
  return sortFindings(found);
}

/** By line, then by rule. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort(
    (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b),
  );
}

/** Number of the next line that is neither blank nor a mark. */
function nextLine(lines: string[], index: number): number {
  let next = index + 1;
  while (next < lines.length && (lines[next]?.trim() === '' || comment.test(lines[next] ?? ''))) {
    next++;
  }
  return next + 1;
}
