/** A section of a reference that was judged. */
import type { ProjectedSection } from '../outline/projection.js';
import type { LanguageId, SectionVerdict } from '../page-model.js';

/** A verdict with the sections that it is about. */
export interface Judged {
  verdict: SectionVerdict;
  reference: ProjectedSection;
  /** The target's section that answers to it. */
  target: ProjectedSection | undefined;
  /** Index in the outline of each language that has it, that of the measure first. */
  places: readonly { language: LanguageId; index: number }[];
  /** Aligned closely enough to compare code. */
  close: boolean;
  /** Reference languages that show code directly under the heading. */
  withCode: LanguageId[];
  /** What the target sees is a shared note that there is nothing yet. */
  sharedNote: boolean;
}
