/**
 * The formats of stale sections. Each is loaded when it is asked for.
 */

import type { Site } from '../../site/site.js';
import { sourceLinks } from '../source-link.js';
import type { Staleness } from './types.js';

/** How to write. */
export interface StaleSettings {
  format: 'text' | 'json' | 'markdown';
  colour: boolean;
  /** Absolute path of the folder of what is written, for links. */
  folder: string;
}

/** Writes stale sections. */
export async function writeStale(
  found: Staleness,
  { root, config }: Site,
  { format, colour, folder }: StaleSettings,
): Promise<string> {
  const labelOf = (language: string) => config.registry.label(language);
  switch (format) {
    case 'json':
      return `${JSON.stringify({ version: 1, ...found }, undefined, 2)}\n`;
    case 'markdown': {
      const { writeStaleMarkdown } = await import('./markdown.js');
      return writeStaleMarkdown(
        found,
        labelOf,
        sourceLinks({ root, source: config.source }, folder),
      );
    }
    default:
      return (await import('./text.js')).writeText(found, labelOf, colour);
  }
}
