/** Findings that a commit or a branch did not bring are left out. */
import type { SurveyPages } from '../check/since.js';
import { surveySite } from '../check/survey.js';
import type { Survey } from '../check/survey-result.js';
import type { Io, OptionDefinition } from './command.js';
import { UsageError } from './errors.js';
import type { SiteOptions } from './options.js';
import type { Surveyed } from './survey.js';

export interface NewOptions {
  /** A revision; `false` if all findings were asked for. */
  new?: string | false;
}

export const newOptions: readonly OptionDefinition[] = [
  {
    flags: '--new <revision>',
    description:
      'report only what is new since a revision, or since the branch left it; default with `--staged`: `HEAD`',
  },
  { flags: '--no-new', description: 'with `--staged`: report what was there before, too' },
];

/** The survey without what was there before, if that was asked for. */
export async function newOnly(
  io: Io,
  options: NewOptions & SiteOptions,
  { site, survey, staged }: Surveyed,
): Promise<Survey> {
  const { new: revision } = options;
  if (staged && typeof revision === 'string' && revision !== 'HEAD') {
    throw new UsageError(
      `Unexpected \`--new ${revision}\` beside \`--staged\`, which compares with \`HEAD\`, ` +
        'expected one of them',
    );
  }
  if (revision === false || (revision === undefined && !staged)) return survey;
  // What was there is as it was: nothing more to ask git.
  if (staged && survey.pages.every(({ findings }) => findings.length === 0)) return survey;
  const { targets } = survey;
  const surveyPages: SurveyPages = (files, texts) =>
    surveySite(site, files, { targets, rules: options.rule, ...texts });
  const { newInCommit, newSince } = await import('../check/since.js');
  const found = staged
    ? await newInCommit(staged, site, survey, surveyPages)
    : await newSince(revision || 'HEAD', site, survey, { env: io.env, surveyPages });
  if (found.known > 0) {
    const what = found.known === 1 ? '1 finding that was' : `${found.known} findings that were`;
    io.err(`Left out ${what} there before\n`);
  }
  return found.survey;
}
