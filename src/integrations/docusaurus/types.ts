/**
 * As much of Docusaurus and of webpack (or Rspack) as the plugin looks at, so that neither is a
 * dependency of this package.
 */

/** What Docusaurus gives to plugins. */
export interface SiteContext {
  siteDir: string;
  /** With the locale, where the site has several. */
  baseUrl?: string;
  generatedFilesDir?: string;
  siteConfig?: { trailingSlash?: boolean | undefined };
  i18n?: { currentLocale?: string };
}

/** Content of all plugins, by name and by id of the instance. */
export type AllContent = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Another plugin of the site, once it is loaded. */
export interface LoadedPlugin {
  name: string;
  options?: unknown;
}

/** One loader of a rule. */
export interface RuleUse {
  loader?: string;
  options?: unknown;
  [key: string]: unknown;
}

/** A rule of the bundler. */
export interface Rule extends RuleUse {
  use?: unknown;
  oneOf?: unknown;
  rules?: unknown;
}

/** A compiler of the bundler. */
export interface Compiler {
  options: { module?: { rules?: unknown } };
  hooks: { watchRun: { tap(name: string, run: (compiler: Compiler) => void): void } };
  modifiedFiles?: ReadonlySet<string> | undefined;
  removedFiles?: ReadonlySet<string> | undefined;
}

/** What a loader sees of the bundler. */
export interface LoaderContext<Options> {
  resourcePath: string;
  getOptions(): Options;
  addDependency(file: string): void;
  addMissingDependency(file: string): void;
  callback(error: null, ...result: unknown[]): void;
}
