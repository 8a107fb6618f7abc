/**
 * Checks the documents that the configuration names in `claims`, which are no pages.
 */
import { readFileSync } from 'node:fs';
import { forRules } from '../../config/for-rules.js';
import type { Site } from '../../site/site.js';
import { relativePath } from '../../text/inside.js';
import { quote } from '../../text/words.js';
import { checkPage } from '../check-page.js';
import type { SiteFinding, Survey } from '../types.js';

/** Rules whose findings are about such a document, rather than a page. */
const rules = new Set(['roadmap-claims', 'syntax', 'encoding']);

/** What the documents claim and what does not hold; those that are pages have been checked. */
export function documentFindings({ pages }: Survey, { config, root }: Site): SiteFinding[] {
  if (config.claims.length === 0) return [];
  const alone = forRules(config, ['roadmap-claims']);
  const checked = new Set(pages.map(({ path }) => path));
  return config.claims.flatMap((path): SiteFinding[] => {
    const file = relativePath(root, path);
    if (checked.has(file)) return [];
    const text = readText(path);
    if (text === undefined)
      return config.file === undefined ? [] : [absent(file, config.file, root)];
    const { findings } = checkPage(text, path, alone);
    return findings.filter(({ rule }) => rules.has(rule)).map((found) => ({ ...found, file }));
  });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function absent(path: string, config: string, root: string): SiteFinding {
  return {
    rule: 'roadmap-claims',
    severity: 'warning',
    message:
      `Unexpected document ${quote(path)} in \`claims\` that cannot be read, expected a file, ` +
      'correct or remove the entry',
    place: undefined,
    cause: undefined,
    path: [path],
    language: undefined,
    note: undefined,
    url: undefined,
    file: relativePath(root, config),
  };
}
