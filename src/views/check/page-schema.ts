/** Schema of pages in reports. */
import * as v from 'valibot';
import { statuses } from '../../page/status.js';
import { findingSchema } from './finding-schema.js';
import { count, headingPath, language, place, sectionLine, told } from './schema-parts.js';

const gapSchema = v.object({
  kind: told(
    '`page`: nothing real on the whole page; `section`, `tab`, `code`: one is lacking; ' +
      '`placeholder`: only a note that there is nothing yet.',
    v.picklist(['page', 'section', 'tab', 'code', 'placeholder']),
  ),
  reason: v.picklist(['absent', 'empty', 'placeholder', 'undeclared']),
  language,
  references: told('Languages that have what it lacks.', v.array(v.string())),
  path: headingPath,
  heading: told('Heading of the section, or label of the tab.', v.string()),
  place: v.optional(place),
  cause: told('The content beside which it is lacking.', v.optional(place)),
  add: told(
    'What it should be added after.',
    v.optional(v.object({ heading: v.string(), place: v.optional(place) })),
  ),
  boilerplate: told('Only further reading: does not make the page partial.', v.boolean()),
});

const resultSchema = v.object({
  language,
  status: v.picklist(statuses),
  why: told('Why the status is what it is.', v.string()),
  sections: told(
    'Sections that the language has, of those that the page has.',
    v.object({ present: count, total: count }),
  ),
  gaps: v.array(gapSchema),
  wanted: told(
    'Of a missing page, the sections of the highest rank that other languages have.',
    v.array(sectionLine),
  ),
});

export const pageSchema = v.object({
  path: told('Relative to the root, with `/`: what identifies the page.', v.string()),
  page: told('Relative to its folder of pages, with `/`.', v.string()),
  title: v.string(),
  partial: told('It is part of other pages and has no readers of its own.', v.boolean()),
  languages: told('Languages with content of their own.', v.array(v.string())),
  served: told('Those with more than a note that there is nothing yet.', v.array(v.string())),
  declared: told('Languages that the page declares.', v.optional(v.array(v.string()))),
  results: told('One for each target; none if the page cannot be read.', v.array(resultSchema)),
  findings: v.array(findingSchema),
});
