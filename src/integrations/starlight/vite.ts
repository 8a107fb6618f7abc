import { exportedFile } from '../../text/own-files.js';
import type { VitePlugin, ViteServer } from './astro.js';
import type { SidebarBadges } from './sidebar-badges.js';

export const sidebarModule = 'virtual:remark-parity/sidebar';

export const sidebarModuleId = `\0${sidebarModule}`;

interface HookContext {
  addWatchFile(path: string): void;
}

export function sidebarPlugin(make: () => SidebarBadges, base: string): VitePlugin {
  return {
    name: 'remark-parity-sidebar',
    resolveId(id: string) {
      return id === sidebarModule ? sidebarModuleId : undefined;
    },
    load(this: HookContext, id: string) {
      if (id !== sidebarModuleId) return undefined;
      const { badges, files } = make();
      for (const file of files) this.addWatchFile(file);
      return sidebarCode(badges, base);
    },
  };
}

function sidebarCode(badges: SidebarBadges['badges'], base: string): string {
  const runtime = exportedFile('starlight/sidebar').replaceAll('\\', '/');
  return [
    `import { addSidebarBadges } from ${JSON.stringify(runtime)};`,
    `const badges = ${JSON.stringify(badges)};`,
    'export const onRequest = ({ locals }) =>',
    `  addSidebarBadges(locals.starlightRoute.sidebar, badges, ${JSON.stringify(base)});`,
  ].join('\n');
}

interface Module {
  id?: string | null;
}

/** The module in which Astro has the pages that it keeps. */
const keptPagesId = '\0astro:data-layer-content';

/** Forgets pages, and the badges of the sidebar; the browser loads again. */
export function invalidate(server: ViteServer, pages: readonly string[]): void {
  forget(server, [sidebarModuleId], pages);
  server.environments.client?.hot.send({ type: 'full-reload', path: '*' });
}

/** Forgets what Astro keeps, quietly: the browser may have it right already. */
export function invalidateKeptPages(server: ViteServer): void {
  forget(server, [sidebarModuleId, keptPagesId], []);
}

/** Forgets modules in every environment, with those that import them. */
function forget(server: ViteServer, ids: readonly string[], files: readonly string[]): void {
  for (const environment of Object.values(server.environments)) {
    if (!environment) continue;
    const { moduleGraph, runner } = environment;
    const byId = ids.map((id) => moduleGraph.getModuleById(id)).filter((module) => module);
    const byFile = files.flatMap((file) => [...(moduleGraph.getModulesByFile(file) ?? [])]);
    // Modules that import them are added on the way.
    const seen = new Set<unknown>();
    for (const module of [...byId, ...byFile]) {
      moduleGraph.invalidateModule(module as never, seen, Date.now(), true);
    }
    for (const { id } of seen as Set<Module>) {
      const evaluated = id ? runner?.evaluatedModules?.getModuleById(id) : undefined;
      if (evaluated) runner?.evaluatedModules?.invalidateModule(evaluated as never);
    }
  }
}
