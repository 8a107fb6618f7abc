/** The fields of a roadmap that say what to look for in code, and where: features, samples, SDKs. */
import type { InferOutput } from 'valibot';
import * as v from 'valibot';
import { isGlob } from '../text/glob.js';
import { isPlainObject } from '../text/plain.js';
import { either, field, object, oneOrMore, record, text } from './fields.js';

export type GivenSource = NonNullable<GivenEvidence['samples']>[number];

export type GivenSdk = NonNullable<GivenEvidence['sdk']>[number];

export type GivenEvidence = InferOutput<ReturnType<typeof evidenceSchema>>;

export type GivenFeature = InferOutput<ReturnType<typeof featureSchema>>;

/** An entry of the `samples` field: a set of samples with what each must have. */
export type GivenSampleSet = InferOutput<ReturnType<typeof sampleSetSchema>>;

export type GivenRequirement = GivenSampleSet['requires'][number];

/** A pattern in ast-grep's language, or its long form. */
export type CodePattern = InferOutput<ReturnType<typeof pattern>>;

/** Long form of a pattern; exactly one of `pattern` or `context`, `rule`, and `text`. */
export type PatternObject = InferOutput<ReturnType<typeof patternObject>>;

export type PatternScope = 'docs' | 'samples' | 'sdk';

export function evidenceSchema() {
  const kinds = v.array(text(), 'a list of names');
  return object({
    samples: field(
      'Where samples lie: each folder that `folders` finds is one sample.',
      v.array(
        object({
          ...source(),
          helpers: field(
            'Folders of modules that samples share, by glob. What a sample imports of them counts ' +
              'for it, and is told apart from its own code.',
            globs(),
          ),
        }),
        'a list of places with samples',
      ),
    ),
    sdk: field(
      'Where the SDK lies: each folder that `folders` finds is one that imports start from.',
      v.array(
        object({
          ...source(),
          objects: field(
            'Types of the objects that examples use by name: `ai: Genkit`.',
            record(text(), 'an object from names of objects to names of types'),
          ),
        }),
        'a list of places with SDK sources',
      ),
    ),
    skip: field('Names of folders that are never looked into, beside the usual ones.', kinds),
  });
}

function source() {
  return {
    language: field('Language of the code. Default: the target.', text('the id of a language')),
    root: field(
      'Folder that all paths below are relative to, such as a git checkout beside the docs; ' +
        'relative to the file that this stands in. It may be absent. Default: the folder of the file.',
      text('the path of a folder'),
    ),
    folders: v.pipe(globs(), v.description('Folders, by glob relative to `root`.')),
    exclude: field('Folders or files to leave out, by glob relative to `root`.', globs()),
    url: field(
      'Template of addresses of the files: `https://…/{file}#L{line}`. Default: paths on disk.',
      text('an address with `{file}`'),
    ),
  };
}

export function featureSchema() {
  const expected = 'a definition such as `Type.method(parameter)`, a pattern object, or `false`';
  return object({
    name: v.pipe(text(), v.description('Name for people, unique on its page.')),
    id: field('What else refers to it by. Default: its name.', text()),
    aliases: field('Other names that people use for it.', v.array(text(), 'a list of names')),
    page: field(
      'Pages that document it, by glob relative to the docs folder. Default: all.',
      oneOrMore('a glob', isGlob),
    ),
    code: field(
      'What shows it in code, by language: a pattern or several, of which one is enough.',
      record(patterns(), 'an object from ids of languages to patterns'),
    ),
    sdk: field(
      'What shows that the SDK has it, by language: definitions that must be there, or patterns in ' +
        'its sources; `false` for what needs nothing of the SDK. Default: the function that the ' +
        'pattern in `code` calls, with its parameters.',
      record(
        v.union(
          [v.literal(false), text(expected), patternObject(), v.array(pattern(), 'a list')],
          expected,
        ),
        'an object from ids of languages to definitions',
      ),
    ),
    sample: field('Samples that must show it, by glob. Default: any sample.', oneOrMore('a glob')),
    only: field(
      'Where it is to be expected: `docs` if samples need not show it, `sdk` if docs need not.',
      v.picklist(['docs', 'sdk'], 'one of `docs`, `sdk`'),
    ),
    excluded: field('Why it is out of scope, if it is.', text()),
    note: field('What else is to be said.', text()),
  });
}

