/**
 * Building blocks of the schema.
 *
 * One convention makes errors good: the message of every schema is what it expects, in words, with
 * the words that may be written in backticks.
 */
import type {
  BaseIssue,
  BaseSchema,
  GenericSchema,
  ObjectEntries,
  OptionalSchema,
  RecordSchema,
  StrictObjectSchema,
  UnionSchema,
} from 'valibot';
import * as v from 'valibot';
import { isPlainObject } from '../text/plain.js';

/** Text that is longer is no setting but an accident. */
const longest = 2000;

/** Names that `valibot` skips in records for safety; skipping is silent, so they are errors here. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/** Entries of an object that are alike. */
export function entries<Key extends string, S>(keys: readonly Key[], make: (key: Key) => S) {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, S>;
}

/** A field that may be left out, with the words that say what it is. */
export function field<S extends GenericSchema>(description: string, schema: S) {
  // The description changes nothing but the JSON Schema, so the type leaves it out.
  const described = v.optional(v.pipe(schema, v.description(description)));
  return described as unknown as OptionalSchema<S, undefined>;
}

/** Text with something in it, without the blanks around it. */
// A simple type: the whole pipe in the declaration file helps nobody.
export function text(expected = 'text that is not empty'): GenericSchema<string> {
  return v.pipe(
    v.string(expected),
    v.regex(/\S/, expected),
    v.maxLength(longest, `${expected}, of at most ${longest} characters`),
    v.trim(),
  );
}

/** A list of texts. */
export function words(what: string) {
  return v.array(text(), `a list of ${what}`);
}

/** One of them or a list of at least one; errors in a list name the index. */
export function oneOrMore(expected: string, isValid: (text: string) => boolean = () => true) {
  const both = `${expected} or a list of them`;
  const simpler = `${expected} with fewer alternatives`;
  const one = v.pipe(text(both), v.check(isValid, simpler));
  const item = v.pipe(text(expected), v.check(isValid, simpler));
  const some = `at least one ${expected.replace(/^an? /, '')}`;
  const many = v.pipe(v.array(item, both), v.minLength(1, some));
  return either(v.union([one, many], both), one, many);
}

/** Takes only plain objects, and passes over no key in silence: `refused` are errors. */
function strict<Schema extends GenericSchema>(
  schema: Schema,
  base: GenericSchema,
  refused: (key: string) => boolean,
  message: string,
): Schema {
  return {
    ...schema,
    '~run'(dataset, config) {
      const input = dataset.value;
      if (!isPlainObject(input)) {
        v._addIssue(this as never, 'type', dataset, config);
        return dataset as never;
      }
      const result = base['~run'](dataset, config);
      for (const key of Object.keys(input).filter(refused)) {
        const issue = { expected: 'never', message, path: keyPath(input, key) };
        v._addIssue(this as never, 'key', result, config, issue);
      }
      return result as never;
    },
  };
}

/** Unlike `v.strictObject`, reports every unknown key. */
export function object<const E extends ObjectEntries>(entries: E, expected = 'an object') {
  const known = Object.keys(entries).filter((key) => key !== '$schema');
  const keys = `one of ${known.map((key) => `\`${key}\``).join(', ')}`;
  const base = v.object(entries, (issue) => {
    const key = issue.path?.[0]?.key;
    const field = key === undefined ? undefined : entries[String(key)];
    return field && 'message' in field ? String(field.message) : expected;
  });
  const schema: StrictObjectSchema<E, string> = v.strictObject(entries, expected);
  return strict(schema, base, (key) => !Object.hasOwn(entries, key), keys);
}

/** Unlike `v.record`, reports the keys that it skips. */
export function record<S extends GenericSchema>(value: S, expected: string) {
  const name = v.pipe(v.string(), v.regex(/\S/, 'a name that is not empty'));
  const schema: RecordSchema<typeof name, S, string> = v.record(name, value, expected);
  return strict(schema, schema, (key) => unsafe.has(key), 'another name');
}

/**
 * A union of two, by default of something and a list, that looks at the value to choose, so that
 * errors are about the one that was meant.
 */
export function either<
  A extends BaseSchema<unknown, unknown, BaseIssue<unknown>>,
  B extends BaseSchema<unknown, unknown, BaseIssue<unknown>>,
>(
  union: UnionSchema<[A, B], string>,
  one: A,
  other: B,
  isOther: (value: unknown) => boolean = Array.isArray,
): UnionSchema<[A, B], string> {
  return {
    ...union,
    '~run': (dataset, config) =>
      (isOther(dataset.value) ? other : one)['~run'](dataset, config) as never,
  };
}

function keyPath(input: Record<string, unknown>, key: string) {
  const item = { type: 'object', origin: 'key', input, key, value: input[key] } as const;
  return [item] as [typeof item];
}
