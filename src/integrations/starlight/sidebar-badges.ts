import { readFileSync } from 'node:fs';
import type { BadgeSite, BadgeStatement } from '../../badge/badge-data.js';
import { createBadges } from '../../badge/create-badges.js';
import { type BadgeOptions, badgeConfigs } from '../../badge/options.js';
import { createWording } from '../../badge/wording.js';
import { resolveConfig } from '../../config/resolve.js';
import { dictionaryFor } from '../../config/texts.js';
import type { ToldStatus } from '../../page/page-model.js';
import { worstFirst } from '../../page/status.js';
import { addressOf, fallbacksOf, pageSlug } from './address.js';
import { docsPages } from './docs.js';
import { addressKey, type SidebarBadge } from './sidebar.js';
import type { DocsSite } from './site.js';

const variants = {
  complete: 'success',
  partial: 'caution',
  missing: 'danger',
  'not-applicable': 'default',
  excluded: 'default',
} as const satisfies Record<ToldStatus, SidebarBadge['variant']>;

/** Badges by key of the address, with the files that they are made of. */
export interface SidebarBadges {
  badges: Record<string, SidebarBadge>;
  files: string[];
}

/** @param gapsOnly Only for pages that are partial or missing. */
export function sidebarBadges(
  docs: DocsSite,
  options: BadgeOptions,
  site: BadgeSite,
  gapsOnly: boolean,
): SidebarBadges {
  const { base } = badgeConfigs(options);
  // Warnings about a page come with the page.
  const makeBadge = createBadges(options, { ...site, warn: undefined, onFiles: undefined });
  const badges: Record<string, SidebarBadge> = {};
  const files = new Set<string>();
  const pages = docsPages(docs.folder).map((path) => ({ path, slug: pageSlug(docs.folder, path) }));
  const slugs = new Set(pages.map(({ slug }) => slug));
  for (const { path, slug } of pages) {
    const made = makeBadge({ text: readFileSync(path, 'utf8'), path });
    for (const file of [path, ...made.files]) files.add(file);
    const shown = made.statements.filter(({ status }) => !gapsOnly || isGap(status));
    if (shown.length === 0) continue;
    const { badge } = resolveConfig(path, base, { cwd: docs.root });
    const put = (at: string, lang: string | undefined) => {
      const dictionary = dictionaryFor(lang, badge.texts, badge.translations);
      const key = addressKey(addressOf(at, docs.address), docs.address.base);
      if (key !== undefined) badges[key] = toBadge(shown, createWording(dictionary).short);
    };
    put(slug, site.localeOf?.(path));
    for (const { slug: other, lang } of fallbacksOf(slug, docs.locales)) {
      if (!slugs.has(other)) put(other, lang);
    }
  }
  return { badges, files: [...files] };
}

function isGap(status: ToldStatus): boolean {
  return status === 'partial' || status === 'missing';
}

function toBadge(
  statements: readonly BadgeStatement[],
  short: (statement: BadgeStatement) => string,
): SidebarBadge {
  const [{ status } = { status: 'complete' as const }] = statements.toSorted(
    (a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status),
  );
  return {
    text: statements.map(short).join(', '),
    variant: variants[status],
    class: `parity-sidebar parity-sidebar--${status}`,
  };
}
