/**
 * Badges in Starlight's sidebar. This file runs in the site, for every page: it imports nothing.
 */

export interface SidebarBadge {
  text: string;
  variant: 'note' | 'danger' | 'success' | 'caution' | 'tip' | 'default';
  class?: string | undefined;
}

export interface SidebarEntry {
  type: string;
  href?: string;
  badge?: SidebarBadge | undefined;
  entries?: SidebarEntry[];
}

/** Gives links to pages their badges, in groups, too. A link with a badge of its own keeps it. */
export function addSidebarBadges(
  entries: readonly SidebarEntry[],
  badges: Readonly<Record<string, SidebarBadge>>,
  base: string,
): void {
  for (const entry of entries) {
    if (entry.entries) addSidebarBadges(entry.entries, badges, base);
    if (entry.href === undefined || entry.badge) continue;
    const key = addressKey(entry.href, base);
    const badge = key !== undefined && Object.hasOwn(badges, key) ? badges[key] : undefined;
    if (badge) entry.badge = { ...badge };
  }
}

/**
 * The same key for every way to write the address of a page: `/docs/a/`, `/docs/a.html#b`.
 * `undefined` if it is not of this site.
 */
export function addressKey(address: string, base: string): string | undefined {
  const front = base.replace(/^\/*/, '/').replace(/\/+$/, '');
  const path = address.replace(/[?#].*$/s, '');
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return undefined;
  if (path !== front && !path.startsWith(`${front}/`)) return undefined;
  const inner = path.slice(front.length).replace(/\.html$/, '');
  return decode(
    inner
      .replace(/\/+$/, '')
      .replace(/\/index$/, '')
      .replace(/^\/+/, ''),
  ).normalize();
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
