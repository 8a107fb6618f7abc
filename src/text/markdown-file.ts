import { extname } from 'node:path';

const extensions = new Set(['.md', '.mdx']);

/** Whether the name of a file says that it is Markdown or MDX. */
export function isMarkdown(path: string): boolean {
  return extensions.has(extname(path).toLowerCase());
}
