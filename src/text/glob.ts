/**
 * Globs with `*`, `?`, `**` and `{a,b}`. Never a regular expression: those of glob libraries take
 * minutes for `*a*a*a*a*a*a*a*a*a*a*b`, and read `[slug]` and `(guides)` as syntax.
 */

/** More alternatives than this are refused. */
const mostAlternatives = 100;

/**
 * Writes out `{a,b}`, also nested; braces without a partner or a comma are literal.
 * `undefined` if there are more than 100 alternatives.
 */
export function expandBraces(glob: string): string[] | undefined {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = firstGroup(next);
    if (group === undefined) {
      done.push(next);
    } else {
      const before = next.slice(0, group.start);
      const after = next.slice(group.end + 1);
      open.push(...group.options.map((option) => before + option + after).reverse());
    }
    if (done.length + open.length > mostAlternatives) return undefined;
  }
  return done;
}

/** Whether a glob has few enough alternatives. */
export function isGlob(glob: string): boolean {
  return expandBraces(glob) !== undefined;
}

/** The first `{…}` with a comma of its own; one pass. */
function firstGroup(glob: string): { start: number; end: number; options: string[] } | undefined {
  const stack: { start: number; cuts: number[] }[] = [];
  let first: { start: number; cuts: number[]; end: number } | undefined;
  for (let index = 0; index < glob.length; index++) {
    const unit = glob[index];
    if (unit === '{') stack.push({ start: index, cuts: [] });
    else if (unit === ',') stack.at(-1)?.cuts.push(index);
    else if (unit === '}') {
      const group = stack.pop();
      if (group && group.cuts.length > 0 && (!first || group.start < first.start)) {
        first = { ...group, end: index };
      }
    }
  }
  if (!first) return undefined;
  const { start, cuts, end } = first;
  const edges = [start, ...cuts, end];
  const options = edges.slice(1).map((edge, at) => glob.slice((edges[at] ?? 0) + 1, edge));
  return { start, end, options };
}

/**
 * Whether a path matches a glob without braces; both with `/`. `**` as a whole name stands for any
 * number of folders, `*` and `?` for what is in a name. At most the product of both lengths.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return matchesAll(glob.split('/'), path.split('/'), (part) => part === '**', matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === name;
  const isStar = (unit: string) => unit === '*';
  return matchesAll([...pattern], [...name], isStar, (unit, own) => unit === '?' || unit === own);
}

/** Goes back only to the last star: what stands before it has found its first place. */
function matchesAll(
  pattern: readonly string[],
  text: readonly string[],
  isStar: (item: string) => boolean,
  matches: (item: string, own: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let index = 0; index < text.length; ) {
    const item = pattern[at];
    if (item !== undefined && isStar(item)) {
      star = at++;
      retry = index;
    } else if (item !== undefined && matches(item, text[index] ?? '')) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++retry;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isStar);
}
