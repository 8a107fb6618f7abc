import type { BadgeOptions } from '../../badge/options.js';
import { type DashboardOption, dashboardOptions } from '../../views/dashboard/options.js';
import type { StarlightPlugin, StarlightSetup } from './astro.js';
import { setUp } from './set-up.js';

/** Options of the plugin. */
export interface StarlightParityOptions extends BadgeOptions {
  /** Badges in the sidebar: for all pages with a status, or only for those with gaps. */
  sidebar?: boolean | 'gaps' | undefined;
  /** A page with the status of the whole site, which the badges link to. */
  dashboard?: DashboardOption | undefined;
}

/**
 * Finds the processor of the site, Sätteri or unified, and adds the badge and its styles.
 *
 * @param options Options of the badge and the sidebar; they win over the configuration file.
 */
export function starlightParity(options: StarlightParityOptions = {}): StarlightPlugin {
  const { sidebar = false, dashboard, ...badge } = options;
  if (![true, false, 'gaps'].includes(sidebar)) {
    const actual = typeof sidebar === 'string' ? JSON.stringify(sidebar) : typeof sidebar;
    throw new TypeError(
      `Unexpected value ${actual} of the option \`sidebar\`, expected \`true\`, \`false\` or \`'gaps'\``,
    );
  }
  const page = dashboardOptions(dashboard);
  return {
    name: 'remark-parity',
    hooks: {
      async 'config:setup'(setup: StarlightSetup) {
        setUp(setup, badge, sidebar, page);
      },
    },
  };
}
