/** Pages beside a page: which languages their code is in. Only their texts are looked at. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ResolvedConfig } from '../config/resolve.js';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId } from '../page/page-model.js';
import { isMarkdown } from '../text/markdown-file.js';
import { remember } from '../text/remember.js';

/** Larger folders are not asked as a whole. */
const mostPages = 300;

/** Code languages of each other page in the folder of a page. */
export function neighboursOf(path: string, { registry }: ResolvedConfig): LanguageId[][] {
  const name = basename(path);
  return [...pagesIn(registry, dirname(path))].flatMap(([other, languages]) =>
    other === name ? [] : [languages],
  );
}

/** Remembered for as long as the configuration: a folder is asked by each of its pages. */
const pagesIn = remember((registry: Registry, folder: string): Map<string, LanguageId[]> => {
  const found = new Map<string, LanguageId[]>();
  try {
    for (const name of readdirSync(folder).filter(isMarkdown).slice(0, mostPages)) {
      found.set(name, codeLanguages(readFileSync(join(folder, name), 'utf8'), registry));
    }
  } catch {
    // A text without a folder, as of an older revision, has no neighbours.
  }
  return found;
});

function codeLanguages(text: string, registry: Registry): LanguageId[] {
  const fences = text.matchAll(/^[\t >]*(?:`{3,}|~{3,})[\t ]*([\w#+.-]+)/gm);
  return [...new Set([...fences].flatMap(([, name = '']) => registry.fence(name) ?? []))];
}
