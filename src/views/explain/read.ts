/** Reads a page and explains it. */
import { readFileSync } from 'node:fs';
import { checkPage } from '../../check/check-page.js';
import { loadRules } from '../../check/run-rules.js';
import { forLanguage } from '../../config/for-language.js';
import { resolveConfig } from '../../config/resolve.js';
import type { LanguageId } from '../../page/page-model.js';
import { createContext } from '../../site/model-of.js';
import type { Site } from '../../site/site.js';
import { readTree } from '../../syntax/read.js';
import { relativePath } from '../../text/inside.js';
import { explainPage } from './explain.js';
import type { Explanation } from './explanation.js';

export interface Unreadable {
  /** Where and why, on one line. */
  unreadable: string;
}

/** @throws {ConfigError} If the configuration of the page is wrong. */
export async function explainFile(
  site: Site,
  file: string,
  language: LanguageId,
  references?: readonly LanguageId[],
): Promise<Explanation | Unreadable> {
  const own = resolveConfig(file, site.options, { cwd: site.root, file: site.configFile });
  const forTarget = forLanguage(own, language);
  const config = references ? { ...forTarget, references: [...references] } : forTarget;
  const path = relativePath(site.root, file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { unreadable: `${path}: ${error instanceof Error ? error.message : error}` };
  }
  await loadRules(config);
  const { findings, results } = checkPage(text, file, config);
  if (results.length === 0) {
    const [first] = findings;
    const { line, column } = first?.place?.start ?? { line: 1, column: 1 };
    return { unreadable: `${path}:${line}:${column}: ${first?.message ?? 'it is no Markdown'}` };
  }
  const { engine, format } = config;
  const reading = readTree(text, { path: file, engine, format });
  const { model } = createContext(reading.tree, reading.text, file, config);
  return explainPage(model, path, findings, config.registry);
}
