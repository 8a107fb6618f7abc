/**
 * Installs the packed package into a fresh Docusaurus and a fresh Starlight site, adds the one line
 * of the README to each, builds them, and looks for the badge.
 *
 * Docusaurus comes from its own starter. The starter of Starlight takes its files from the network
 * beyond the registry, so the few files that it makes are written here.
 *
 * Usage: node script/fresh-sites.mjs [docusaurus] [starlight]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pack } from './pack.mjs';

const page = `---
title: Quotas
---

How much a project may send.

## Read the quota

<Tabs>
  <TabItem value="js" label="JavaScript">
    Ask the client: \`client.quota()\`.
  </TabItem>
  <TabItem value="py" label="Python">
    Ask the client: \`client.quota()\`.
  </TabItem>
</Tabs>

## Raise the quota

<Tabs>
  <TabItem value="js" label="JavaScript">
    Ask for more: \`client.raise(2)\`.
  </TabItem>
  <TabItem value="go" label="Go">
    Ask for more: \`client.Raise(2)\`.
  </TabItem>
</Tabs>
`;

const checks = { docusaurus, starlight };
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'parity-fresh-'));
try {
  const tarball = pack(folder);
  for (const [name, check] of Object.entries(checks)) {
    if (wanted.length === 0 || wanted.includes(name)) check(tarball);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function docusaurus(tarball) {
  const starter = ['--yes', 'create-docusaurus@3', 'docusaurus', 'classic', '--javascript'];
  run(folder, 'npx', [...starter, '--skip-install']);
  const site = join(folder, 'docusaurus');
  const config = join(site, 'docusaurus.config.js');
  const before = readFileSync(config, 'utf8');
  const after = before.replace(
    '\n  presets: [',
    "\n  plugins: ['remark-parity/docusaurus'],\n\n  presets: [",
  );
  if (after === before) throw new Error('The starter of Docusaurus has another configuration');
  writeFileSync(config, after);
  const imports = "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n";
  write(site, 'docs/quotas.mdx', withImports(imports));
  run(site, 'npm', ['install', '--no-audit', '--no-fund', tarball]);
  run(site, 'npm', ['run', 'build']);
  expectBadge('Docusaurus', join(site, 'build/docs/quotas/index.html'));
}

function starlight(tarball) {
  const site = join(folder, 'starlight');
  mkdirSync(site);
  write(site, 'package.json', JSON.stringify({ private: true, type: 'module' }));
  write(
    site,
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import parity from 'remark-parity/starlight';

export default defineConfig({
  integrations: [starlight({ title: 'My Docs', plugins: [parity()] })],
});
`,
  );
  write(
    site,
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`,
  );
  write(site, 'src/content/docs/index.md', '---\ntitle: Welcome\n---\n\nHello.\n');
  const imports = "import { TabItem, Tabs } from '@astrojs/starlight/components';\n";
  write(site, 'src/content/docs/quotas.mdx', withImports(imports));
  const packages = ['astro', '@astrojs/starlight', 'node@24', tarball];
  run(site, 'npm', ['install', '--no-audit', '--no-fund', ...packages]);
  // Astro needs a newer Node than this package.
  const node = join(site, 'node_modules/node/bin');
  const PATH = `${node}${delimiter}${process.env.PATH}`;
  run(site, 'npx', ['astro', 'build'], { PATH, ASTRO_TELEMETRY_DISABLED: '1' });
  expectBadge('Starlight', join(site, 'dist/quotas/index.html'));
}

function withImports(imports) {
  return page.replace('---\n\nHow', `---\n\n${imports}\nHow`);
}

function write(site, name, text) {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), text);
}

function run(cwd, command, args, env = {}) {
  try {
    execFileSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${error.stdout}\n${error.stderr}`);
  }
}

/** Half of the sections have a tab for Python. */
function expectBadge(name, file) {
  // Minifiers leave quotes out.
  const html = readFileSync(file, 'utf8').replaceAll('"', '');
  for (const part of [
    'data-parity-status=partial',
    'Python: partial',
    '1 of 2 sections',
    'href=#raise-the-quota',
  ]) {
    if (!html.includes(part)) throw new Error(`No ${part} in a fresh ${name} site`);
  }
  console.log(`A fresh ${name} site shows: Python: partial, 1 of 2 sections`);
}
