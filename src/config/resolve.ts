/** Puts defaults, file and options together. */
import { dirname, resolve } from 'node:path';
import type { LanguageAdditions } from '../page/languages.js';
import type { LanguageId } from '../page/types.js';
import type { Exclusion } from './exclusion-schema.js';
import { type LoadedConfig, loadConfig } from './load.js';
import { parseConfig } from './parse-config.js';
import type { CheckedConfig, Config } from './schema.js';

/** A configuration with nothing left open. Treat it as frozen: it is shared between pages. */
export interface ResolvedConfig {
  target: LanguageId;
  /** `undefined`: every other language of the page. */
  references: LanguageId[] | undefined;
  languages: LanguageAdditions;
  /** Language components: element name to attribute name. */
  components: ReadonlyMap<string, string>;
  syncKeys: ReadonlySet<string>;
  declarations: {
    frontmatter: string[];
    agnostic: string[];
    components: ReadonlyMap<string, string>;
  };
  placeholders: string[];
  boilerplate: string[];
  engine: 'auto' | 'satteri' | 'micromark';
  format: 'detect' | 'md' | 'mdx';
  /** Settings by rule name, as written; a rule that is not named keeps its default. */
  rules: NonNullable<CheckedConfig['rules']>;
  exclusions: Exclusion[];
  /** Absolute path of the configuration file; `undefined` without one. */
  file: string | undefined;
  /** Where `exclusions` stand: the file, or `undefined` for the options of the plugin. */
  exclusionsFile: string | undefined;
  /** Absolute path of the folder that the globs of `exclusions` are relative to. */
  directory: string;
}

const byOptions = new WeakMap<object, WeakMap<LoadedConfig, Map<string, ResolvedConfig>>>();
const noOptions = {};

/**
 * The configuration for a page: defaults, then the nearest file, then the options of the plugin.
 *
 * Options win field by field, except that `rules`, `languages`, `components` and `declarations` are
 * put together entry by entry. The same options object gives the same result for all pages below
 * one configuration file, so that what is made of it can be remembered by it.
 *
 * @param filePath Page, absolute or relative to `cwd`; `undefined` for text without a file.
 * @param options Options of the plugin, not checked yet.
 * @param settings `cwd`: default the working folder; globs in the options are relative to it.
 * @throws {ConfigError} If the file or the options are wrong; `file` is `options` for the latter.
 */
export function resolveConfig(
  filePath: string | undefined,
  options?: Config | null,
  settings: { cwd?: string } = {},
): ResolvedConfig {
  const cwd = resolve(settings.cwd ?? '.');
  const folder = filePath === undefined ? cwd : dirname(resolve(cwd, filePath));
  const loaded = loadConfig(folder, { cwd });
  const key = typeof options === 'object' && options !== null ? options : noOptions;
  const known = resolved(key, loaded);
  const done = known.get(cwd);
  if (done) return done;
  const inline = options === undefined || options === null ? {} : check(options);
  const result = merge(loaded, inline, cwd);
  known.set(cwd, result);
  return result;
}

/** What was made of these options and this file, by `cwd`. */
function resolved(options: object, loaded: LoadedConfig): Map<string, ResolvedConfig> {
  const byFile = byOptions.get(options) ?? new WeakMap<LoadedConfig, Map<string, ResolvedConfig>>();
  byOptions.set(options, byFile);
  const byFolder = byFile.get(loaded) ?? new Map<string, ResolvedConfig>();
  byFile.set(loaded, byFolder);
  return byFolder;
}

function check(options: unknown): CheckedConfig {
  return parseConfig(options, { file: 'options' });
}

function merge(loaded: LoadedConfig, inline: CheckedConfig, cwd: string): ResolvedConfig {
  const file = loaded.config;
  const fromOptions = inline.exclusions !== undefined;
  return {
    target: inline.target ?? file.target ?? 'python',
    references: inline.references ?? file.references,
    languages: additions({ ...file.languages, ...inline.languages }),
    components: attributes(
      { Lang: 'lang', LanguageContent: 'lang' },
      file.components,
      inline.components,
    ),
    syncKeys: new Set(inline.syncKeys ?? file.syncKeys),
    declarations: declarations(file.declarations, inline.declarations),
    placeholders: inline.placeholders ?? file.placeholders ?? [],
    boilerplate: inline.boilerplate ?? file.boilerplate ?? [],
    engine: inline.engine ?? file.engine ?? 'auto',
    format: inline.format ?? file.format ?? 'detect',
    rules: { ...file.rules, ...inline.rules },
    exclusions: inline.exclusions ?? file.exclusions ?? [],
    file: loaded.file,
    exclusionsFile: fromOptions ? undefined : loaded.file,
    directory: fromOptions ? cwd : loaded.directory,
  };
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

/** Leaves out fields that are there but undefined. */
function additions(languages: NonNullable<CheckedConfig['languages']>): LanguageAdditions {
  const defined = (language: object) =>
    Object.fromEntries(Object.entries(language).filter(([, value]) => value !== undefined));
  return Object.fromEntries(Object.entries(languages).map(([id, one]) => [id, defined(one)]));
}
