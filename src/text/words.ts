/**
 * Words of messages. What authors wrote is made harmless here: no line ends, no control
 * characters, no backticks, not too long.
 */

const longest = 60;

/** Text of an author on one line. */
export function plain(text: string): string {
  return text.replace(/(?:[\p{Cc}\p{Zl}\p{Zp}\s]|(?![\u200c\u200d])\p{Cf})+/gu, ' ').trim();
}

/** Text of an author in backticks, shortened to 60 characters. */
export function quote(text: string): string {
  const letters = Array.from(plain(text.slice(0, 1000)).replaceAll('`', "'"));
  const short = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : undefined;
  return `\`${short ?? letters.join('')}\``;
}

/** `a`, `a and b`, `a, b, and c`. */
export function list(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 3) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')}, ${word} ${items.at(-1)}`;
}

/** `a` or `an` before a word: `a Python tab`, `an Elixir tab`. */
export function an(word: string): string {
  return /^([aeio]|r$|r |f#)/i.test(word) ? `an ${word}` : `a ${word}`;
}

/** `1 page`, `2 pages`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** At most so many of the names, and how many others there are. One other is named, too. */
export function fewNames(names: readonly string[], most: number): string[] {
  const more = names.length - most;
  return more > 1 ? [...names.slice(0, most), many(more, 'other')] : [...names];
}
