import { isDay } from '../text/day.js';
import { isPlainObject } from '../text/plain.js';
import { list, quote } from '../text/words.js';

const kinds = {
  boolean: { expected: '`true` or `false`', test: (value: unknown) => typeof value === 'boolean' },
  strings: {
    expected: 'a list of strings',
    test: (value: unknown) => Array.isArray(value) && value.every(isString),
  },
  paths: {
    expected: 'a path or a list of them',
    test: (value: unknown) => isString(value) || (Array.isArray(value) && value.every(isString)),
  },
  date: {
    expected: 'a date such as `2026-02-06`',
    test: (value: unknown) => isString(value) && isDay(value),
  },
  map: {
    expected: 'an object of strings',
    test: (value: unknown) => isPlainObject(value) && Object.values(value).every(isString),
  },
};

export type OptionKind = keyof typeof kinds;

export type OptionKinds<Options> = Readonly<Record<keyof Options & string, OptionKind>>;

/**
 * Gives the options back if they are what the rule knows.
 *
 * @throws TypeError that names the rule and the option.
 */
export function checkOptions<Options>(
  rule: string,
  value: unknown,
  known: OptionKinds<Options>,
): Options {
  if (value === undefined || value === null) return {} as Options;
  const names = Object.keys(known);
  if (!isPlainObject(value)) {
    throw new TypeError(`Unexpected options of rule \`${rule}\`, expected an object`);
  }
  for (const [name, option] of Object.entries(value)) {
    if (!Object.hasOwn(known, name)) {
      const expected = names.length > 0 ? list(names.map(quote), 'or') : 'no options';
      throw new TypeError(
        `Unexpected option ${quote(name)} of rule \`${rule}\`, expected ${expected}`,
      );
    }
    const kind = kinds[known[name as keyof Options & string]];
    if (option !== undefined && option !== null && !kind.test(option)) {
      throw new TypeError(
        `Unexpected value of option \`${name}\` of rule \`${rule}\`, expected ${kind.expected}`,
      );
    }
  }
  return value as Options;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
