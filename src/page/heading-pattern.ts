/**
 * Patterns for headings. Only `*` is special, so that `[ci]`, `generate()`, `C++` and `What?` mean
 * what they say.
 */

/**
 * Prepares patterns for headings (`Middleware`, `Retry*`) and heading paths (`Tools > *`).
 *
 * @returns Whether a heading path, from the top of the page down, ends in one of them. The case of
 *   letters, blanks and backticks do not matter. Each call is linear in the length of the path.
 */
export function compileHeadings(patterns: readonly string[]): (path: readonly string[]) => boolean {
  const literals = new Set(patterns.map(normalise));
  const wild = [...literals].filter((pattern) => pattern.includes('*')).map(split);
  return (path) => {
    let tail = '';
    for (const heading of path.toReversed()) {
      tail = tail ? `${normalise(heading)} > ${tail}` : normalise(heading);
      if (literals.has(tail) || wild.some((parts) => matchesParts(parts, tail))) return true;
    }
    return false;
  };
}

function normalise(text: string): string {
  const plain = text.replaceAll('`', '').replace(/\s+/g, ' ').replaceAll(/ ?> ?/g, ' > ');
  return plain.trim().normalize('NFC').toLowerCase();
}

function split(pattern: string): string[] {
  return pattern.split(/\*+/);
}

/**
 * Whether text is made of the parts in order, with anything between them. Taking the first place
 * of each part is enough, so nothing is tried twice.
 */
function matchesParts(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let offset = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, offset);
    if (at === -1) return false;
    offset = at + part.length;
  }
  return offset <= end;
}
