/** Pages that another processor than the site's has rendered, so that they have no badge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BadgeSite } from '../../badge/badge-data.js';
import { createBadges } from '../../badge/create-badges.js';
import type { BadgeOptions } from '../../badge/options.js';
import { disk } from '../../site/files.js';
import { relativePath } from '../../text/inside.js';
import { pageSlug } from './address.js';
import { docsPages } from './docs.js';
import type { DocsSite } from './site.js';

/** Paths of pages, relative to the site, that should have a badge in what was built. */
export function passedBy(
  docs: DocsSite,
  options: BadgeOptions,
  site: BadgeSite,
  seen: ReadonlySet<string>,
  output: string,
): string[] {
  // Astro compiles `.mdx` each time; `.md` may come from its cache, and then it is not seen.
  const unseen = docsPages(docs.folder).filter((path) => path.endsWith('.mdx') && !seen.has(path));
  if (unseen.length === 0) return [];
  const makeBadge = createBadges(options, { ...site, warn: undefined, onFiles: undefined });
  return unseen
    .filter((path) => {
      const html = htmlOf(output, pageSlug(docs.folder, path));
      if (html === undefined || html.includes('data-parity-status=')) return false;
      return makeBadge({ text: readFileSync(path, 'utf8'), path }).node !== undefined;
    })
    .map((path) => relativePath(docs.root, path));
}

export function passedByWarning(pages: readonly string[]): string {
  const [first] = pages;
  const which = pages.length === 1 ? `\`${first}\`` : `\`${first}\` and ${pages.length - 1} more`;
  return (
    `Unexpected pages without a badge, ${which}, expected one on every page: \`mdx()\` has a ` +
    '`processor`, `remarkPlugins` or `extendMarkdownConfig: false` of its own, so remove that, or ' +
    'give it `remark-parity/badge` or `remark-parity/satteri`'
  );
}

/** A page as it was built; `undefined` if it was not, as drafts are. */
function htmlOf(output: string, slug: string): string | undefined {
  const files = [join(slug, 'index.html'), `${slug || 'index'}.html`];
  return files.map((file) => disk.read(join(output, file))).find((text) => text !== undefined);
}
