/** The file of accepted findings: its validation, its type, and its JSON Schema. */
import * as v from 'valibot';
import { once } from '../text/once.js';
import { daySchema } from './exclusion-schema.js';
import { field, object } from './fields.js';

/** Version of the format. */
export const baselineVersion = 1;

/** The schema of a baseline, made with the first call. */
export const baselineSchema = once(() =>
  v.pipe(
    object(
      {
        $schema: field('Address of the JSON Schema, for editors.', v.unknown()),
        version: v.pipe(v.literal(baselineVersion, '`1`'), v.description('Version of the format.')),
        accepted: v.pipe(
          v.array(entrySchema(), 'a list of accepted findings'),
          v.description('Accepted findings.'),
        ),
      },
      'an object with `version` and `accepted`',
    ),
    v.description('Findings that the team has accepted. Written by `parity baseline`.'),
  ),
);

function entrySchema() {
  return object(
    {
      page: v.pipe(
        filled('the path of a page'),
        v.description('Path of the page from the folder of the configuration, with `/`.'),
      ),
      path: v.pipe(
        v.array(v.string('a heading'), 'a list of headings'),
        v.description(
          'Headings above the finding, from the top of the page down; empty at the top.',
        ),
      ),
      rule: v.pipe(filled('the name of a rule'), v.description('Name of the rule.')),
      about: field(
        'What the finding is about, where a section can have several: a feature, a name that is ' +
          'not in the SDK.',
        filled(),
      ),
      language: field(
        'Language whose readers lack something, where the finding is about one.',
        filled(),
      ),
      reason: field('Why it is accepted.', filled()),
      owner: field('Who will see to it.', filled()),
      date: field('Day on which it was accepted, `YYYY-MM-DD`.', daySchema()),
    },
    'an object with `page`, `path` and `rule`',
  );
}

/** Text as it is: what is accepted may begin or end with a blank, and be of any length. */
function filled(expected = 'text that is not empty') {
  return v.pipe(v.string(expected), v.minLength(1, expected));
}
