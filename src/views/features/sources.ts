/** Places of code without anything of the machine that they were looked at on. */
import type { SourceReport } from '../../evidence/evidence.js';

/** In the order of the evidence, so that indexes stay. */
export function sourcesForPrograms(sources: readonly SourceReport[]): Omit<SourceReport, 'root'>[] {
  return sources.map(({ root: _, ...rest }) => rest);
}
