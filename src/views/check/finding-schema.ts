/** Schema of findings in reports. */
import * as v from 'valibot';
import { headingPath, place, told } from './schema-parts.js';

const entries = {
  rule: told(
    'Name of the rule or check; `syntax` and `encoding` for what cannot be read.',
    v.string(),
  ),
  severity: v.picklist(['error', 'warning', 'info']),
  message: told('One line, without control characters.', v.string()),
  place: told('Absent for the file as a whole.', v.optional(place)),
  cause: told(
    'The place, in the same file, that set the expectation.',
    v.optional(v.object({ message: v.string(), place })),
  ),
  path: told('Headings from the top of the page down to what it is about.', headingPath),
  about: told(
    'What it is about, where a section can have several: a feature, a name that is not in the SDK.',
    v.optional(v.string()),
  ),
  language: told(
    'Language whose readers lack something; absent if it is for all to mend.',
    v.optional(v.string()),
  ),
  note: v.optional(v.string()),
  url: told('Address of the manual of the rule.', v.optional(v.string())),
  accepted: told('The baseline accepts it: it does not count.', v.optional(v.boolean())),
};

export const findingSchema = v.object(entries);

export const siteFindingSchema = v.object({
  ...entries,
  file: told('Path of the file, relative to the root, with `/`.', v.string()),
});