export function sampleSetSchema() {
  return object({
    name: v.pipe(text(), v.description('Name for people.')),
    folders: v.pipe(
      oneOrMore('a glob', isGlob),
      v.description(
        'Samples by the name of their folder, by glob. A name that no sample has is a sample to write.',
      ),
    ),
    exclude: field('Samples to leave out, by glob.', oneOrMore('a glob', isGlob)),
    language: field('Language of the samples. Default: the target.', text('the id of a language')),
    requires: v.pipe(
      v.array(requirement(), 'a list of requirements'),
      v.minLength(1, 'at least one requirement'),
      v.description('What each of them must have.'),
    ),
    excluded: field('Why it is out of scope, if it is.', text()),
    note: field('What else is to be said.', text()),
  });
}

function requirement() {
  return v.pipe(
    object({
      feature: field('The feature of that id.', text('the id of a feature')),
      name: field('Name for people. Default: that of the feature or function.', text()),
      function: field('A function of that name; `*` stands for any letters.', oneOrMore('a name')),
      decorator: field(
        'The function has a decorator that matches one of these patterns.',
        oneOrMore('a pattern'),
      ),
      code: field('Code that matches one of these patterns.', patterns()),
    }),
    v.check(
      (value) =>
        Number(value.feature !== undefined) +
          Number(value.function !== undefined || value.decorator !== undefined) +
          Number(value.code !== undefined) ===
        1,
      'one of `feature`, `code`, and `function` or `decorator`',
    ),
  );
}

function globs() {
  return oneOrMore('a glob', isGlob);
}

export function patterns() {
  const one = pattern();
  const expected = 'a pattern or a list of them';
  const many = v.pipe(v.array(one, expected), v.minLength(1, 'at least one pattern'));
  return either(v.union([one, many], expected), one, many);
}

function pattern() {
  const short = text('a pattern');
  const long = patternObject();
  return either(v.union([short, long], 'a pattern'), short, long, isPlainObject);
}

function patternObject() {
  const rule = v.looseObject({}, 'a rule of ast-grep');
  const scopes = v.picklist(['docs', 'samples', 'sdk'], 'one of `docs`, `samples`, `sdk`');
  const expected = 'a place or a list of them';
  const several = v.array(scopes, expected);
  return v.pipe(
    object({
      pattern: field('A pattern in ast-grep’s language.', text('a pattern')),
      context: field('Code in which the pattern stands.', text('code')),
      selector: field('Kind of the node of `context` that is meant.', text('the kind of a node')),
      strictness: field(
        'How exactly code must match.',
        v.picklist(
          ['cst', 'smart', 'ast', 'relaxed', 'signature'],
          'one of `cst`, `smart`, `ast`, `relaxed`, `signature`',
        ),
      ),
      rule: field('A rule of ast-grep, with `kind`, `regex`, `has`, and so on.', rule),
      constraints: field('Rules for what `$NAME` may be.', rule),
      utils: field('Rules that `rule` refers to by `matches`.', rule),
      text: field('A regular expression, for what is no code.', text('a regular expression')),
      files: field(
        'Only in such files, and in fences with such a title.',
        oneOrMore('a glob', isGlob),
      ),
      fences: field('Only in fences of such a name.', oneOrMore('a fence name')),
      in: field(
        'Where to look: `docs`, `samples`, `sdk`. Default: docs and samples.',
        either(v.union([scopes, several], expected), scopes, several),
      ),
    }),
    v.check(
      ({ pattern, context, rule, text }) =>
        Number((pattern ?? context) !== undefined) +
          Number(rule !== undefined) +
          Number(text !== undefined) ===
        1,
      'one of `pattern`, `rule`, `text`',
    ),
  );
}
