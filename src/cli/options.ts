/** Options that several commands have. */
import type { LanguageId } from '../page/page-model.js';
import { didYouMean, nearest } from '../text/nearest.js';
import { list } from '../text/words.js';
import type { ArgumentDefinition, OptionDefinition } from './command.js';
import { UsageError } from './errors.js';

export const pathsArgument: ArgumentDefinition = {
  name: '[paths...]',
  description: 'pages, or folders of pages; the docs folders of the site if left out',
};

export interface SiteOptions {
  config?: string;
  language?: LanguageId[];
  cache?: boolean;
  cacheLocation?: string;
  /** Names of rules and checks; of `check` only. */
  rule?: string[];
  /** Of `check` only. */
  staged?: boolean;
  /** Of commands with `allOption`. */
  all?: boolean;
}

export const siteOptions: readonly OptionDefinition[] = [
  {
    flags: '-c, --config <file>',
    description: 'configuration file to use in place of the nearest one',
  },
  {
    flags: '-l, --language <ids>',
    description:
      'languages to check, such as `python,go`; default: the target of the configuration',
    parse: words,
  },
  { flags: '--no-cache', description: 'neither use nor keep results of earlier runs' },
  {
    flags: '--cache-location <folder>',
    description: 'where to keep results, of small sites too; default: `node_modules/.cache`',
  },
];

export const allOption: OptionDefinition = {
  flags: '-a, --all',
  description: 'check every language that occurs on the site',
};

export function words(text: string): string[] {
  const found = text.split(',').map((word) => word.trim());
  if (found.some((word) => word === '')) {
    throw new UsageError(`Unexpected list \`${text}\`, expected names with commas between them`);
  }
  return found;
}

/** A whole number that is not negative. */
export function count(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Unexpected \`${text}\`, expected a whole number such as \`0\``);
}

/** A known word, whatever its case; `noun` is what it is the name of: `format`. */
export function oneOf<Word extends string>(
  text: string,
  known: readonly Word[],
  noun: string,
): Word {
  const found = known.find((word) => word === text.toLowerCase());
  if (found !== undefined) return found;
  const names = known.map((word) => `\`${word}\``);
  const meant = didYouMean(nearest(text, known));
  throw new UsageError(`Unexpected ${noun} \`${text}\`, expected ${list(names, 'or')}${meant}`);
}
