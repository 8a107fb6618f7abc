/**
 * As much of Astro, Starlight and Vite as is used here. Types of our own, so that neither needs to
 * be installed, and every version that has these parts fits.
 */

/** A Markdown processor, as `satteri()` and `unified()` make it. */
export interface MarkdownProcessor {
  name: string;
  options: object;
}

export interface LocaleConfig {
  lang?: string | undefined;
}

export interface AstroConfig {
  root: URL;
  srcDir: URL;
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  build: { format: 'file' | 'directory' | 'preserve' };
  markdown: { processor?: MarkdownProcessor | undefined };
}

/** The configuration of Starlight as the user wrote it. */
export interface StarlightConfig {
  customCss?: string[] | undefined;
  locales?: Record<string, LocaleConfig | undefined> | undefined;
  defaultLocale?: string | undefined;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Answers a request, or leaves it to others. */
export type Middleware = (
  request: { url?: string | undefined; originalUrl?: string | undefined },
  response: { setHeader(name: string, value: string): unknown; end(text: string): unknown },
  next: (error?: unknown) => void,
) => void;

export interface ViteServer {
  middlewares: { use(middleware: Middleware): unknown };
  watcher: {
    add(path: string | readonly string[]): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  environments: Record<string, ViteEnvironment | undefined>;
}

export interface ViteEnvironment {
  moduleGraph: {
    getModuleById(id: string): unknown;
    getModulesByFile(path: string): Iterable<unknown> | undefined;
    invalidateModule(module: never, seen?: Set<unknown>, time?: number, isHmr?: boolean): void;
  };
  runner?: {
    evaluatedModules?: {
      getModuleById(id: string): unknown;
      invalidateModule(module: never): void;
    };
  };
  hot: { send(payload: { type: 'full-reload'; path?: string }): void };
}

export interface VitePlugin {
  name: string;
  enforce?: 'pre' | 'post';
  [hook: string]: unknown;
}

export interface IntegrationHooks {
  'astro:config:setup'?: (params: {
    config: AstroConfig;
    updateConfig: (config: Record<string, unknown>) => unknown;
  }) => void | Promise<void>;
  'astro:config:done'?: (params: { config: AstroConfig }) => void | Promise<void>;
  'astro:server:setup'?: (params: {
    server: ViteServer;
    refreshContent?: ((options?: object) => Promise<void>) | undefined;
  }) => void | Promise<void>;
  'astro:build:done'?: (params: { dir: URL }) => void | Promise<void>;
}

export interface Integration {
  name: string;
  hooks: IntegrationHooks;
}

export interface StarlightSetup {
  config: StarlightConfig;
  astroConfig: AstroConfig;
  command: string;
  logger: Logger;
  updateConfig(config: { customCss: string[] }): void;
  addIntegration(integration: Integration): void;
  addRouteMiddleware(middleware: { entrypoint: string; order?: 'pre' | 'post' }): void;
  absolutePathToLang?: ((path: string) => string) | undefined;
}

export interface StarlightPlugin {
  name: string;
  hooks: {
    /** Takes a `StarlightSetup`, but Starlight's own types of it differ from version to version. */
    // biome-ignore lint/suspicious/noExplicitAny: the one type that all of them take.
    'config:setup': (setup: any) => Promise<void>;
  };
}
