/** What is compared between the pages of a site. */
import { isOff } from '../config/for-rules.js';
import type { ResolvedConfig } from '../config/resolve.js';
import { linksOf } from '../lint/links.js';
import { headingsOf } from '../page/outline/heading-at.js';
import type { LanguageId, PageModel, VariantGroup } from '../page/page-model.js';

export interface LabelUse {
  language: LanguageId;
  label: string;
  line: number;
}

/** What makes sets of tabs about languages follow one another. */
export interface SyncUse {
  /** Name of the attribute: `syncKey`, `groupId`. */
  name: string;
  value: string;
  languages: LanguageId[];
  line: number;
}

/** A link to another page of the site, perhaps. */
export interface LinkUse {
  /** Without query and fragment. */
  address: string;
  line: number;
  /** Languages whose readers see it; `undefined` for all. */
  languages: readonly LanguageId[] | undefined;
}

export interface PageTraits {
  /** The first link of each kind of reader to each address. */
  links: LinkUse[];
  /** The first use of each label on the page. */
  labels: LabelUse[];
  /** The first use of each sync value on the page, by sets that are about nothing but languages. */
  syncs: SyncUse[];
  /** Every heading once, as any of its readers sees it. */
  headings: string[];
  /** Indices of the configuration's `exclusions` that hold for something on the page. */
  exclusions: number[];
  /** What the page uses of the configuration, by `settingKey`. */
  settings: string[];
  /** Ids of the dialects that it is written in, in the order of the page. */
  dialects: string[];
}

export const noTraits: PageTraits = {
  links: [],
  labels: [],
  syncs: [],
  headings: [],
  exclusions: [],
  settings: [],
  dialects: [],
};

/** An entry of the configuration, such as one of its `aliases`, as one string. */
export function settingKey(field: string, name: string): string {
  return `${field} ${name}`;
}

export function traitsOf(model: PageModel, config: ResolvedConfig, text: string): PageTraits {
  return {
    links: isOff([config.rules['linked-parity']].flat()[0]) ? [] : linkUses(model),
    labels: labelsOf(model),
    syncs: syncsOf(model),
    headings: headingsOf(model),
    exclusions: exclusionsOf(model),
    settings: settingsOf(model, config, text),
    dialects: [...new Set(model.variants.map(({ dialect }) => dialect))],
  };
}

export function exclusionsOf({ exclusions }: PageModel): number[] {
  return [...new Set(exclusions.map(({ index }) => index))];
}

function linkUses(model: PageModel): LinkUse[] {
  const uses = new Map<string, LinkUse>();
  for (const { visit, address: whole } of linksOf(model)) {
    const { node, languages } = visit;
    const address = whole.replace(/[?#].*$/s, '');
    if (!node.position || address === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) continue;
    const key = `${address} ${languages}`;
    if (!uses.has(key)) uses.set(key, { address, line: node.position.start.line, languages });
  }
  return [...uses.values()];
}

function labelsOf(model: PageModel): LabelUse[] {
  const labels = new Map<string, LabelUse>();
  for (const { languages, label, place, group } of model.variants) {
    const [language] = languages;
    if (!place || place.partial || language === undefined || languages.length > 1) continue;
    if (!isTabSet(model.groups[group])) continue;
    const key = `${language} ${label}`;
    if (!labels.has(key)) labels.set(key, { language, label, line: place.start.line });
  }
  return [...labels.values()];
}

function syncsOf({ groups }: PageModel): SyncUse[] {
  const syncs = new Map<string, SyncUse>();
  for (const group of groups) {
    const { sync, place, languages, others } = group;
    if (!sync?.value || !place || place.partial || others.length > 0) continue;
    if (!isTabSet(group) || syncs.has(sync.value)) continue;
    const { name, value } = sync;
    syncs.set(value, { name, value, languages: [...languages], line: place.start.line });
  }
  return [...syncs.values()];
}

function isTabSet(group: VariantGroup | undefined): boolean {
  return group?.kind === 'set' && group.dialect === 'tabs';
}

/** When in doubt it is used: a false “remove it” costs more than an entry too many. */
function settingsOf(model: PageModel, config: ResolvedConfig, text: string): string[] {
  const used = new Set<string>();
  const look = (field: string, names: Iterable<string>, isUsed: (name: string) => boolean) => {
    for (const name of names) if (isUsed(name)) used.add(settingKey(field, name));
  };
  const { components, declarations } = config;
  const elements = new Set(model.variants.map(({ node }) => ('name' in node ? node.name : '')));
  const syncs = new Set(model.groups.map(({ sync }) => sync?.value));
  const languages = new Set([
    ...model.outlines.keys(),
    ...model.languages,
    ...(model.declared?.languages ?? []),
    ...model.codes.map(({ language }) => language),
  ]);
  const isElement = (name: string) => elements.has(name) || text.includes(`<${name}`);
  look('components', components.keys(), isElement);
  look('declarations.components', declarations.components.keys(), isElement);
  look('declarations.frontmatter', declarations.frontmatter, (name) => text.includes(name));
  look('declarations.agnostic', declarations.agnostic, (name) => text.includes(name));
  look('syncKeys', config.syncKeys, (name) => syncs.has(name));
  look('aliases', config.aliases.keys(), (name) => isImported(text, name));
  look('languages', Object.keys(config.languages), (name) => languages.has(name));
  return [...used];
}

function isImported(text: string, start: string): boolean {
  return text.includes(`'${start}`) || text.includes(`"${start}`);
}
