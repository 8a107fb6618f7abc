/** The part of the plugin that runs in Vite: the badges of the sidebar, as a module. */
import { exportedFile } from '../../text/own-files.js';
import type { VitePlugin } from './astro.js';
import type { SidebarBadges } from './sidebar-badges.js';

/** What route middleware is imported as. */
export const sidebarModule = 'virtual:remark-parity/sidebar';

/** Its name inside of Vite. */
export const sidebarModuleId = `\0${sidebarModule}`;

/** As much of the context of a hook as is used. */
interface HookContext {
  addWatchFile(path: string): void;
}

/** Serves the route middleware with the badges of all pages. */
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
