/** `unused-setting`: entries of the configuration that no page has a use for. */
import { resolve } from 'node:path';
import { languageData } from '../../page/languages/language-data.js';
import { findPages } from '../../site/find-pages.js';
import { type Params, pathTemplate } from '../../site/path-template.js';
import { isInside, relativePath } from '../../text/inside.js';
import { compileGlobs } from '../../text/path-pattern.js';
import { isFolder } from '../../text/stat.js';
import { quote } from '../../text/words.js';
import { settingKey } from '../traits.js';
import type { SiteCheck, SiteCheckContext } from './site-check.js';

export const unusedSetting: SiteCheck = (context, report) => {
  const { written, pages, unread, site } = context;
  const tell = (setting: SettingPath, what: string, lack: string, expected: string) =>
    report({
      message:
        `Unexpected ${what} that ${lack}, expected ${expected}, ` +
        `remove it from \`${setting.slice(0, -1).join('.')}\``,
      setting,
      path: setting.map(String),
    });
  if (unread.length === 0) {
    const used = new Set(pages.flatMap(({ traits }) => traits.settings));
    for (const { field, names, what, lack, expected } of usesOf(context)) {
      for (const [key, name] of names) {
        if (used.has(settingKey(field, name))) continue;
        tell([...field.split('.'), key], `${what} ${quote(name)}`, lack, expected);
      }
    }
  }
  for (const [index, glob] of unusedIgnores(context)) {
    tell(['ignore', index], `glob ${quote(glob)}`, 'matches no page', 'globs of pages');
  }
  for (const [index, mapping] of (written.generated ?? []).entries()) {
    if (typeof mapping === 'function' || isMapped(mapping, context)) continue;
    const what = `mapping from ${quote(mapping.pages)} to ${quote(mapping.source)}`;
    tell(['generated', index], what, 'matches no page', 'paths of pages');
  }
  for (const [name, folder] of Object.entries(written.aliases ?? {})) {
    if (isFolder(resolve(site.config.root, folder))) continue;
    const message =
      `Unexpected alias ${quote(name)} for ${quote(folder)}, which is no folder, ` +
      'expected a folder, correct it or remove it from `aliases`';
    report({ message, setting: ['aliases', name], path: ['aliases', name] });
  }
};

type SettingPath = (string | number)[];

interface Use {
  field: string;
  /** Key in the configuration and name that pages would have. */
  names: (readonly [string | number, string])[];
  what: string;
  lack: string;
  expected: string;
}

function usesOf({ written, pages, site }: SiteCheckContext): Use[] {
  const { aliases = {}, components = {}, declarations = {}, languages = {}, syncKeys } = written;
  const known = new Set(languageData.map(({ id }) => id));
  const { target, references = [], root } = site.config;
  const inUse = new Set([target, ...references]);
  const files = pages.flatMap((page) => page.files);
  const isRead = (folder: string) => files.some((file) => isInside(resolve(root, folder), file));
  const keys = (record: object) =>
    Object.entries(record).flatMap(([key, value]) =>
      value === false ? [] : ([[key, key]] as const),
    );
  const items = (list: readonly string[] = []) => list.map((item, at) => [at, item] as const);
  const use = (
    field: string,
    names: Use['names'],
    what: string,
    lack: string,
    expected: string,
  ): Use => ({ field, names, what, lack, expected });
  const elements = ['no page uses', 'elements of the pages'] as const;
  const frontmatter = ['frontmatter key', 'no page has', 'keys of the pages'] as const;
  const ofElements = keys(declarations.components ?? {});
  const others = keys(languages).filter(([, id]) => !known.has(id) && !inUse.has(id));
  const unread = Object.entries(aliases)
    .filter(([, folder]) => isFolder(resolve(root, folder)) && !isRead(folder))
    .map(([name]) => [name, name] as const);
  return [
    use('components', keys(components), 'language component', ...elements),
    use('declarations.components', ofElements, 'element', ...elements),
    use('declarations.frontmatter', items(declarations.frontmatter), ...frontmatter),
    use('declarations.agnostic', items(declarations.agnostic), ...frontmatter),
    use('syncKeys', items(syncKeys), 'sync key', 'no language tabs have', 'sync keys of the pages'),
    use('languages', others, 'language', 'no page has', 'languages of the pages'),
    use('aliases', unread, 'alias', 'no page imports from', 'starts of import paths'),
  ];
}

function unusedIgnores({ site, written }: SiteCheckContext): [number, string][] {
  const globs = [...(written.ignore ?? []).entries()];
  if (globs.length === 0) return [];
  const all = { ...site, config: { ...site.config, ignore: [], generated: [] } };
  const paths = findPages(all, [], site.root).files.map((file) => relativePath(site.root, file));
  return globs.filter(([, glob]) => !paths.some(compileGlobs([glob])));
}

/** The copies may not be built yet, and sources may be kept outside of the docs. */
function isMapped(
  { pages, source }: { pages: string; source: string },
  { survey, site }: SiteCheckContext,
): boolean {
  const folder = site.config.generatedDirectory;
  const fixed = resolve(folder, source.replace(/[^/]*\[.*$/s, ''));
  if (!site.docs.some((docs) => isInside(docs, fixed) || isInside(fixed, docs))) {
    return isFolder(fixed);
  }
  const templates = [pathTemplate(pages), pathTemplate(source)];
  const isLike = (params: Params | undefined) =>
    params !== undefined &&
    (params.language === undefined || site.config.registry.exact(params.language) !== undefined);
  return survey.pages.some(({ path }) => {
    const name = relativePath(folder, resolve(site.root, path));
    const names = [name, name.replace(/\.md$/, '.mdx'), name.replace(/\.mdx$/, '.md')];
    return templates.some((template) => names.some((one) => isLike(template.match(one))));
  });
}
