import { fileURLToPath } from 'node:url';
import type { BadgeSite } from '../../badge/badge-data.js';
import { type AddressConfig, addressOf, type Locales, pageSlug } from './address.js';
import type { StarlightSetup } from './astro.js';
import { isDocsPage } from './docs.js';

/** A site and its pages; all paths are absolute. */
export interface DocsSite {
  root: string;
  folder: string;
  address: AddressConfig;
  locales: Locales;
}

export function docsSite({ astroConfig, config }: StarlightSetup): DocsSite {
  const { root, srcDir, base, trailingSlash, build } = astroConfig;
  return {
    root: fileURLToPath(root),
    folder: fileURLToPath(new URL('content/docs', srcDir)),
    address: { base, trailingSlash, build },
    locales: { locales: config.locales, defaultLocale: config.defaultLocale },
  };
}

/** The site as the core of the badge asks for it; each warning is given once. */
export function badgeSite(
  docs: DocsSite,
  { logger, absolutePathToLang }: StarlightSetup,
  onFiles?: BadgeSite['onFiles'],
) {
  const warned = new Set<string>();
  return {
    root: docs.root,
    isPage: (path) => isDocsPage(docs.folder, path),
    urlOf: (path) =>
      isDocsPage(docs.folder, path)
        ? addressOf(pageSlug(docs.folder, path), docs.address)
        : undefined,
    localeOf: absolutePathToLang,
    warn(warning) {
      if (warned.has(warning)) return;
      warned.add(warning);
      logger.warn(warning);
    },
    onFiles,
  } satisfies BadgeSite;
}
