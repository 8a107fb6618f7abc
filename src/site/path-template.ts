/**
 * Paths with names in brackets, as Astro and Next.js write routes: `[name]` stands for one folder
 * or file, `[...name]` for any number of them.
 */

/** What the names of a template stand for in a path. */
export type Params = Record<string, string>;

/** A template that was read. */
export interface PathTemplate {
  /** What its names stand for in a path; `undefined` if the path is not like it. */
  match(path: string): Params | undefined;
  /** The path with the names filled in; `undefined` if one is not known. */
  fill(params: Params): string | undefined;
}

const name = /\[(\.\.\.)?([A-Za-z_]\w*)\]/g;

/** Reads a template. Paths have `/` between folders, and none in front. */
export function pathTemplate(template: string): PathTemplate {
  const clean = template.replace(/^(?:\.?\/)+/, '');
  const names: string[] = [];
  let pattern = '';
  let end = 0;
  for (const match of clean.matchAll(name)) {
    pattern += escape(clean.slice(end, match.index)) + (match[1] ? '(.+)' : '([^/]+)');
    names.push(match[2] as string);
    end = match.index + match[0].length;
  }
  const regex = new RegExp(`^${pattern}${escape(clean.slice(end))}$`);
  return {
    match(path) {
      const found = regex.exec(path);
      return found
        ? Object.fromEntries(names.map((key, index) => [key, found[index + 1] as string]))
        : undefined;
    },
    fill(params) {
      let known = true;
      const path = clean.replace(name, (_, _rest, key: string) => {
        known &&= Object.hasOwn(params, key);
        return params[key] ?? '';
      });
      return known ? path : undefined;
    },
  };
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
