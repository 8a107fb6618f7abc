/** The configuration: the one source of its validation, its TypeScript types and its JSON Schema. */
import type { InferInput, InferOutput } from 'valibot';
import * as v from 'valibot';
import { once } from '../text/once.js';
import { badgeSchema, generatedSchema } from './badge-schema.js';
import { exclusionSchema } from './exclusion-schema.js';
import { either, entries, field, object, oneOrMore, record, text, words } from './fields.js';
import { roadmapField } from './roadmap-schema.js';
import { settingNames } from './rule-names.js';

/** What a configuration file or the options of the plugin may hold; every field is optional. */
export type Config = InferInput<ReturnType<typeof buildSchema>>;

/** A configuration that was checked; blanks around texts are gone. */
export type CheckedConfig = InferOutput<ReturnType<typeof buildSchema>>;

/** The schema. It is made with the first call, as most runs have no configuration. */
export const configSchema: () => ReturnType<typeof buildSchema> = once(buildSchema);

/** The options of every plugin that shows the badge: its fields, `generated`, and `config`. */
export const badgeOptionsSchema = once(() =>
  object({
    ...badgeSchema().entries,
    generated: v.optional(generatedSchema()),
    config: v.optional(configSchema()),
  }),
);

function buildSchema() {
  return object({
    $schema: field('Address of the JSON Schema, for editors.', text()),
    target: field(
      'Language whose parity is checked. Default: `python`.',
      text('the id of a language'),
    ),
    references: field(
      'Languages to measure against. Default: every other language of the page.',
      v.array(text('the id of a language'), 'a list of language ids'),
    ),
    languages: field(
      'Languages to add to the registry, or to change in it, by id.',
      languagesSchema(),
    ),
    components: field(
      'Language components: element name to the attribute that lists languages. Added to ' +
        '`{"Lang": "lang", "LanguageContent": "lang"}`; `false` takes an element away.',
      attributesSchema(),
    ),
    syncKeys: field(
      'Values of `syncKey` or `groupId` whose tab sets are always about languages.',
      words('sync keys'),
    ),
    declarations: field('Where pages declare their languages.', declarationsSchema()),
    certainty: field(
      'Least confidence, from 0 to 1, with which a gap is reported as one; others from 0.5 on are ' +
        'possible gaps. Default: 0.6.',
      share(),
    ),
    placeholders: field('Further phrases that mark text as “not available yet”.', words('phrases')),
    boilerplate: field(
      'Further headings of sections that hold only further reading.',
      words('headings'),
    ),
    engine: field(
      'Parser. Default: `auto`, which is Sätteri where it can be loaded.',
      v.picklist(['auto', 'satteri', 'micromark'], 'one of `auto`, `satteri`, `micromark`'),
    ),
    format: field(
      'Markdown or MDX. Default: `detect`, by file extension.',
      v.picklist(['detect', 'md', 'mdx'], 'one of `detect`, `md`, `mdx`'),
    ),
    aliases: field(
      'Starts of import paths to the folders that they stand for, relative to the folder of the ' +
        'configuration.',
      record(text('the path of a folder'), 'an object from starts of import paths to folders'),
    ),
    docs: field(
      'Folders of pages, relative to the folder of the configuration. Default: those of the site’s ' +
        'framework, else `src/content/docs` or `docs`, else the folder itself.',
      oneOrMore('the path of a folder'),
    ),
    ignore: field(
      'Pages that the `parity` command passes over, by glob as in `exclusions`.',
      words('globs'),
    ),
    source: field(
      'Address of a page’s source, for links: `{path}` stands for its path from the folder of the ' +
        'configuration, `{page}` for that from its docs folder, `{line}` for the line.',
      text('an address with `{path}` or `{page}`'),
    ),
    baseline: field(
      'File of accepted findings, relative to the folder of the configuration. Default: ' +
        '`parity.baseline.json`.',
      text('the path of a file'),
    ),
    claims: field(
      'Documents that say what pages have, such as a roadmap, relative to the folder of the ' +
        'configuration: `roadmap-claims` compares them with the pages.',
      oneOrMore('the path of a file'),
    ),
    rules: field('Severity and options of rules, by name.', rulesSchema()),
    exclusions: field(
      'Topics that are out of scope: what they exclude is no gap.',
      v.array(exclusionSchema(), 'a list of exclusions'),
    ),
    roadmap: field(
      'What the team decides of its roadmap, or the path of a file that says so. Default: ' +
        '`parity.roadmap.yaml`, where it is there.',
      roadmapField(),
    ),
    generated: field(
      'Pages that are copies of others: their badge tells the status of the source.',
      generatedSchema(),
    ),
    badge: field('The badge on the pages of a site.', badgeSchema()),
  });
}

function share() {
  const expected = 'a number from 0 to 1';
  return v.pipe(v.number(expected), v.minValue(0, expected), v.maxValue(1, expected));
}

function languagesSchema() {
  const language = object({
    label: field('Name for people, such as `Python`.', text()),
    aliases: field('Other names in labels, attributes and directives.', words('names')),
    fences: field('Fence names of its code.', words('fence names')),
    tools: field(
      'Tools and files of its ecosystem: a heading that names one is about this language only.',
      words('names'),
    ),
  });
  return record(language, 'an object from language ids to languages');
}

function declarationsSchema() {
  return object({
    frontmatter: field(
      'Frontmatter keys that list languages. Default: `["supportedLanguages"]`.',
      words('frontmatter keys'),
    ),
    agnostic: field(
      'Frontmatter keys that say that a page is the same for all languages. Default: ' +
        '`["isLanguageAgnostic"]`.',
      words('frontmatter keys'),
    ),
    components: field(
      'Elements that declare languages, with the attribute that lists them. Added to ' +
        '`{"LanguageSelector": "supportedLanguages"}`; `false` takes an element away.',
      attributesSchema(),
    ),
  });
}

function attributesSchema() {
  const expected = 'the name of an attribute, or `false`';
  const attribute = v.union([text(expected), v.literal(false)], expected);
  return record(attribute, 'an object from element names to attribute names');
}

const severities = ['off', 'on', 'warn', 'error', 0, 1, 2] as const;
const anySeverity = 'one of `off`, `on`, `warn`, `error`, `0`, `1`, `2`, `true`, `false`';

function rulesSchema() {
  const setting = settingSchema();
  return object(entries(settingNames, () => v.optional(setting)));
}

function settingSchema() {
  const message = `${anySeverity}, or a list of one of them and options`;
  const severity = v.union([v.picklist(severities), v.boolean()], message);
  const inList = v.union([v.picklist(severities), v.boolean()], anySeverity);
  const pair = v.pipe(
    v.tupleWithRest([inList], v.unknown(), message),
    v.maxLength(2, 'a severity and options, and nothing more'),
  );
  return either(v.union([severity, pair], message), severity, pair);
}
