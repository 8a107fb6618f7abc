import { codeRegions, regionEnd } from './regions.js';

const component = /^[ \t>]*<\/?[A-Z][\w.]*(?:[\s/>]|$)/gm;

/** How a page is read, by its path. */
export type Guess = 'md' | 'mdx' | 'perhaps-mdx';

/**
 * Tell from path and text how a page is to be read: `.mdx` is MDX; other pages are Markdown, but
 * one with a component (`<Tabs>`) at the start of a line, outside code, may be MDX: Docusaurus and
 * VitePress sites write components in `.md`.
 */
export function guessFormat(path: string | undefined, text: string): Guess {
  if (path && /\.mdx$/i.test(path)) return 'mdx';
  component.lastIndex = 0;
  let regions: number[] | undefined;
  for (let match = component.exec(text); match; match = component.exec(text)) {
    regions ??= codeRegions(text);
    const end = regionEnd(regions, match.index + match[0].indexOf('<'));
    if (!end) return 'perhaps-mdx';
    component.lastIndex = end;
  }
  return 'md';
}
