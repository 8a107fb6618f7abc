/**
 * Builds of a real Starlight site of 200 pages, with and without the badge, in turn, with both
 * processors. What is installed for `examples/starlight` is used.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../script/pack.mjs';
import { median } from './measure.mjs';
import { inventPage } from './pages.mjs';

const example = join(root, 'examples/starlight');
const pages = 200;
const bytesEach = 10_000;

/** In the example: Vite wants a site and what it imports below one folder. */
const site = join(example, '.bench');

/**
 * @param {number} rounds
 * @returns {Promise<string[][]>}
 *   Rows: processor; seconds without and with; their ratio; milliseconds in the plugin; its share.
 */
export async function siteRows(rounds) {
  if (!existsSync(join(example, 'node_modules/astro'))) {
    const install = ['ci', '--no-audit', '--no-fund'];
    execFileSync('npm', install, { cwd: example, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  layOut();
  try {
    return await measure(rounds);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

async function measure(rounds) {
  const rows = [];
  for (const processor of ['satteri', 'unified']) {
    const results = { without: [], with: [] };
    const spent = [];
    for (let round = -1; round < rounds; round++) {
      for (const badge of ['without', 'with']) {
        const seconds = await build(processor, badge === 'with');
        if (round < 0) continue;
        results[badge].push(seconds);
        if (badge === 'with') spent.push(Number(readFileSync(join(site, 'spent.txt'), 'utf8')));
      }
    }
    const ratios = results.with.map((seconds, index) => seconds / results.without[index]);
    const whole = median(results.without);
    rows.push([
      `${pages} pages, ${processor}`,
      whole.toFixed(2),
      median(results.with).toFixed(2),
      median(ratios).toFixed(3),
      median(spent).toFixed(0),
      `${(median(spent) / whole / 10).toFixed(2)} %`,
    ]);
  }
  return rows;
}

function layOut() {
  rmSync(site, { recursive: true, force: true });
  const docs = join(site, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  // Not that of the example.
  writeFileSync(join(site, 'parity.config.json'), '{}\n');
  // Astro looks there for what it has to bundle.
  const { dependencies } = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'));
  const manifest = { private: true, type: 'module', dependencies };
  writeFileSync(join(site, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(site, 'astro.config.mjs'), config);
  writeFileSync(join(site, 'src/Lang.astro'), '<div data-lang={Astro.props.lang}><slot /></div>\n');
  writeFileSync(join(site, 'src/content.config.ts'), contentConfig);
  for (let index = 0; index < pages; index++) {
    const text = inventPage(bytesEach, index).replace(
      '\n---\n',
      "\n---\n\nimport Lang from '../../Lang.astro';\n",
    );
    writeFileSync(join(docs, `page-${index}.mdx`), text);
  }
}

const config = `import { writeFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import parity from 'remark-parity/starlight';

let spent = 0;
const timed = (run) => (...args) => {
  const start = performance.now();
  try {
    return run(...args);
  } finally {
    spent += performance.now() - start;
  }
};

/** Counts the time in what the plugin has added to the processor. */
const clock = {
  name: 'clock',
  hooks: {
    'config:setup'({ astroConfig, addIntegration }) {
      const { options } = astroConfig.markdown.processor;
      for (const plugin of options.mdastPlugins ?? []) {
        if (plugin.before) plugin.before = timed(plugin.before);
      }
      options.remarkPlugins = options.remarkPlugins?.map((entry) => {
        const [attacher, ...rest] = [entry].flat();
        return [function () { return timed(attacher.apply(this, rest)); }];
      });
      addIntegration({
        name: 'clock',
        hooks: { 'astro:build:done'() { writeFileSync('spent.txt', String(spent)); } },
      });
    },
  },
};

export default defineConfig({
  cacheDir: './.cache',
  ...(process.env.PROCESSOR === 'unified' && { markdown: { processor: unified() } }),
  integrations: [
    starlight({ title: 'Bench', plugins: process.env.BADGE ? [parity(), clock] : [clock] }),
  ],
});
`;

const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`;

/** Seconds of a build without any cache. */
function build(processor, badge) {
  for (const name of ['dist', '.astro', '.cache']) {
    rmSync(join(site, name), { recursive: true, force: true });
  }
  const node = join(example, 'node_modules/node/bin');
  const env = {
    ...process.env,
    PATH: `${node}${delimiter}${process.env.PATH}`,
    PROCESSOR: processor,
    BADGE: badge ? '1' : '',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const astro = join(example, 'node_modules/astro');
  const { bin } = JSON.parse(readFileSync(join(astro, 'package.json'), 'utf8'));
  const args = [join(astro, typeof bin === 'string' ? bin : bin.astro), 'build'];
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(join(node, 'node'), args, { cwd: site, env, stdio: 'pipe' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve((performance.now() - start) / 1000);
      else reject(new Error(`astro build failed in ${site}:\n${output.slice(-2000)}`));
    });
  });
}
