/**
 * The formats of a difference. Each is loaded when it is asked for.
 */

import type { Survey } from '../../check/types.js';
import { sourceLinks } from '../source-link.js';
import type { SiteDiff } from './types.js';

/** How to write. */
export interface DiffSettings {
  format: 'text' | 'json' | 'markdown';
  colour: boolean;
}

/**
 * Writes a difference.
 *
 * @param survey Of the working tree, for links to the sources of pages.
 */
export async function writeDiff(
  diff: SiteDiff,
  survey: Survey,
  { format, colour }: DiffSettings,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.js')).writeJson(diff);
    case 'markdown': {
      const { writeMarkdownComment } = await import('./markdown.js');
      const link = sourceLinks(survey, survey.root);
      // A relative address means nothing in a comment.
      return writeMarkdownComment(diff, (page, line) =>
        survey.source === undefined ? undefined : link(page, line),
      );
    }
    default:
      return (await import('./text.js')).writeText(diff, colour);
  }
}
