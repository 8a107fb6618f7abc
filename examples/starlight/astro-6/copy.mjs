/** Takes the pages and settings of the site above: packages are looked up from where files are. */
import { cp, rm } from 'node:fs/promises';

const parts = ['astro.config.mjs', 'parity.config.yaml', 'script', 'src', 'tsconfig.json'];

for (const part of parts) {
  const copy = new URL(part, import.meta.url);
  await rm(copy, { recursive: true, force: true });
  await cp(new URL(`../${part}`, import.meta.url), copy, { recursive: true });
}
await import('./script/copies.mjs');
