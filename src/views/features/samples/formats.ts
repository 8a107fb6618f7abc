/** Output formats of samples. Each is loaded when it is asked for. */
import type { FeatureFormat } from '../formats.js';
import type { WriteSamples } from './types.js';

/** By name, in the order of the docs. */
export const sampleFormats = {
  text: () => import('./text.js'),
  json: () => import('./json.js'),
  markdown: () => import('./markdown.js'),
  csv: () => import('./csv.js'),
} satisfies Record<FeatureFormat, () => Promise<{ default: WriteSamples }>>;
