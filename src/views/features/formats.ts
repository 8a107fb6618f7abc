/** Output formats of features. Each is loaded when it is asked for. */
import type { WriteFeatures } from './types.js';

/** By name, in the order of the docs. */
export const featureFormats = {
  text: () => import('./text.js'),
  json: () => import('./json.js'),
  markdown: () => import('./markdown.js'),
  csv: () => import('./csv.js'),
} satisfies Record<string, () => Promise<{ default: WriteFeatures }>>;

/** Name of a format. */
export type FeatureFormat = keyof typeof featureFormats;

/** The format that the name of a file asks for. */
export function formatOf(file: string): FeatureFormat | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const formats: Record<string, FeatureFormat> = { json: 'json', md: 'markdown', csv: 'csv' };
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}
