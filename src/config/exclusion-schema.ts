/** An entry of the `exclusions` field of the configuration. */
import type { InferOutput } from 'valibot';
import * as v from 'valibot';
import { isDay } from '../text/day.js';
import { isGlob } from '../text/glob.js';
import { patterns } from './evidence-schema.js';
import { field, object, oneOrMore, record, text } from './fields.js';

/** A topic that the team has put out of scope. */
export type Exclusion = InferOutput<ReturnType<typeof exclusionSchema>>;

export function exclusionSchema() {
  const languages = v.array(text('the id of a language'), 'a list of language ids');
  return v.pipe(
    object({
      topic: v.pipe(text(), v.description('What is out of scope, in a few words.')),
      reason: v.pipe(text(), v.description('Why it is out of scope.')),
      pages: field(
        'Pages, by glob relative to the folder of the configuration; a glob without a slash ' +
          'matches at any depth. With `sections`: only sections of these pages.',
        oneOrMore('a glob', isGlob),
      ),
      sections: field(
        'Sections, by heading or `Parent > Child`; `*` stands for any text, case does not matter.',
        oneOrMore('a heading'),
      ),
      code: field(
        'Code that uses it, by language, as in `features`: told where a page that is in scope ' +
          'shows it to the readers of that language. `pages` and `sections` are then not needed.',
        record(patterns(), 'an object from ids of languages to patterns'),
      ),
      status: field(
        'What a page is that is out of scope: `excluded`, which the team decided, or ' +
          '`not-applicable`, which nobody could change. Default: `excluded`.',
        v.picklist(['excluded', 'not-applicable'], 'one of `excluded`, `not-applicable`'),
      ),
      languages: field(
        'Languages that it holds for. Default: the target, whichever it is.',
        v.pipe(languages, v.minLength(1, 'at least one language id')),
      ),
      until: field('Last day on which it holds, as `YYYY-MM-DD`.', daySchema()),
      issue: field('Address of the issue where it was decided.', addressSchema()),
    }),
    v.partialCheck(
      [['pages'], ['sections'], ['code']],
      ({ pages, sections, code }) => (pages ?? sections ?? code) !== undefined,
      '`pages`, `sections`, or `code`',
    ),
  );
}

/** A day that exists, `YYYY-MM-DD`. */
export function daySchema() {
  const expected = 'a day that exists, such as `2026-12-31`';
  return v.pipe(v.string(expected), v.isoDate(expected), v.check(isDay, expected));
}

/** An `http:` or `https:` address. */
export function addressSchema() {
  const expected = 'an `http:` or `https:` address';
  return v.pipe(
    v.string(expected),
    v.maxLength(2000, `${expected} of at most 2000 characters`),
    v.regex(/^https?:\/\/\S+$/, expected),
    v.url(expected),
  );
}
