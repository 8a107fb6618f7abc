/** Locales of a Starlight site: a page that has no translation is shown in the default language. */
import type { StarlightConfig } from './astro.js';

/** As much of the configuration as says which locales there are. */
export type Locales = Pick<StarlightConfig, 'locales' | 'defaultLocale'>;

/** Slugs under which a page stands in for translations, and their languages. */
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

/** The rest of a slug; `undefined` if it is of another locale. */
function withoutLocale(slug: string, standard: string, keys: readonly string[]) {
  const [first, ...rest] = slug.split('/');
  if (standard === 'root') return keys.includes(first ?? '') ? undefined : slug;
  return first === standard ? rest.join('/') : undefined;
}
