/**
 * Astro keeps rendered `.md` pages, by their own text. A badge is made of more than that: so what
 * else it is made of becomes a mark in Astro's configuration, and when that changes, Astro
 * renders all pages anew.
 */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { BadgeSite } from '../../badge/badge-data.js';
import { createBadges } from '../../badge/create-badges.js';
import { type BadgeOptions, badgeConfigs } from '../../badge/options.js';
import { resolveConfig } from '../../config/resolve.js';
import { disk } from '../../site/files.js';
import { copyFinder } from '../../site/generated.js';
import { version } from '../../text/version.js';
import { docsPages } from './docs.js';

export interface CacheMark {
  digest: string;
  /** Absolute paths. */
  files: ReadonlySet<string>;
}

export interface MarkKeeper {
  readonly current: CacheMark;
  /** Whether Astro has read the mark as it is now. */
  readonly isRead: boolean;
  read(): string;
  /** Makes the mark anew. An error becomes the mark, so that its end is a change, too. */
  refresh(): CacheMark;
}

/** @param make Makes it; what it throws the first time is thrown. */
export function keepMark(make: () => CacheMark, onError: (error: unknown) => void): MarkKeeper {
  let current = make();
  let last: string | undefined;
  return {
    get current() {
      return current;
    },
    get isRead() {
      return last === current.digest;
    },
    read() {
      last = current.digest;
      return last;
    },
    refresh() {
      try {
        current = make();
      } catch (error) {
        onError(error);
        current = { digest: `error: ${String(error)}`, files: current.files };
      }
      return current;
    },
  };
}

/**
 * Makes the mark: of the version of this package, the options, the configuration files, and for
 * copies in `.md` of what their badges are made of. Warnings about these copies are given on the
 * way: when Astro takes a page from its cache, nobody else gives them.
 *
 * @throws {ConfigError} If the options or a configuration file are wrong.
 */
export function cacheMark(folder: string, options: BadgeOptions, site: BadgeSite): CacheMark {
  const files = new Set<string>();
  const root = site.root ?? process.cwd();
  const { base } = badgeConfigs(options);
  const makeBadge = createBadges(options, site);
  for (const [directory, pages] of byDirectory(docsPages(folder), folder)) {
    const config = resolveConfig(`${directory}/index.md`, base, { cwd: root });
    if (config.file) files.add(config.file);
    if (config.generated.length === 0) continue;
    const copyOf = copyFinder(config, root);
    for (const path of pages) {
      const copy = path.endsWith('.mdx') ? undefined : copyOf(path);
      if (!copy) continue;
      const made = makeBadge({ text: disk.read(path) ?? '', path });
      for (const file of [copy.source, ...made.files]) files.add(file);
      for (const warning of made.warnings) site.warn?.(warning);
    }
  }
  return { digest: digestOf(options, [...files].sort()), files };
}

function byDirectory(pages: readonly string[], folder: string): Map<string, string[]> {
  const out = new Map<string, string[]>([[folder, []]]);
  for (const page of pages) {
    const directory = dirname(page);
    out.set(directory, [...(out.get(directory) ?? []), page]);
  }
  return out;
}

function digestOf(options: BadgeOptions, files: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(`${version}\0${JSON.stringify(options, withFunctions)}\0`);
  for (const file of files) hash.update(`${file}\0${disk.read(file) ?? ''}\0`);
  return hash.digest('base64url');
}

/** A function is known by its text: what it closes over is not. */
function withFunctions(_key: string, value: unknown): unknown {
  return typeof value === 'function' || value instanceof RegExp ? String(value) : value;
}
