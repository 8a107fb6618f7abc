/** Checks one file of a site. Threads do this, too: all that it needs can be sent to them. */
import { readFileSync } from 'node:fs';
import { forRules } from '../config/for-rules.js';
import { ConfigError } from '../config/problem.js';
import type { EvidencePlan } from '../config/read-features.js';
import { type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import type { Config } from '../config/schema.js';
import type { LanguageId } from '../page/page-model.js';
import { namesOf, type SiteFolders } from '../site/page-names.js';
import type { GivenPartial } from '../site/read-partial.js';
import { relativePath } from '../text/inside.js';
import { checkPage } from './check-page.js';
import { loadRules } from './run-rules.js';
import type { PageSurvey, SurveyProblem } from './survey-result.js';

/** What to check pages for. Serialisable. */
export interface PageTask extends SiteFolders {
  /** Absolute path of the configuration file to use in place of the nearest one. */
  configFile: string | undefined;
  /** Settings that win over the configuration files; always the same object. */
  options: Config;
  targets: readonly LanguageId[];
  /** Names of the only rules to run; `undefined`: all that are on. */
  rules: readonly string[] | undefined;
  /** Features to look for in the code of the pages; `undefined`: nothing is looked for. */
  evidence?: EvidencePlan | undefined;
}

/** Where texts come from, if not from the files. */
export interface TextSource {
  readText?: ((file: string) => string) | undefined;
  /** Partials that are not as on disk. */
  givenPartial?: GivenPartial | undefined;
}

export type PageOutcome = { page: PageSurvey } | { problem: SurveyProblem };

/** @throws {ConfigError} If the configuration is wrong. */
export function configOf(file: string, task: PageTask): ResolvedConfig {
  const { root, configFile, options, rules } = task;
  return forRules(resolveConfig(file, options, { cwd: root, file: configFile }), rules);
}

/** Checks a file; whatever is wrong with it is said, not thrown. */
export async function checkFile(
  file: string,
  task: PageTask,
  source: TextSource = {},
): Promise<PageOutcome> {
  const path = relativePath(task.root, file);
  try {
    const config = configOf(file, task);
    await loadRules(config);
    const text = source.readText?.(file) ?? readFileSync(file, 'utf8');
    const record = checkPage(text, file, config, task.targets, {
      givenPartial: source.givenPartial,
      evidence: task.evidence,
    });
    return { page: { ...record, ...namesOf(task, file) } };
  } catch (error) {
    return { problem: problemOf(error, path) };
  }
}

/** A configuration that cannot be used is reported once, however many pages it is for. */
export function problemOf(error: unknown, path: string): SurveyProblem {
  if (error instanceof ConfigError) return { path: undefined, message: error.message };
  if (!(error instanceof Error)) throw error;
  return { path, message: `Cannot check \`${path}\`: ${error.message}` };
}
