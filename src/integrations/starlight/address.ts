import { slug as githubSlug } from 'github-slugger';
import { disk } from '../../site/files.js';
import { frontmatterYaml } from '../../syntax/regions.js';
import { readYamlObject } from '../../text/read-yaml.js';
import type { AstroConfig, StarlightConfig } from './astro.js';
import { docsPath } from './docs.js';

export type AddressConfig = Pick<AstroConfig, 'base' | 'trailingSlash' | 'build'>;

/** The slug of a file by its path in the collection: `Guides/API Keys.md` is `guides/api-keys`. */
export function slugOf(path: string): string {
  const segments = path.replace(/\.[^./]*$/, '').split('/');
  return segments
    .map((segment) => githubSlug(segment))
    .join('/')
    .replace(/(?:^|\/)index$/, '');
}

/** The slug that frontmatter gives to a page, in place of that of its path. */
export function statedSlug(text: string): string | undefined {
  const yaml = frontmatterYaml(text);
  const slug = yaml?.includes('slug') ? readYamlObject(yaml)?.slug : undefined;
  return typeof slug === 'string' || typeof slug === 'number' ? String(slug) : undefined;
}

/** The path of an address: base, slug and what the site has at the end of addresses. */
export function addressOf(slug: string, { base, trailingSlash, build }: AddressConfig): string {
  const clean = slug
    .replace(/(?:^|\/)index$/, '')
    .replace(/^\/+|\/+$/g, '')
    .normalize();
  const front = base.replace(/^\/*/, '/').replace(/\/+$/, '');
  if (build.format === 'file') return `${front}/${clean || 'index'}.html`;
  const path = clean === '' ? `${front}/` : `${front}/${clean}/`;
  return trailingSlash === 'never' && path !== '/' ? path.slice(0, -1) : path;
}

/** The slug of a page; it is read for the one that its frontmatter may state. */
export function pageSlug(folder: string, path: string): string {
  return statedSlug(disk.read(path) ?? '') ?? slugOf(docsPath(folder, path));
}

export type Locales = Pick<StarlightConfig, 'locales' | 'defaultLocale'>;

export function fallbacksOf(
  slug: string,
  { locales = {}, defaultLocale }: Locales,
): { slug: string; lang: string | undefined }[] {
  const keys = Object.keys(locales).filter((key) => locales[key] !== undefined);
  if (keys.length < 2) return [];
  const standard = defaultLocale ?? 'root';
  const inner = withoutLocale(slug, standard, keys);
  if (inner === undefined) return [];
  return keys
    .filter((key) => key !== standard)
    .map((key) => ({
      slug: key === 'root' ? inner : `${key}/${inner}`.replace(/\/$/, ''),
      lang: locales[key]?.lang ?? (key === 'root' ? undefined : key),
    }));
}

function withoutLocale(slug: string, standard: string, keys: readonly string[]) {
  const [first, ...rest] = slug.split('/');
  if (standard === 'root') return keys.includes(first ?? '') ? undefined : slug;
  return first === standard ? rest.join('/') : undefined;
}
