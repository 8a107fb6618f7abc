/** Schema of what `--format json` writes; `schema/report.schema.json` is made from it. */
import * as v from 'valibot';
import { statuses } from '../../page/status.js';
import { count, headingPath, language, place, sectionLine, told } from './schema-parts.js';

const findingEntries = {
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

const findingSchema = v.object(findingEntries);

const siteFindingSchema = v.object({
  ...findingEntries,
  file: told('Path of the file, relative to the root, with `/`.', v.string()),
});

const gapSchema = v.object({
  kind: told(
    '`page`: nothing real on the whole page; `section`, `tab`, `code`: one is lacking; ' +
      '`placeholder`: only a note that there is nothing yet; `block`: content for all other ' +
      'languages; `examples`: fewer of them; `thin`: far less content.',
    v.picklist(['page', 'section', 'tab', 'code', 'placeholder', 'block', 'examples', 'thin']),
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
  confidence: told('Share of such findings that hold, measured on labelled pages.', v.number()),
  candidate: told(
    'The section of the language that comes nearest.',
    v.optional(
      v.object({
        heading: v.string(),
        path: headingPath,
        place: v.optional(place),
        likeness: v.number(),
        why: v.string(),
      }),
    ),
  ),
});

const resultSchema = v.object({
  language,
  status: v.picklist(statuses),
  why: told('Why the status is what it is.', v.string()),
  alone: told('The language that the page is for alone, if it is.', v.optional(v.string())),
  sections: told(
    'Sections that the language has, of those that the page has.',
    v.object({ present: count, total: count }),
  ),
  gaps: v.array(gapSchema),
  possible: told(
    'Gaps that are more likely than not, but not sure: they count nowhere.',
    v.array(gapSchema),
  ),
  wanted: told(
    'Of a missing page, the sections of the highest rank that other languages have.',
    v.array(sectionLine),
  ),
});

const pageSchema = v.object({
  path: told('Relative to the root, with `/`: what identifies the page.', v.string()),
  page: told('Relative to its folder of pages, with `/`.', v.string()),
  title: v.string(),
  partial: told('It is part of other pages and has no readers of its own.', v.boolean()),
  languages: told('Languages with content of their own.', v.array(v.string())),
  served: told('Those with more than a note that there is nothing yet.', v.array(v.string())),
  declared: told('Languages that the page declares.', v.optional(v.array(v.string()))),
  results: told('One for each target; none if the page cannot be read.', v.array(resultSchema)),
  findings: v.array(findingSchema),
  versions: told(
    'Paths of older versions of the page, of which the same is to be told.',
    v.optional(v.array(v.string())),
  ),
});

const totalsSchema = v.object({
  pages: told('Pages that were looked at, partials among them.', count),
  pagesWithFindings: told('Pages with a finding that counts.', count),
  errors: count,
  warnings: count,
  infos: told('Findings that are only told.', count),
  possible: told('Possible gaps: findings of `possible-gap`, which do not count.', count),
  accepted: told('Findings that the baseline accepts: they do not count.', count),
  rules: told(
    'Findings that count, by rule, the most frequent first.',
    v.record(v.string(), count),
  ),
  languages: told(
    'One for each target, in their order.',
    v.array(
      v.object({
        language,
        statuses: told(
          'Pages by status; partials, and pages that cannot be read, have none.',
          v.record(v.picklist(statuses), count),
        ),
        elsewhere: told('Pages not applicable as they are for another language alone.', count),
        findings: told('Findings that count and are about this language.', count),
      }),
    ),
  ),
});

export const reportSchema = v.object({
  $schema: told('Address of this schema.', v.optional(v.string())),
  version: told('Version of this shape. Fields may be added within a version.', v.literal(1)),
  tool: v.object({ name: v.literal('remark-parity'), version: v.string() }),
  totals: totalsSchema,
  baseline: told(
    'Path of the baseline, relative to the root; absent if there is none.',
    v.optional(v.string()),
  ),
  docs: told(
    'Folders of pages, relative to the root; `.` for the root itself.',
    v.array(v.string()),
  ),
  source: told('Template of addresses of sources.', v.optional(v.string())),
  targets: told('Languages whose parity was checked, in order.', v.array(language)),
  labels: told('Names of languages for people, by id.', v.record(v.string(), v.string())),
  findings: told('What only the whole site can tell.', v.array(siteFindingSchema)),
  problems: told(
    'What could not be looked at: the exit status is then 2.',
    v.array(v.object({ path: v.optional(v.string()), message: v.string() })),
  ),
  pages: told('All pages that were looked at, by path.', v.array(pageSchema)),
});
