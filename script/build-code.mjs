/**
 * Bundles the code into `dist`, because loading many small modules takes longer than linting a site.
 *
 * The package is ES modules with common parts. What `parity` needs to check a site is, besides, one
 * CommonJS file with all that it uses, and so is its thread: loading it takes 10 ms in place of 60.
 * Other commands and formats are loaded from the modules when they are asked for.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Modules that users, frameworks, and scripts load by name. */
const entries = [
  ...['index', 'badge', 'satteri', 'starlight', 'docusaurus', 'integrations/starlight/sidebar'],
  ...[
    'integrations/docusaurus/core',
    'integrations/docusaurus/dashboard',
    'integrations/docusaurus/loader',
    'config/schema',
    'views/check/report-schema',
  ],
  'cli/commands/index',
].map((name) => `src/${name}.ts`);

/** Modules that are in the bundle of the program although they are loaded when asked for. */
const hot = new Set(
  [
    ...['cli/commands/check', 'views/check/pretty'],
    // What finds features is there anyway, for the rules about them.
    ...['cli/commands/features', 'cli/evidence', 'evidence/plan-of', 'views/features/measure'],
    ...[
      'views/features/orders',
      'views/features/report',
      'views/features/view',
      'views/features/links',
    ],
    ...['views/features/text', 'views/features/json'],
  ].map((name) => `src/${name}.ts`),
);

/** Packages that load much, rarely, or native code; they stay where they are. */
const apart = ['satteri', 'valibot', 'yaml', 'get-tsconfig', 'jsonc-parser'];

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** Modules that the program loads when asked for, as paths from the root. */
const lazy = new Set();

/** Leaves what is loaded when asked for to the modules. */
const loadLater = {
  name: 'load-later',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = relative(root, join(resolveDir, path)).replace(/\.js$/, '.ts');
      if (hot.has(source)) return undefined;
      lazy.add(source);
      const target = join('dist', path.endsWith('.js') ? source.replace(/\.ts$/, '.js') : source);
      return { path: `./${relative('dist/src/cli', target)}`, external: true };
    });
  },
};

/** What is known when the package is built need not be looked for when it starts. */
const known = {
  name: 'known',
  setup(build) {
    build.onLoad({ filter: /\/src\/cli\/version\.ts$/ }, () => {
      const { version } = JSON.parse(read('package.json'));
      return { contents: `export const version = ${JSON.stringify(version)};` };
    });
    // Seventy files in one, beside the bundles: it takes 5 ms to load in place of 25, in each thread.
    build.onLoad({ filter: /\/src\/text\/require-yaml\.ts$/ }, () => ({
      contents: "export const requireYaml = () => require('../text/yaml.cjs');",
    }));
    build.onResolve({ filter: /^\.\.\/text\/yaml\.cjs$/ }, ({ path }) => ({
      path,
      external: true,
    }));
    // For commands that are programs of their own, which ours are not; it takes 5 ms to load.
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'none', namespace: 'none' } : undefined,
    );
    build.onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: '' }));
  },
};

/**
 * Sätteri is some thirty modules, half of which are about HTML: loading them takes 15 ms, twice. A
 * bundle has those that it needs, and uses them if the very same version is installed, as they and the
 * native code belong together; the native code is found by Sätteri's own way.
 */
const satteri = {
  name: 'satteri',
  setup(build) {
    const folder = join(root, 'node_modules/satteri');
    const { version } = JSON.parse(read('node_modules/satteri/package.json'));
    build.onLoad({ filter: /\/src\/syntax\/require-satteri\.ts$/ }, () => ({
      resolveDir: root,
      contents: `
        import { readFileSync } from 'node:fs';
        import { createRequire } from 'node:module';
        const load = createRequire(import.meta.url);
        export function requireSatteri(id) {
          return isSame(load.resolve(id)) ? require('satteri-parts') : load(id);
        }
        function isSame(entry) {
          try {
            const file = entry.replace(/dist.index\\.js$/, 'package.json');
            return JSON.parse(readFileSync(file, 'utf8')).version === ${JSON.stringify(version)};
          } catch {
            return false;
          }
        }`,
    }));
    build.onResolve({ filter: /^satteri-parts$/ }, ({ path }) => ({ path, namespace: 'satteri' }));
    build.onLoad({ filter: /^satteri-parts$/, namespace: 'satteri' }, () => ({
      resolveDir: root,
      contents: `export { markdownToMdast, mdxToMdast } from '${folder}/dist/compile.js';`,
    }));
    build.onLoad({ filter: /\/satteri\/index\.js$/ }, () => ({
      contents: read('node_modules/satteri/index.js')
        .replaceAll(
          'import.meta.url',
          "createRequire(import.meta.url).resolve('satteri').replace(/dist.index\\.js$/, 'index.js')",
        )
        .replace(/new URL\('\.', (.*)\)\.pathname/, 'dirname($1)')
        .replace(/^/, "import { dirname } from 'path';"),
    }));
  },
};

const yaml = await bundle('node_modules/yaml/dist/index.js', 'dist/src/text/yaml.cjs');
const program = await bundle('src/cli/program.ts', 'dist/src/cli/program.cjs');
const thread = await bundle('src/check/thread.ts', 'dist/src/check/thread.cjs');
await build({
  ...options,
  entryPoints: [...entries, ...rules(), ...lazy],
  splitting: true,
  format: 'esm',
  packages: 'external',
  outbase: '.',
  outdir: 'dist',
});
await buildMain();
writeLicenses([yaml, program, thread]);

/** One CommonJS file with all that it needs. */
async function bundle(entry, outfile) {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    external: apart,
    plugins: [loadLater, known, satteri],
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    legalComments: 'none',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
  });
  return metafile;
}

/** The start of the command: it loads the program as CommonJS, which is not read twice for that. */
async function buildMain() {
  const outfile = 'dist/src/cli/main.js';
  const external = ['./program.js'];
  await build({ ...options, entryPoints: ['src/cli/main.ts'], outfile, format: 'esm', external });
  const code = read(outfile);
  const load = 'await import("./program.js")';
  if (!code.includes(load)) throw new Error(`Expected \`${load}\` in ${outfile}`);
  const start = 'import { createRequire } from "node:module";';
  const loaded = code.replace(load, 'createRequire(import.meta.url)("./program.cjs")');
  writeFileSync(join(root, outfile), loaded.replace('\n', `\n${start}\n`));
}

function rules() {
  return readdirSync(join(root, 'rules')).map((name) => `rules/${name}`);
}

/** The licenses of the packages that bundles have copies of. */
function writeLicenses(metafiles) {
  const folders = metafiles
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, license, author } = JSON.parse(read(folder, 'package.json'));
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? read(folder, file) : `${license}, ${author?.name ?? author}\n`;
    return `${name}\n\n${text}`;
  });
  writeFileSync(join(root, 'dist/licenses.txt'), texts.join('\n---\n\n'));
}

function read(...path) {
  return readFileSync(join(root, ...path), 'utf8');
}
