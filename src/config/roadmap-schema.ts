/** The `roadmap` field of the configuration, which may be a file of its own. */
import type { InferOutput } from 'valibot';
import * as v from 'valibot';
import { statuses } from '../page/status.js';
import { isGlob } from '../text/glob.js';
import { once } from '../text/once.js';
import { isPlainObject } from '../text/plain.js';
import { evidenceSchema, featureSchema, sampleSetSchema } from './evidence-schema.js';
import { addressSchema, daySchema } from './exclusion-schema.js';
import { either, entries, field, object, oneOrMore, record, text, words } from './fields.js';

export type CheckedRoadmap = InferOutput<ReturnType<typeof buildRoadmap>>;

/** What the team says of pages or sections. */
export type Decision = NonNullable<CheckedRoadmap['decisions']>[number];

/** A bug that readers or authors should know of. */
export type Bug = NonNullable<CheckedRoadmap['bugs']>[number];

/** The schema of a roadmap file, made with the first call. */
export const roadmapSchema: () => ReturnType<typeof buildRoadmap> = once(buildRoadmap);

/** The `roadmap` field: a roadmap, or the path of a file that holds one. */
export function roadmapField() {
  const expected = 'an object or the path of a YAML or JSON file';
  const path = text(expected);
  const inline = roadmapSchema();
  return either(v.union([path, inline], expected), path, inline, isPlainObject);
}

function buildRoadmap() {
  return object({
    $schema: field('Address of the JSON Schema, for editors.', text()),
    title: field(
      'Title; `{language}` stands for the name of the language. Default: ' +
        '`{language} documentation roadmap`.',
      text(),
    ),
    intro: field('A paragraph under the title.', text()),
    output: field(
      'File to write, relative to the file that this stands in; `{language}` stands for the id of ' +
        'the language. Default: `ROADMAP.md`.',
      text('the path of a file that ends in `.md` or `.mdx`'),
    ),
    source: field(
      'Where the docs are from.',
      object({
        name: field('Name of the repository or site.', text()),
        url: field('Its address.', addressSchema()),
        path: field('Folder of the pages, for people. Default: `docs`.', text()),
        date: field(
          'Day of the docs, `YYYY-MM-DD`. Default: that of the last commit that touched them.',
          daySchema(),
        ),
      }),
    ),
    priorities: field(
      'Priorities by name, the most urgent first, each with what it means. Default: `P0` to `P3`.',
      record(text(), 'an object from names of priorities to what they mean'),
    ),
    defaults: field(
      'Priority of pages that no decision speaks of, by status. Default: `P1` for `missing`, `P2` ' +
        'for `partial`.',
      object({
        missing: field('Priority of missing pages.', text('the name of a priority')),
        partial: field('Priority of partial pages.', text('the name of a priority')),
      }),
    ),
    decisions: field(
      'Priorities, owners and notes of pages, sections and features; later ones win.',
      v.array(decision(), 'a list of decisions'),
    ),
    order: field(
      'Pages and folders in the order of the sidebar, by glob; all others follow by path.',
      words('globs'),
    ),
    folders: field(
      'Names of folders, by path in the docs folder.',
      record(text(), 'an object from folders to names'),
    ),
    bugs: field('Known bugs.', v.array(bug(), 'a list of bugs')),
    features: field(
      'Features, with what shows each of them in code.',
      v.array(featureSchema(), 'a list of features'),
    ),
    samples: field(
      'Sets of samples, with what each sample must have.',
      v.array(sampleSetSchema(), 'a list of sets of samples'),
    ),
    evidence: field('Where samples and SDKs lie.', evidenceSchema()),
    texts: field(
      'What each status means, for the summary.',
      object(entries(statuses, (status) => field(`Text for \`${status}\`.`, text()))),
    ),
  });
}

function decision() {
  return v.pipe(
    object({
      pages: field(
        'Pages, by glob relative to the docs folder or the folder of the configuration.',
        oneOrMore('a glob', isGlob),
      ),
      sections: field(
        'Sections, by heading or `Parent > Child`; `*` stands for any text.',
        oneOrMore('a heading'),
      ),
      features: field('Features, by id.', oneOrMore('the id of a feature')),
      priority: field('Name of a priority.', text('the name of a priority')),
      owner: field('Who does it.', text()),
      note: field('What else is to be said.', text()),
      languages: languages(),
    }),
    v.partialCheck(
      [['pages'], ['sections'], ['features']],
      ({ pages, sections, features }) => (pages ?? sections ?? features) !== undefined,
      '`pages`, `sections` or `features`',
    ),
  );
}

function bug() {
  return object({
    bug: v.pipe(text(), v.description('What goes wrong, in a sentence.')),
    severity: field('How bad it is: the name of a priority.', text('the name of a priority')),
    effect: field('What it stops people from doing.', text()),
    where: field('Sample, package or file that has it.', text()),
    page: field('Page of the docs that it is about, by path.', text('the path of a page')),
    link: field('Address of its issue.', addressSchema()),
    languages: languages(),
  });
}

function languages() {
  const ids = v.array(text('the id of a language'), 'a list of language ids');
  return field(
    'Languages that it is about. Default: the target of the configuration.',
    v.pipe(ids, v.minLength(1, 'at least one language id')),
  );
}
