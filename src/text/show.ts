/** Puts what a user wrote into messages: short, on one line, with nothing invisible. */
import { isPlainObject } from './plain.js';

const limit = 60;

/** Characters that break a line, hide, or turn the direction of the text around them. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Escapes and shortens text to at most 60 UTF-16 units before escapes. */
export function showText(text: string): string {
  const short =
    text.length > limit ? `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return short.replace(unprintable, escapeCharacter);
}

export function showName(name: string): string {
  return `\`${showText(name).replaceAll('`', "'")}\``;
}

/** Describes any value; runs no code of the value, unless it is a proxy. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${showText(value).replaceAll('"', '\\"')}"`;
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  if (typeof value === 'bigint') return 'a bigint';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return isPlainObject(value) ? 'an object' : 'an instance of a class';
}

/** Path of a field as JavaScript writes it, such as `exclusions[0].until`; empty for the whole. */
export function showPath(keys: readonly unknown[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[A-Za-z_$][\w$]{0,59}$/.test(String(key)))
      path += `${path ? '.' : ''}${String(key)}`;
    else path += `["${showText(String(key)).replaceAll('"', '\\"').replaceAll('`', "'")}"]`;
  }
  return path;
}

function escapeCharacter(unit: string): string {
  if (unit === '\n') return '\\n';
  if (unit === '\r') return '\\r';
  if (unit === '\t') return '\\t';
  const code = unit.codePointAt(0)?.toString(16) ?? '';
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
