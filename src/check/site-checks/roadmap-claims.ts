/** `roadmap-claims`: documents that say of pages what is not true of them. */
import { readFileSync } from 'node:fs';
import { ConfigError } from '../../config/problem.js';
import type { ResolvedConfig } from '../../config/resolve.js';
import { checkOptions } from '../../lint/options.js';
import { relativePath } from '../../text/inside.js';
import { quote } from '../../text/words.js';
import { type ClaimOptions, checkDocument } from '../claims/check-document.js';
import type { SiteCheck } from './site-check.js';

export const roadmapClaims: SiteCheck = ({ survey, site }, report) => {
  const { config, root } = site;
  for (const path of config.claims) {
    const file = relativePath(root, path);
    const text = readText(path);
    if (text === undefined) {
      const message =
        `Unexpected document ${quote(file)} in \`claims\` that cannot be read, expected a file, ` +
        'correct or remove the entry';
      report({ setting: ['claims'], message, path: [file] });
      continue;
    }
    const document = { text, file: path };
    for (const fault of checkDocument(document, survey, site, claimOptions(config))) {
      report({ ...fault, file });
    }
  }
};

/** @throws {ConfigError} If the `rules` field has something that is not an option. */
export function claimOptions({ rules, file = 'options' }: ResolvedConfig): ClaimOptions {
  const setting = rules['roadmap-claims'];
  const options = Array.isArray(setting) ? setting[1] : undefined;
  try {
    return checkOptions<ClaimOptions>('roadmap-claims', options, {
      docs: 'paths',
      unlisted: 'boolean',
    });
  } catch (error) {
    const { message } = error as Error;
    const nothing = { expected: '', actual: '', suggestion: undefined };
    throw new ConfigError(file, [{ path: 'rules.roadmap-claims', message, ...nothing }]);
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
