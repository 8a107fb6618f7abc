import { resolve } from 'node:path';
import type { AllContent } from './docusaurus-api.js';

/** A file that a content plugin has made a page of, as docs, blog and pages describe it. */
interface Described {
  /** `@site/docs/send.mdx` */
  source: string;
  /** `/docs/send/`, with the base URL of the site. */
  permalink: string;
}

/**
 * Addresses of all pages, by absolute path. Plugins are not told by their names, as many sites wrap
 * those of Docusaurus under names of their own.
 */
export function addressesOf(content: AllContent, siteDir: string): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const instances of Object.values(content)) {
    for (const instance of Object.values(instances)) {
      for (const { source, permalink } of describedIn(instance)) {
        addresses.set(resolve(siteDir, source.replace(/^@site[\\/]/, '')), permalink);
      }
    }
  }
  return addresses;
}

function describedIn(content: unknown): Described[] {
  // Pages are a list; posts have their description inside; docs come by version.
  const versions = listOf(property(content, 'loadedVersions'));
  const posts = listOf(property(content, 'blogPosts')).map((post) => property(post, 'metadata'));
  const docs = versions.flatMap((version) => listOf(property(version, 'docs')));
  return [...listOf(content), ...posts, ...docs].filter(isDescribed);
}

function isDescribed(value: unknown): value is Described {
  const [source, permalink] = [property(value, 'source'), property(value, 'permalink')];
  return typeof source === 'string' && typeof permalink === 'string';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A property of what others made and nobody describes. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
