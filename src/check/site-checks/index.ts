/** Checks of the whole site: what no page can tell alone. */
import { loadConfig, loadConfigFile } from '../../config/load.js';
import { resolveConfig } from '../../config/resolve.js';
import type { SiteCheckName } from '../../config/rule-names.js';
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import type { PageSurvey, SiteFinding, Survey } from '../survey-result.js';
import { labelConsistency } from './label-consistency.js';
import { linkedParity } from './linked-parity.js';
import { roadmapClaims } from './roadmap-claims.js';
import { settingPlaces } from './setting-place.js';
import { type SiteCheck, type SiteCheckContext, severityOf, siteFinding } from './site-check.js';
import { syncConsistency } from './sync-consistency.js';
import { unusedDecision } from './unused-decision.js';
import { unusedExclusion } from './unused-exclusion.js';
import { unusedSetting } from './unused-setting.js';

/** Checks of a survey; `stale-baseline` comes after them. */
const checks: Readonly<Record<Exclude<SiteCheckName, 'stale-baseline'>, SiteCheck>> = {
  'unused-exclusion': unusedExclusion,
  'unused-setting': unusedSetting,
  'unused-decision': unusedDecision,
  'label-consistency': labelConsistency,
  'sync-consistency': syncConsistency,
  'linked-parity': linkedParity,
  'roadmap-claims': roadmapClaims,
};

/** @param survey Of all pages of the site. */
export function siteFindings(survey: Survey, site: Site): SiteFinding[] {
  const { config, root } = site;
  const context = contextOf(survey, site);
  const configFile = config.file === undefined ? undefined : relativePath(root, config.file);
  const placeOf = config.file === undefined ? () => undefined : settingPlaces(config.file);
  const findings: SiteFinding[] = [];
  for (const name of Object.keys(checks) as (keyof typeof checks)[]) {
    // A page that is missing is reported anyway, and links to it are what follows.
    const severity = severityOf(name, config, name === 'linked-parity' ? 'info' : 'warning');
    if (severity === undefined) continue;
    checks[name](context, ({ file = configFile, setting, ...found }) => {
      if (file === undefined) return;
      const place = found.place ?? (setting && placeOf(setting));
      findings.push(siteFinding(name, severity, { ...found, file, place }));
    });
  }
  return findings;
}

function contextOf(survey: Survey, site: Site): SiteCheckContext {
  const { config, configFile, root } = site;
  const loaded =
    configFile === undefined ? loadConfig(root, { cwd: root }) : loadConfigFile(configFile);
  const unread = [
    ...survey.pages.filter(({ results }) => results.length === 0).map(({ path }) => path),
    ...survey.problems.flatMap(({ path }) => path ?? []),
  ];
  const pages = survey.pages.filter((page) => hasConfig(page, site));
  const written = config.file === undefined ? {} : loaded.config;
  return { survey, site, written, pages, unread };
}

function hasConfig({ path }: PageSurvey, { config, configFile, options, root }: Site): boolean {
  const own = resolveConfig(`${root}/${path}`, options, { cwd: root, file: configFile });
  return own.file === config.file;
}
