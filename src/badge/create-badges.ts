/** The core of every badge: a page goes in, a node comes out. */
import { forLanguage } from '../config/for-language.js';
import { type ResolvedConfig, resolveConfig } from '../config/resolve.js';
import { dictionaryFor } from '../config/texts.js';
import type { LanguageId } from '../page/page-model.js';
import { createContext } from '../site/model-of.js';
import type { PageContext } from '../site/page-context.js';
import { isPartialPath } from '../site/partial-path.js';
import { relativePath } from '../text/inside.js';
import { remember } from '../text/remember.js';
import type { BadgePage, BadgeResult, BadgeSite, BadgeStatement } from './badge-data.js';
import { type StatedStatus, statedBadge } from './frontmatter.js';
import { createHref } from './links.js';
import { type BadgeOptions, badgeConfigs } from './options.js';
import { badgeIndex, badgePosition, isTitled, type RootChild } from './placement.js';
import { type BadgeReading, readForBadge } from './reading.js';
import { renderBadges } from './render.js';
import { statementOf } from './statement.js';
import { createWording, type Wording } from './wording.js';

/** Makes the badge of a page; `known` is the model of its text, if there is one already. */
export type MakeBadge = (page: BadgePage, known?: PageContext) => BadgeResult;

/**
 * Makes badges for the pages of a site.
 *
 * @throws {ConfigError} If the options are wrong; the function that it gives, too, if the
 *   configuration file of a page is.
 */
export function createBadges(options: BadgeOptions = {}, site: BadgeSite = {}): MakeBadge {
  const configs = badgeConfigs(options);
  const cwd = site.root ?? process.cwd();
  return (page, known) => {
    const { path } = page;
    const nothing: BadgeResult = { statements: [], node: undefined, warnings: [], files: [] };
    if (path !== undefined && !isPage(path, cwd, site)) return nothing;
    const config = resolveConfig(path, configs.base, { cwd });
    const files = config.file === undefined ? [] : [config.file];
    const root = site.root ?? config.generatedDirectory;
    const reading = readForBadge(page, config, root, known?.model.tree);
    if ('warning' in reading) {
      const { warning, file } = reading;
      return { ...nothing, warnings: [warning], files: file ? [...files, file] : files };
    }
    const { stated, problems } = statedBadge(reading.frontmatter, config.registry);
    const result = { ...nothing, files, warnings: problems.map((text) => `${text} (${where()})`) };
    if (reading.copy) files.push(reading.copy.source);
    for (const language of new Set(config.badge.languages ?? [config.target])) {
      const reuse = !reading.copy && known?.model.target === language ? known : undefined;
      const context = reuse ?? contextFor(language, reading, config);
      files.push(...context.files.filter((file) => !files.includes(file)));
      const statement = state(context, page, reading, stated, site);
      if (statement && shows(statement, config)) result.statements.push(statement);
    }
    if (result.statements.length === 0) return result;
    const locale = path === undefined ? undefined : site.localeOf?.(path);
    const wording = wordingOf(config, locale);
    const lang = isForeign(wording, locale) ? wording.locale : undefined;
    const { statusPage, classNames, placement } = config.badge;
    const node = renderBadges(result.statements, {
      ...{ wording, lang, statusPage, classNames, rootClass: site.rootClass },
    });
    if (reading.copy) return { ...result, node, placement };
    const children = reading.tree.children as readonly RootChild[];
    node.position = badgePosition(children, badgeIndex(children, placement));
    return { ...result, node, placement, titled: isTitled(children) };

    function where(): string {
      return path === undefined ? 'page without a path' : relativePath(cwd, path);
    }

    function contextFor(
      language: LanguageId,
      { tree, text, path: own }: BadgeReading,
      base: ResolvedConfig,
    ) {
      const resolved =
        own === path && language === base.target
          ? base
          : resolveConfig(own, configs.of(language), { cwd });
      return createContext(tree, text, own, forLanguage(resolved, language, base.target));
    }
  };
}

/** Partials have no readers of their own. */
function isPage(path: string, root: string, site: BadgeSite): boolean {
  return site.isPage ? site.isPage(path) : !isPartialPath(path, root);
}

function shows({ status }: BadgeStatement, { badge }: ResolvedConfig): boolean {
  return badge.statuses?.includes(status) ?? true;
}

/** The statement of the model, or of the author, who may want none. */
function state(
  context: PageContext,
  page: BadgePage,
  reading: BadgeReading,
  stated: readonly StatedStatus[],
  site: BadgeSite,
): BadgeStatement | undefined {
  const { model, registry } = context;
  const { target } = model;
  const own = stated.find(({ language }) => language === undefined || language === target);
  if (own && own.status === undefined) return undefined;
  if (!own?.status) return statementOf(model, registry, createHref(model, page, reading, site));
  const base = { language: target, label: registry.label(target), status: own.status };
  const sections = { present: 0, total: 0 };
  return { ...base, sections, missing: [], references: [], reason: own.reason };
}

/** Whether the texts are known to be in another language than the page. */
function isForeign(wording: Wording, locale: string | undefined): boolean {
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  if (wording.locale === undefined || locale === undefined) return false;
  return language(wording.locale) !== language(locale);
}

const wordingOf = remember((config: ResolvedConfig, locale: string | undefined): Wording => {
  const { texts, translations } = config.badge;
  return createWording(dictionaryFor(locale || undefined, texts, translations));
});
