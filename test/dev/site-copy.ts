/**
 * Copies of the example sites, which tests may edit.
 */
import { existsSync, rmSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A copy of a site, until it is removed. */
export interface SiteCopy {
  folder: string;
  /** Changes a file for as long as something runs. */
  withEdit<T>(path: string, change: Change, run: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** Makes the new text of a file from the old one. */
export type Change = (text: string) => string;

/**
 * Beside the packages rather than in the temporary folder: Astro takes a file that shares no folder
 * with the site for one below it.
 */
const sites = fileURLToPath(new URL('.sites/', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** What is made by commands, and the other versions of a site, stay behind. */
const left: ReadonlySet<string> = new Set([
  'node_modules',
  'dist',
  'build',
  '.astro',
  '.docusaurus',
  'astro-6',
]);

/** Copies a site with the packages that are installed in it. */
export async function copySite(name: 'starlight' | 'docusaurus'): Promise<SiteCopy> {
  const example = join(examples, name);
  const installed = join(example, 'node_modules');
  if (!existsSync(join(installed, 'remark-parity', 'dist'))) {
    throw new Error(
      `Unexpected absence of remark-parity or its dist in ${installed}, expected an installed site: run \`npm run build\`, and \`npm ci\` in examples/${name}`,
    );
  }
  await mkdir(sites, { recursive: true });
  // Servers watch real paths.
  const folder = await realpath(await mkdtemp(join(sites, `${name}-`)));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeNow);
  await cp(example, folder, {
    recursive: true,
    filter: (path) => !left.has(basename(path)),
  });
  await linkPackages(installed, join(folder, 'node_modules'));
  return {
    folder,
    withEdit: (path, change, run) => withEdit(join(folder, path), change, run),
    async remove() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      process.off('exit', removeNow);
    },
  };
}

/** Links each package rather than the folder, in which servers keep caches of their own. */
async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to);
  const hidden = (name: string) => name.startsWith('.') && name !== '.bin';
  const names = (await readdir(from)).filter((name) => !hidden(name));
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))));
}

async function withEdit<T>(path: string, change: Change, run: () => Promise<T>): Promise<T> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Unexpected edit of ${path} that changes nothing`);
  await save(path, after);
  try {
    return await run();
  } finally {
    await save(path, before);
  }
}

/** Writes a file in one step, as a server may read it at any time. */
async function save(path: string, text: string): Promise<void> {
  const draft = await mkdtemp(join(sites, 'edit-'));
  await writeFile(join(draft, 'text'), text);
  await rename(join(draft, 'text'), path);
  await rm(draft, { recursive: true });
}
