/** Schema of what `--format json` writes; `schema/report.schema.json` is made from it. */
import * as v from 'valibot';
import { statuses } from '../../page/status.js';
import { siteFindingSchema } from './finding-schema.js';
import { pageSchema } from './page-schema.js';
import { count, language, told } from './schema-parts.js';

const totalsSchema = v.object({
  pages: told('Pages that were looked at, partials among them.', count),
  pagesWithFindings: told('Pages with a finding that counts.', count),
  errors: count,
  warnings: count,
  infos: told('Findings that are only told.', count),
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
