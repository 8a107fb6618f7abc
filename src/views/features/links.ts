/** Links to places of code. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Survey } from '../../check/types.js';
import type { Evidence } from '../../evidence/types.js';
import { type CodeLink, codeLinks } from '../code-link.js';
import { sourceLinks } from '../source-link.js';

/** What links are made from. */
export type PlainSurvey = Pick<Survey, 'root' | 'source' | 'pages'>;

/** For a terminal: the address that is configured for code, else the file on this machine. */
export function terminalLinks({ root, pages }: PlainSurvey, { sources }: Evidence): CodeLink {
  const remote = codeLinks({ pages, sources, link: undefined, folder: undefined });
  return (place) => {
    const folder = place.source === undefined ? root : sources[place.source]?.root;
    return remote(place) ?? (folder && pathToFileURL(join(folder, place.file)).href);
  };
}

/** For a file in a folder: addresses that are configured, else relative ones. */
export function fileLinks(survey: PlainSurvey, { sources }: Evidence, folder: string): CodeLink {
  const { pages } = survey;
  return codeLinks({ pages, sources, link: sourceLinks(survey, folder), folder });
}
