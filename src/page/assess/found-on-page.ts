/** What is known of a page when its gaps are gathered. */
import type { HeadingText } from '../outline/projection.js';
import type { LanguageId, Place } from '../page-model.js';
import type { Collected } from '../recognise/collected.js';
import type { Declared } from '../statements.js';
import type { Judged } from './judged.js';

/** Everything that gaps are made of. */
export interface Findings {
  page: Collected;
  target: LanguageId;
  references: readonly LanguageId[];
  judged: readonly Judged[];
  headingText: HeadingText;
  /** Languages that the page declares, if it does. */
  declared: Declared | undefined;
  /** Where the page declares them, or its first place. */
  declaredPlace: Place;
}
