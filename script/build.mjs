/**
 * Bundles the code into `dist`: loading many small modules takes longer than checking a site.
 *
 * It is one graph of ES modules in few chunks, so that there is one copy of each. Packages that few
 * pages need, or that have native code, are left where they are installed, and loaded when needed.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const entries = [
  // What users import.
  ...['index', 'badge', 'satteri', 'starlight', 'docusaurus', 'integrations/starlight/sidebar'],
  // What is loaded by its path.
  ...['integrations/docusaurus/plugin', 'integrations/docusaurus/loader'],
  ...['cli/main', 'check/thread'],
  // What the scripts of this folder load.
  ...['config/schema', 'config/baseline-schema', 'views/check/report-schema'],
  'cli/commands/index',
].map((name) => `src/${name}`);
const rules = readdirSync(join(root, 'rules')).map((file) => `rules/${file.slice(0, -3)}`);

/** Packages that stay where they are installed: few pages need them, or they have native code. */
const apart = [
  /^(?:acorn|acorn-jsx|badge-maker|satteri|write-file-atomic|yaml)$/,
  /^(?:mdast-util-(?:directive|from-markdown|frontmatter|gfm|mdx)|micromark-extension-.*)$/,
  /^@ast-grep\//,
];

/** Chunks by name: each has these modules, and all that they import that no chunk before it has. */
const chunks = {
  start: ['text/compile-cache', 'text/packages'],
  page: ['site/read-page'],
  lint: ['remark/plugin', 'check/serve-tasks'],
  check: ['cli/program', 'cli/commands/check', 'views/check/pretty'],
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  // ES modules where a package has them.
  resolve: { mainFields: ['module', 'main'] },
  input: Object.fromEntries([...entries, ...rules].map((name) => [name, `./${name}.ts`])),
  external: apart,
  // A file that one command loads later may be part of another from the start.
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.write({
  dir: join(root, 'dist'),
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: {
    groups: Object.entries(chunks).map(([name, modules], index) => ({
      name,
      test: isOneOf(modules.map((module) => join(root, `src/${module}.ts`))),
      priority: Object.keys(chunks).length - index,
    })),
  },
  // Names stay, for stack traces. Assigning to `const` would be checked at each use.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  topLevelVar: true,
});
writeLicenses(output.flatMap((file) => ('moduleIds' in file ? file.moduleIds : [])));

function isOneOf(files) {
  const known = new Set(files);
  return (id) => known.has(id);
}

/** The licenses of the packages that chunks have copies of. */
function writeLicenses(modules) {
  const folders = modules.flatMap(
    (path) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? [],
  );
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, license, author } = JSON.parse(read(folder, 'package.json'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? read(folder, file) : `${license}, ${author?.name ?? author}\n`;
    return `${name}\n\n${text}`;
  });
  writeFileSync(join(root, 'dist/licenses.txt'), texts.join('\n---\n\n'));
}

function read(...path) {
  return readFileSync(resolve(root, ...path), 'utf8');
}
