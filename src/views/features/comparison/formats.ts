/** Output formats of comparisons. Each is loaded when it is asked for. */
import type { FeatureFormat } from '../formats.js';
import type { WriteComparison } from './types.js';

/** By name; there is no table for spreadsheets. */
export const comparisonFormats = {
  text: () => import('./text.js'),
  json: () => import('./json.js'),
  markdown: () => import('./markdown.js'),
} satisfies Partial<Record<FeatureFormat, () => Promise<{ default: WriteComparison }>>>;

/** Whether comparisons can be written in a format. */
export function isComparisonFormat(
  format: FeatureFormat,
): format is keyof typeof comparisonFormats {
  return Object.hasOwn(comparisonFormats, format);
}
