/**
 * The built example sites, and what is expected of their pages.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What people read from the source of a page. */
export interface ExpectedPage {
  /** `null` if the page has no badge. */
  status: string | null;
  /** Headings in the order of the page. */
  missing: string[];
}

/** A site and its build. */
export interface Site {
  name: 'Starlight' | 'Docusaurus';
  folder: string;
  expected: Record<string, ExpectedPage>;
  /** All that was built. */
  pages: string[];
}

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** The Starlight site; `PARITY_SITE_STARLIGHT` names another build of it. */
export const starlight = readSite('Starlight', 'starlight', 'dist');

/** The Docusaurus site; `PARITY_SITE_DOCUSAURUS` names another build of it. */
export const docusaurus = readSite('Docusaurus', 'docusaurus', 'build');

/** Those that `PARITY_SITES` names; else both. */
export const sites: Site[] = [starlight, docusaurus].filter((site) => site !== undefined);

function readSite(name: Site['name'], example: string, output: string): Site | undefined {
  const only = process.env.PARITY_SITES?.split(',');
  if (only && !only.includes(example)) return undefined;
  const variable = `PARITY_SITE_${example.toUpperCase()}`;
  const folder = process.env[variable] ?? join(examples, example, output);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(
      `Unexpected absence of ${join(folder, 'index.html')}, expected a build of ${name}: run \`npm run build\` in examples/${example}, or set ${variable}`,
    );
  }
  const expected = JSON.parse(readFileSync(join(examples, example, 'expected.json'), 'utf8'));
  return { name, folder, expected, pages: pagesIn(folder) };
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length))
    .sort();
}
