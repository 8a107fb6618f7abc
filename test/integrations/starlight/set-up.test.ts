import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { beforeEach, expect, it } from 'vitest';
import type {
  Integration,
  MarkdownProcessor,
  StarlightSetup,
} from '../../../src/integrations/starlight/astro.js';
import starlightParity, { type StarlightParityOptions } from '../../../src/starlight.js';
import { folderWith, write } from './folder.js';

interface Result {
  css: string[];
  integrations: Integration[];
  middleware: string[];
  warnings: string[];
  plugins: unknown[];
}

let folder: string;

beforeEach(() => {
  folder = folderWith({
    'src/content/docs/a.md': ':::js\n## A\n\nText.\n:::\n',
    'src/content/docs/b.mdx': '<Lang lang="js">\n\n## A\n\nText.\n\n</Lang>\n',
    'src/content/docs/guides/API Keys.md': 'Text.\n',
  });
});

async function setUp(options?: StarlightParityOptions, processor?: MarkdownProcessor | null) {
  const result: Result = { css: [], integrations: [], middleware: [], warnings: [], plugins: [] };
  const root = pathToFileURL(`${folder}/`);
  const standard = { name: 'satteri', options: { mdastPlugins: result.plugins } };
  const setup: StarlightSetup = {
    config: { customCss: ['./own.css'] },
    astroConfig: {
      root,
      srcDir: new URL('src/', root),
      base: '/docs',
      trailingSlash: 'ignore',
      build: { format: 'directory' },
      markdown: { processor: processor === null ? undefined : (processor ?? standard) },
    },
    command: 'build',
    logger: {
      info() {},
      warn: (warning) => result.warnings.push(warning),
      error: (error) => result.warnings.push(error),
    },
    updateConfig: ({ customCss }) => result.css.push(...customCss),
    addIntegration: (integration) => result.integrations.push(integration),
    addRouteMiddleware: ({ entrypoint }) => result.middleware.push(entrypoint),
    absolutePathToLang: () => 'en',
  };
  await starlightParity(options).hooks['config:setup'](setup);
  return result;
}

function configOf(integration: Integration | undefined): Record<string, unknown> {
  let config: Record<string, unknown> = {};
  const updateConfig = (update: Record<string, unknown>) => {
    config = update;
  };
  integration?.hooks['astro:config:setup']?.({ config: {} as never, updateConfig });
  return config;
}

it('adds its styles before those of the site', async () => {
  expect((await setUp()).css).toEqual(['remark-parity/css/starlight.css', './own.css']);
});

it('gives pages of the collection a badge, and nothing else', async () => {
  const { plugins } = await setUp();
  const html = async (path: string) => {
    const fileURL = pathToFileURL(join(folder, path));
    const mdastPlugins = plugins as never;
    const source = ':::js\n## A\n\nText.\n:::\n';
    return (await markdownToHtml(source, { mdastPlugins, fileURL, features: { directive: true } }))
      .html;
  };
  expect(await html('src/content/docs/a.md')).toContain('parity-badge--missing');
  expect(await html('src/content/docs/_a.md')).not.toContain('parity-badge');
  expect(await html('src/partials/a.md')).not.toContain('parity-badge');
});

it('refuses an unknown processor', async () => {
  await expect(setUp({}, { name: 'markdown-it', options: {} })).rejects.toThrow('markdown-it');
});

it('refuses wrong options and a wrong configuration, before any page is built', async () => {
  await expect(setUp({ placement: 'left' as never })).rejects.toThrow('placement');
  write(folder, 'parity.config.yaml', 'targit: go\n');
  await expect(setUp()).rejects.toThrow('targit');
});

it('uses remark plugins where Astro has no processor', async () => {
  const { integrations } = await setUp({}, null);
  const { markdown } = configOf(integrations[0]);
  expect(markdown).toEqual({
    remarkPlugins: [[expect.any(Function), { parity: expect.any(String) }]],
  });
});

it('follows a processor that another integration has put in the place of the first', async () => {
  const { integrations, plugins } = await setUp();
  const last = { name: 'unified', options: { remarkPlugins: [] as unknown[] } };
  const done = integrations[0]?.hooks['astro:config:done'];
  done?.({ config: { markdown: { processor: last } } as never });
  expect(last.options.remarkPlugins).toHaveLength(1);
  const before = plugins.length;
  const same = { name: 'satteri', options: { mdastPlugins: plugins } };
  done?.({ config: { markdown: { processor: same } } as never });
  expect(plugins).toHaveLength(before);
});

it.each<[StarlightParityOptions['sidebar'], string[]]>([
  [undefined, []],
  [false, []],
  [true, ['virtual:remark-parity/sidebar']],
  ['gaps', ['virtual:remark-parity/sidebar']],
])('with `sidebar: %j` adds the route middleware %j', async (sidebar, middleware) => {
  expect((await setUp({ sidebar })).middleware).toEqual(middleware);
});

it('serves the badges of the sidebar as a module', async () => {
  write(folder, 'src/content/docs/c.md', ':::js\nA.\n:::\n\n:::python\nB.\n:::\n');
  for (const [sidebar, keys] of [
    [true, ['a', 'b', 'c']],
    ['gaps', ['a', 'b']],
  ] as const) {
    const { integrations } = await setUp({ sidebar });
    const { vite } = configOf(integrations[0]) as { vite: { plugins: Record<string, never>[] } };
    const [plugin] = vite.plugins as unknown as [
      { resolveId(id: string): string; load(id: string): string | undefined },
    ];
    const watched: string[] = [];
    const id = plugin.resolveId('virtual:remark-parity/sidebar');
    const load = plugin.load.bind({ addWatchFile: (file: string) => watched.push(file) } as never);
    const code = load(id) ?? '';
    const badges = JSON.parse(/^const badges = (.*);$/m.exec(code)?.[1] ?? '{}');
    expect(Object.keys(badges).sort()).toEqual(keys);
    expect(badges.a).toMatchObject({ text: 'no Python', variant: 'danger' });
    expect(watched).toHaveLength(4);
    expect(load('other')).toBeUndefined();
    expect(plugin.resolveId('other')).toBeUndefined();
  }
});

it('warns of MDX pages that were built without a badge', async () => {
  const { integrations, warnings } = await setUp();
  const done = integrations[0]?.hooks['astro:build:done'];
  write(folder, 'dist/a/index.html', 'no badge, but it may come from the cache');
  write(folder, 'dist/b/index.html', '<p>no badge</p>');
  const dir = pathToFileURL(join(folder, 'dist/'));
  await done?.({ dir });
  expect(warnings).toEqual([expect.stringMatching(/`src\/content\/docs\/b\.mdx`.*mdx\(\)/)]);
  write(folder, 'dist/b/index.html', '<p data-parity-status="missing">');
  await done?.({ dir });
  expect(warnings).toHaveLength(1);
});
