/**
 * What the readers of tables and lists share.
 */
import type { Paragraph, TableCell } from 'mdast';
import type { Registry } from '../../page/languages/languages.js';
import type { LanguageId, Place } from '../../page/types.js';
import type { Above } from './blocks.js';
import type { Name, PageIndex } from './page-index.js';
import { type Legend, readStatus } from './status-words.js';
import type { Said, StatusClaim, Subject } from './types.js';
import { languageIn, priorityIn } from './words.js';

/** What is known while a document is read. */
export interface Reading {
  index: PageIndex;
  registry: Registry;
  /** Language of the document. */
  language: LanguageId;
  legend: Legend;
  isName: (word: string) => boolean;
}

/** What the headings above a block say of it. */
export interface Context {
  language: LanguageId;
  status: StatusClaim | undefined;
  priority: string | undefined;
  /** Folder that the headings name. */
  base: string;
  path: string[];
  /** The nearest heading. */
  heading: Place;
}

/** Reads the headings above a block; the nearest wins. */
export function contextOf(above: readonly Above[], reading: Reading): Context {
  const { registry, legend, isName, index } = reading;
  const context: Context = {
    language: reading.language,
    status: undefined,
    priority: undefined,
    base: '',
    path: above.map(({ text }) => text),
    heading: above.at(-1)?.place,
  };
  for (const { text, place, depth } of above) {
    const language = depth === 1 ? undefined : languageIn(text, registry);
    if (language !== undefined) context.language = language;
    const found = readStatus(withoutCount(text), isName, legend);
    const priority = priorityIn(text);
    if (found && !found.weak && !priority) {
      context.status = { said: found.said, text, place, by: 'heading' };
    }
    if (priority !== undefined) context.priority = priority;
    const folder = folderIn(text, index);
    if (folder !== undefined) context.base = folder;
  }
  return context;
}

/** `Complete (5)` and `Complete: 5 pages` are `Complete`. */
export function withoutCount(text: string): string {
  return text.length > longest ? text : text.replace(countAtEnd, '');
}

/** Longer headings name no status. */
const longest = 200;

const countAtEnd = /\s*(?:[([](\d+)(?:\s+\p{L}+)?[)\]]|[:–—-]\s*(\d+)(?:\s+\p{L}+)?)\s*$/u;

/** The count at the end of a heading. */
export function countIn(text: string): number | undefined {
  const match = text.length > longest ? undefined : countAtEnd.exec(text);
  return match ? Number(match[1] ?? match[2]) : undefined;
}

function folderIn(text: string, { find }: PageIndex): string | undefined {
  if (text.length > longest) return undefined;
  const [name] = /(?<![\w:/.])[\w.()[\]-]+(?:\/[\w.()[\]-]+)*\/(?!\w)/.exec(text) ?? [];
  return name !== undefined && find(name)?.folder ? name : undefined;
}

/**
 * What names mean: those that look like paths; where there are none, the others.
 *
 * @param weak Whether names that may be any word count.
 */
export function subjectsOf(
  names: readonly Name[],
  place: Place,
  base: string,
  { index }: Reading,
  weak: boolean,
): Subject[] {
  const strong = names.filter((name) => name.strong);
  const chosen = strong.length > 0 ? strong : weak ? names : [];
  const subjects: Subject[] = [];
  for (const { text, strong: sure } of chosen) {
    const found = index.find(text, base);
    const pages = found?.pages ?? [];
    if (!found && !sure) continue;
    if (pages.length > 0 && subjects.some((one) => one.pages.join() === pages.join())) continue;
    const folder = found?.folder ?? text.endsWith('/');
    subjects.push({ text, place, pages, folder });
    if (!sure) break;
  }
  return subjects;
}

/** The place of what stands in a cell or paragraph, without the blanks, bars and boxes around it. */
export function placeInside({ children, position }: TableCell | Paragraph): Place {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end && position ? { start, end } : position;
}

/** A status in a cell. */
export function statusIn(text: string, { isName, legend }: Reading): Said | undefined {
  return readStatus(text, isName, legend)?.said;
}
