import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { BadgeSite } from '../../badge/badge-data.js';
import { remarkParityBadge } from '../../badge/remark.js';
import { clearConfigCache, configFiles } from '../../config/load.js';
import { exportedFile } from '../../text/own-files.js';
import { dashboardOptions } from '../../views/dashboard/options.js';
import { type BundlerConfig, bundlerPlugin, staleWith } from './bundler.js';
import { docusaurusDashboard } from './dashboard.js';
import type { AllContent, LoadedPlugin, SiteContext } from './docusaurus-api.js';
import type { DependencyOptions } from './loader.js';
import { createWarn } from './log.js';
import { badgeOptionsOf, checkOptions, type DocusaurusParityOptions } from './options.js';
import { addressesOf } from './pages.js';
import { createWiring } from './rules.js';
import { hideFromSearch } from './search.js';
import { asWritten, leaveLinksUnchecked } from './tree.js';

const loader = fileURLToPath(new URL('./loader.js', import.meta.url));
/** All that was built. */
const code = fileURLToPath(new URL('../../../', import.meta.url));

export interface DocusaurusParityPlugin {
  name: string;
  getClientModules(): string[];
  contentLoaded(loaded: { content?: unknown; allContent?: AllContent }): void;
  allContentLoaded(loaded: { allContent: AllContent }): void;
  configureWebpack(config: BundlerConfig, isServer?: boolean): object;
  postBuild(site: { plugins?: readonly LoadedPlugin[]; outDir?: string }): Promise<void>;
}

/**
 * @param context What Docusaurus knows of the site.
 * @param options `DocusaurusParityOptions`, checked by `validateOptions`; they win over the
 *   configuration file. Of no type here, as Docusaurus wants plugins to take any.
 */
export function docusaurusParity(context: SiteContext, options?: unknown): DocusaurusParityPlugin {
  const { siteDir } = context;
  const own = options as DocusaurusParityOptions | undefined;
  const warn = createWarn(siteDir);
  const files = new Map<string, readonly string[]>();
  let addresses = new Map<string, string>();
  const page = dashboardOptions(own?.dashboard);
  const dashboard =
    page &&
    docusaurusDashboard(context, badgeOptionsOf(own), page, warn, (path) => addresses.get(path));
  const badgeOptions = dashboard?.badge ?? badgeOptionsOf(own);
  const site: BadgeSite = {
    root: siteDir,
    urlOf: (path) => addresses.get(path),
    localeOf: () => context.i18n?.currentLocale,
    isPage: (path) => addresses.has(path),
    // The one class without a look of its own that “copy page” buttons leave out.
    rootClass: 'copy-code-button',
    warn,
    onFiles: (path, read) => files.set(path, read),
  };
  const dependencyOptions: DependencyOptions = {
    root: siteDir,
    configFiles,
    filesOf: (page) => files.get(page) ?? [],
  };

  function remarkParityDocusaurus(this: Processor): (tree: Root, file: VFile) => undefined {
    const add = remarkParityBadge.call(this, badgeOptions, site);
    return (tree, file) => {
      try {
        add(tree, asWritten(file));
      } catch (error) {
        // webpack keeps errors on disk, and only those of JavaScript's own kinds.
        throw new Error(error instanceof Error ? error.message : String(error));
      }
      leaveLinksUnchecked(tree);
    };
  }

  const wireRules = createWiring({
    plugin: remarkParityDocusaurus,
    loader: { loader, options: dependencyOptions, ident: 'remark-parity' },
  });

  return {
    name: 'remark-parity',
    getClientModules: () => [exportedFile('css/docusaurus.css')],
    // Docusaurus 3.0 and 3.1 give all content here, later ones below.
    contentLoaded({ allContent }) {
      if (allContent) addresses = addressesOf(allContent, siteDir);
    },
    allContentLoaded({ allContent }) {
      addresses = addressesOf(allContent, siteDir);
      dashboard?.refresh();
    },
    configureWebpack: (config, isServer) => ({
      ...(config.mode === 'development' && !isServer && dashboard
        ? { devServer: dashboard.devServer() }
        : {}),
      ...staleWith(code, config),
      plugins: [
        bundlerPlugin({
          wireRules,
          configFiles,
          onConfigChange() {
            clearConfigCache();
            dashboard?.refresh();
          },
        }),
      ],
    }),
    async postBuild({ plugins, outDir }) {
      // First, and at once: Docusaurus runs what all plugins do after the build side by side.
      if (hideFromSearch(plugins ?? [])) {
        warn('The search would find badges: add `.parity-badges` to its `ignoreCssSelectors`');
      }
      if (outDir !== undefined) await dashboard?.write(outDir);
    },
  };
}

export function validateOptions({
  options,
}: {
  options?: DocusaurusParityOptions;
}): DocusaurusParityOptions {
  return checkOptions(options);
}

// Sites that import the plugin give only the function to Docusaurus, whose types of it are stricter.
Object.assign(docusaurusParity, { validateOptions });
