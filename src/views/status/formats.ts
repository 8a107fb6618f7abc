/**
 * Output formats of the status. Each is loaded when it is asked for.
 */
import type { WriteStatus } from './types.js';

/** By name, in the order of the docs. */
export const statusFormats = {
  table: () => import('./table.js'),
  json: () => import('./json.js'),
  markdown: () => import('./markdown.js'),
  csv: () => import('./csv.js'),
} satisfies Record<string, () => Promise<{ default: WriteStatus }>>;

/** Name of a format. */
export type StatusFormat = keyof typeof statusFormats;

/** The format that the name of a file asks for. */
export function formatOf(file: string): StatusFormat | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const formats: Record<string, StatusFormat> = { json: 'json', md: 'markdown', csv: 'csv' };
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}
