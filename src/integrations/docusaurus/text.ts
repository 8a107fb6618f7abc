/** The text of a page as its author wrote it. */
import type { VFile } from 'vfile';

const escaped = /^(#{1,6}(?!#).*?)\\\{#/gm;

/**
 * A file with ids of headings as written, `## Title {#id}`: before MDX reads a page, Docusaurus puts
 * a backslash before them.
 */
export function asWritten(file: VFile): VFile {
  const text = String(file);
  if (!text.includes('\\{#')) return file;
  // The file stays itself, so that what is said of it is kept.
  return Object.create(file, { value: { value: text.replace(escaped, '$1{#') } }) as VFile;
}
