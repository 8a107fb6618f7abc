import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Installed {
  /** Absolute path of its `package.json`. */
  file: string;
  version: string;
}

/**
 * Finds a package as a file would find it. The `exports` of packages do not matter.
 *
 * @param from Absolute path of the file; it need not exist.
 */
export function findPackage(from: string, name: string): Installed | undefined {
  for (const folder of createRequire(from).resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json');
    try {
      const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown };
      if (typeof version === 'string') return { file, version };
    } catch {
      // Not here, so further up.
    }
  }
  return undefined;
}

/** The Sätteri behind the processor of a site; `undefined` if it cannot be found. */
export function findSatteri(root: string): Installed | undefined {
  const site = join(root, 'package.json');
  const processor = '@astrojs/markdown-satteri';
  const astro = findPackage(site, 'astro');
  const adapter = findPackage(site, processor) ?? (astro && findPackage(astro.file, processor));
  return adapter && findPackage(adapter.file, 'satteri');
}

/** Whether Sätteri has the hook `before`, and takes nodes that it does not know: from 0.10 on. */
export function hasHooks(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 0 || minor >= 10;
}
