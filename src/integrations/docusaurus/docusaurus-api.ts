/**
 * As much of Docusaurus and of webpack (or Rspack) as the plugin looks at, so that neither is a
 * dependency of this package.
 */

export interface SiteContext {
  siteDir: string;
  /** With the locale, where the site has several. */
  baseUrl?: string;
  generatedFilesDir?: string;
  siteConfig?: { trailingSlash?: boolean | undefined };
  i18n?: { currentLocale?: string };
}

export type AllContent = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface LoadedPlugin {
  name: string;
  options?: unknown;
}

export interface RuleUse {
  loader?: string;
  options?: unknown;
  [key: string]: unknown;
}

export interface Rule extends RuleUse {
  use?: unknown;
  oneOf?: unknown;
  rules?: unknown;
}

export interface Compiler {
  options: { module?: { rules?: unknown } };
  hooks: { watchRun: { tap(name: string, run: (compiler: Compiler) => void): void } };
  modifiedFiles?: ReadonlySet<string> | undefined;
  removedFiles?: ReadonlySet<string> | undefined;
}

export interface LoaderContext<Options> {
  resourcePath: string;
  getOptions(): Options;
  addDependency(file: string): void;
  addMissingDependency(file: string): void;
  callback(error: null, ...result: unknown[]): void;
}
