import { type BadgeOptions, badgeConfigs } from '../../badge/options.js';
import { type DashboardOption, dashboardOptions } from '../../views/dashboard/options.js';

interface Options extends BadgeOptions {
  id?: string | undefined;
  /** A page with the status of the whole site, which the badges link to. */
  dashboard?: DashboardOption | undefined;
}

/**
 * Options of the plugin: those of the badge, the dashboard, and the id that Docusaurus gives to every plugin. A
 * type and no interface, as its own type of a site's configuration takes only those.
 */
export type DocusaurusParityOptions = { [Key in keyof Options]: Options[Key] };

export function badgeOptionsOf(options: DocusaurusParityOptions | undefined): BadgeOptions {
  const { id, dashboard, ...badge } = options ?? {};
  return badge;
}

/**
 * Checks options, and gives them an id, as Docusaurus wants of every plugin.
 *
 * @throws {Error} With the plugin's name in the message.
 */
export function checkOptions(
  options: DocusaurusParityOptions | undefined,
): DocusaurusParityOptions {
  try {
    badgeConfigs(badgeOptionsOf(options));
    dashboardOptions(options?.dashboard);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Wrong options of the plugin \`remark-parity/docusaurus\`: ${reason}`, {
      cause,
    });
  }
  return { ...options, id: options?.id ?? 'default' };
}
