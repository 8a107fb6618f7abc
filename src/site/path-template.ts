/**
 * Paths with names in brackets, as Astro and Next.js write routes: `[name]` stands for one folder
 * or file, `[...name]` for any number of them; before a slash for none, too.
 */

/** What the names of a template stand for in a path. */
export type Params = Record<string, string>;

/** A template that was read. */
export interface PathTemplate {
  names: readonly string[];
  /** What its names stand for in a path; `undefined` if the path is not like it. */
  match(path: string): Params | undefined;
  /** The path with the names filled in; `undefined` if one is not known. */
  fill(params: Params): string | undefined;
}

const name = /\[(\.\.\.)?([A-Za-z_]\w*)\](\/?)/g;

/** Reads a template. Paths have `/` between folders, and none in front. */
export function pathTemplate(template: string): PathTemplate {
  const clean = template.replace(/^(?:\.?\/)+/, '');
  const names: string[] = [];
  let pattern = '';
  let end = 0;
  for (const match of clean.matchAll(name)) {
    const [written, rest, key = '', slash = ''] = match;
    pattern += escapePattern(clean.slice(end, match.index));
    pattern += rest && slash ? '(?:(.+)/)?' : `${rest ? '(.+)' : '([^/]+)'}${slash}`;
    names.push(key);
    end = match.index + written.length;
  }
  const regex = new RegExp(`^${pattern}${escapePattern(clean.slice(end))}$`);
  return {
    names,
    match(path) {
      const found = regex.exec(path);
      if (!found) return undefined;
      const params = new Map<string, string>();
      for (const [index, key] of names.entries()) {
        const value = found[index + 1] ?? '';
        if ((params.get(key) ?? value) !== value) return undefined;
        params.set(key, value);
      }
      return Object.fromEntries(params);
    },
    fill(params) {
      if (!names.every((key) => Object.hasOwn(params, key))) return undefined;
      return clean.replace(name, (_, rest, key: string, slash: string) => {
        const value = params[key] as string;
        return rest && value === '' ? '' : value + slash;
      });
    },
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
