/** Puts defaults, file and options together. */
import { basename, resolve } from 'node:path';
import { certain } from '../page/assess/certainty.js';
import {
  createRegistry,
  type LanguageAdditions,
  type Registry,
} from '../page/languages/languages.js';
import type { LanguageId } from '../page/page-model.js';
import { createNameCheck } from './check-names.js';
import type { LoadedConfig } from './load.js';
import type { CheckedRoadmap } from './roadmap-schema.js';
import type { CheckedConfig } from './schema.js';

/** Fields that only get a default. */
type Plain =
  | ('target' | 'certainty' | 'placeholders' | 'boilerplate' | 'engine' | 'format' | 'ignore')
  | ('rules' | 'exclusions' | 'generated' | 'badge');

/** A configuration with nothing left open. Treat it as frozen: it is shared between pages. */
export interface ResolvedConfig extends Required<Defined<Pick<CheckedConfig, Plain>>> {
  /** What is not said of any language is about this one; the target if left out. */
  meant?: LanguageId | undefined;
  /** `undefined`: every other language of the page. */
  references: LanguageId[] | undefined;
  /** What the configuration adds to the languages that are known. */
  languages: LanguageAdditions;
  /** All languages that are known, with those of the configuration. */
  registry: Registry;
  /** Language components: element name to attribute name. */
  components: ReadonlyMap<string, string>;
  syncKeys: ReadonlySet<string>;
  declarations: {
    frontmatter: string[];
    agnostic: string[];
    components: ReadonlyMap<string, string>;
  };
  /** Starts of import paths to absolute paths, the longest first. */
  aliases: ReadonlyMap<string, string>;
  /** Folders of pages, absolute; `undefined`: those that frameworks have. */
  docs: string[] | undefined;
  /** Template of addresses of sources. */
  source: string | undefined;
  /** Absolute path of the file of accepted findings. */
  baseline: string;
  /** Decisions for the roadmap, or the absolute path of a file; `undefined`: none are stated here. */
  roadmap: CheckedRoadmap | string | undefined;
  /** Absolute paths of documents that say what pages have. */
  claims: string[];
  /** Absolute path of the folder of the configuration file, or `cwd` without one. */
  root: string;
  /** Absolute path of the configuration file; `undefined` without one. */
  file: string | undefined;
  /** Where `exclusions` stand: the file, or `undefined` for the options of the plugin. */
  exclusionsFile: string | undefined;
  /** Absolute path of the folder that the globs of `exclusions` are relative to. */
  directory: string;
  /** Absolute path of the folder that the paths of `generated` are relative to. */
  generatedDirectory: string;
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/**
 * Defaults, then the file, then the options.
 *
 * @param options Checked options of the plugin.
 * @param cwd Absolute path of the folder that globs in the options are relative to.
 * @throws {ConfigError} If either names a language that is not known.
 */
export function mergeConfig(
  loaded: LoadedConfig,
  options: CheckedConfig,
  cwd: string,
): ResolvedConfig {
  const { directory } = loaded;
  const languages = additions({ ...loaded.config.languages, ...options.languages });
  const registry = registryWith(languages);
  const file = checkLanguages(loaded.config, registry, sourceOf(loaded));
  const inline = checkLanguages(options, registry, { file: 'options' });
  const own: CheckedConfig = { ...file, ...defined(inline) };
  return {
    target: own.target ?? 'python',
    references: own.references,
    languages,
    registry,
    components: attributes(
      { Lang: 'lang', LanguageContent: 'lang' },
      file.components,
      inline.components,
    ),
    syncKeys: new Set(own.syncKeys),
    declarations: declarations(file.declarations, inline.declarations),
    certainty: own.certainty ?? certain,
    placeholders: own.placeholders ?? [],
    boilerplate: own.boilerplate ?? [],
    engine: own.engine ?? 'auto',
    format: own.format ?? 'detect',
    aliases: aliases([file.aliases, directory], [inline.aliases, cwd]),
    rules: { ...file.rules, ...inline.rules },
    exclusions: own.exclusions ?? [],
    docs: paths([inline.docs, cwd], [file.docs, directory]),
    ignore: own.ignore ?? [],
    source: own.source,
    baseline: resolve(inline.baseline ? cwd : directory, own.baseline ?? 'parity.baseline.json'),
    roadmap: roadmap([inline.roadmap, cwd], [file.roadmap, directory]),
    claims: paths([inline.claims, cwd], [file.claims, directory]) ?? [],
    root: directory,
    generated: own.generated ?? [],
    badge: badge(file.badge, inline.badge),
    file: loaded.file,
    exclusionsFile: inline.exclusions ? undefined : loaded.file,
    directory: inline.exclusions ? cwd : directory,
    generatedDirectory: inline.generated ? cwd : directory,
  };
}

/**
 * The same configuration with ids where it may have had labels or aliases, such as `Python`.
 *
 * @throws {ConfigError} If a name is of no language, or of several.
 */
function checkLanguages(
  config: CheckedConfig,
  registry: Registry,
  source: { file: string; key?: string },
): CheckedConfig {
  const { language, languages, byLanguage, done } = createNameCheck(registry, source);
  const { target, references, exclusions, badge } = config;
  const checked: CheckedConfig = {
    ...config,
    target: target === undefined ? undefined : language(target, ['target']),
    references: languages(references, ['references']),
    badge: badge && { ...badge, languages: languages(badge.languages, ['badge', 'languages']) },
    exclusions: exclusions?.map((exclusion, index) => {
      const { code } = exclusion;
      const keys = ['exclusions', index];
      return {
        ...exclusion,
        languages: languages(exclusion.languages, [...keys, 'languages']),
        code: code && byLanguage(code, [...keys, 'code']),
      };
    }),
  };
  done();
  return checked;
}

/** The first that says something; paths are relative to the folder beside them. */
function paths(...layers: [CheckedConfig['docs'], directory: string][]): string[] | undefined {
  for (const [layer, directory] of layers) {
    if (layer !== undefined) return [layer].flat().map((path) => resolve(directory, path));
  }
  return undefined;
}

function roadmap(
  ...layers: [CheckedConfig['roadmap'], directory: string][]
): ResolvedConfig['roadmap'] {
  const [layer, directory] = layers.find(([one]) => one !== undefined) ?? [];
  return typeof layer === 'string' && directory !== undefined ? resolve(directory, layer) : layer;
}

let plainRegistry: Registry | undefined;

/** One registry for all configurations that add nothing: a site may have several. */
function registryWith(languages: LanguageAdditions): Registry {
  if (Object.keys(languages).length > 0) return createRegistry(languages);
  plainRegistry ??= createRegistry();
  return plainRegistry;
}

function sourceOf({ file = '' }: LoadedConfig): { file: string; key?: string } {
  return basename(file) === 'package.json' ? { file, key: 'parity' } : { file };
}

type Declarations = NonNullable<CheckedConfig['declarations']>;

function declarations(
  file: Declarations = {},
  inline: Declarations = {},
): ResolvedConfig['declarations'] {
  return {
    frontmatter: inline.frontmatter ?? file.frontmatter ?? ['supportedLanguages'],
    agnostic: inline.agnostic ?? file.agnostic ?? ['isLanguageAgnostic'],
    components: attributes(
      { LanguageSelector: 'supportedLanguages' },
      file.components,
      inline.components,
    ),
  };
}

type Badge = ResolvedConfig['badge'];

/** Field by field, and texts and classes one by one. */
function badge(file: Badge = {}, inline: Badge = {}): Badge {
  return {
    ...file,
    ...defined(inline),
    texts: { ...file.texts, ...inline.texts },
    translations: { ...file.translations, ...inline.translations },
    classNames: { ...file.classNames, ...inline.classNames },
  };
}

/** Later ones win; paths are relative to the folder beside them. */
function aliases(
  ...layers: [CheckedConfig['aliases'], directory: string][]
): ReadonlyMap<string, string> {
  const entries = layers.flatMap(([layer = {}, directory]) =>
    Object.entries(layer).map(([start, path]) => [start, resolve(directory, path)] as const),
  );
  return new Map([...new Map(entries)].sort(([a], [b]) => b.length - a.length));
}

/** Later ones win; `false` takes an element away. */
function attributes(
  ...layers: (Record<string, string | false> | undefined)[]
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const [element, attribute] of layers.flatMap((layer) => Object.entries(layer ?? {}))) {
    if (attribute === false) result.delete(element);
    else result.set(element, attribute);
  }
  return result;
}

function additions(languages: NonNullable<CheckedConfig['languages']>): LanguageAdditions {
  return Object.fromEntries(Object.entries(languages).map(([id, one]) => [id, defined(one)]));
}

/** Leaves out fields that are there but undefined. */
function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
