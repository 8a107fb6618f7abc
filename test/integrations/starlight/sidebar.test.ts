import { expect, it } from 'vitest';
import {
  addSidebarBadges,
  type SidebarBadge,
  type SidebarEntry,
} from '../../../src/integrations/starlight/sidebar.js';

const badge: SidebarBadge = { text: 'Python 3/8', variant: 'caution' };
const own: SidebarBadge = { text: 'New', variant: 'tip' };

function link(href: string, badge?: SidebarBadge): SidebarEntry {
  return { type: 'link', href, badge };
}

it('gives links their badges, in nested groups, too', () => {
  const inner = link('/docs/a/b/');
  const entries: SidebarEntry[] = [
    link('/docs/a.html'),
    { type: 'group', entries: [{ type: 'group', entries: [inner] }] },
  ];
  addSidebarBadges(entries, { a: badge, 'a/b': badge }, '/docs');
  expect(entries[0]?.badge).toEqual(badge);
  expect(inner.badge).toEqual(badge);
});

it('leaves badges of a link, other sites and other pages alone', () => {
  const entries = [link('/a/', own), link('https://example.com/a/'), link('/b/'), link('/')];
  const before = structuredClone(entries);
  addSidebarBadges(entries, { a: badge }, '/');
  expect(entries).toEqual(before);
});

it('takes nothing from the prototype of objects', () => {
  const entries = [link('/constructor/'), link('/__proto__/'), link('/toString/')];
  addSidebarBadges(entries, {}, '/');
  expect(entries.map((entry) => entry.badge)).toEqual([undefined, undefined, undefined]);
});

it('gives each link a badge of its own', () => {
  const entries = [link('/a/'), link('/a/')];
  addSidebarBadges(entries, { a: badge }, '/');
  expect(entries[0]?.badge).not.toBe(entries[1]?.badge);
});
