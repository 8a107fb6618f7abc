/**
 * Packages that are loaded when they are first needed: together they take longer to load than many a
 * site takes to check. What needs them cannot wait for `import()`, as unified parses synchronously.
 */
import { createRequire } from 'node:module';

interface Packages {
  acorn: typeof import('acorn');
  'acorn-jsx': typeof import('acorn-jsx');
  'mdast-util-directive': typeof import('mdast-util-directive');
  'mdast-util-from-markdown': typeof import('mdast-util-from-markdown');
  'mdast-util-frontmatter': typeof import('mdast-util-frontmatter');
  'mdast-util-gfm': typeof import('mdast-util-gfm');
  'mdast-util-mdx': typeof import('mdast-util-mdx');
  'micromark-extension-directive': typeof import('micromark-extension-directive');
  'micromark-extension-frontmatter': typeof import('micromark-extension-frontmatter');
  'micromark-extension-gfm': typeof import('micromark-extension-gfm');
  'micromark-extension-mdxjs': typeof import('micromark-extension-mdxjs');
  satteri: typeof import('satteri');
  'write-file-atomic': typeof import('write-file-atomic');
  yaml: typeof import('yaml');
}

const require = createRequire(import.meta.url);

export function load<Name extends keyof Packages>(name: Name): Packages[Name] {
  return require(name);
}

/**
 * Loads beforehand what `load` could not load: under Plug'n'Play, Node.js 20 refuses to `require` ES
 * modules that are not loaded yet.
 */
export async function preload(): Promise<void> {
  if (process.versions.pnp === undefined || Number.parseInt(process.versions.node, 10) > 20) return;
  await Promise.allSettled([
    import('satteri'),
    import('mdast-util-from-markdown'),
    import('mdast-util-directive'),
    import('mdast-util-frontmatter'),
    import('mdast-util-gfm'),
    import('mdast-util-mdx'),
    import('micromark-extension-directive'),
    import('micromark-extension-frontmatter'),
    import('micromark-extension-gfm'),
    import('micromark-extension-mdxjs'),
  ]);
}
