/** Links to places of code. */
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Survey } from '../../check/survey-result.js';
import type { CodePlace, Evidence } from '../../evidence/evidence.js';
import { createPaint, type Paint } from '../../text/paint.js';
import { wrap } from '../../text/terminal.js';
import { plain } from '../../text/words.js';
import { type CodeLink, codeLinks } from '../code-link.js';
import { sourceLinks } from '../source-link.js';
import type { Output } from '../view.js';
import type { Order } from './orders.js';

export type PlainSurvey = Pick<Survey, 'root' | 'source' | 'pages'>;

export interface CodeLinks {
  /** For a terminal: the address that is configured for code, else the file on this machine. */
  terminal: CodeLink;
  /** For a file in a folder: addresses that are configured, else relative ones. */
  from(folder: string): CodeLink;
}

export function linksOf(survey: PlainSurvey, { sources }: Pick<Evidence, 'sources'>): CodeLinks {
  const { root, pages } = survey;
  const remote = codeLinks({ pages, sources, link: undefined, folder: undefined });
  return {
    terminal: (place) => {
      const folder = place.source === undefined ? root : sources[place.source]?.root;
      return remote(place) ?? (folder && pathToFileURL(join(folder, place.file)).href);
    },
    from: (folder) => codeLinks({ pages, sources, link: sourceLinks(survey, folder), folder }),
  };
}

export interface Terminal extends Pick<Output, 'columns'> {
  paint: Paint;
  link: CodeLink;
}

export function orderLines(orders: readonly Order[], { columns, paint }: Terminal): string[] {
  if (orders.length === 0) return [];
  const width = (columns ?? Number.POSITIVE_INFINITY) - 2;
  const lines = orders.flatMap(({ message }) => wrap(plain(message), width));
  return [paint('bold', 'To mend in the configuration'), ...lines.map((line) => `  ${line}`)];
}

/** Only a terminal that shows links gets them. */
export function terminalFor(links: CodeLinks, { colour, columns, hyperlinks }: Output): Terminal {
  const link = hyperlinks ? links.terminal : () => undefined;
  return { paint: createPaint(colour), columns, link };
}

/** `../sdk/main.py:3:1`: path from a folder, line, and column. */
export type Where = (place: Pick<CodePlace, 'file' | 'line' | 'column' | 'source'>) => string;

/** Paths as seen from a folder; absolute where that is shorter. */
export function whereFrom(
  folder: string,
  { root }: Pick<Survey, 'root'>,
  { sources }: Evidence,
): Where {
  return ({ file, line, column, source }) => {
    const path = join(source === undefined ? root : (sources[source]?.root ?? root), file);
    const near = relative(folder, path);
    return `${plain(near.length < path.length ? near : path)}:${line}:${column}`;
  };
}
