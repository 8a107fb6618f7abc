/** Finds and reads the decisions for the roadmap. */
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { LanguageId } from '../page/page-model.js';
import { show } from '../text/show.js';
import { checkRoadmap } from './check-roadmap.js';
import { parseAs } from './parse-config.js';
import { fileError } from './problem.js';
import { parseData, readText } from './read-config.js';
import { type EvidencePlan, readFeatures } from './read-features.js';
import type { ResolvedConfig } from './resolve.js';
import { type Bug, type CheckedRoadmap, type Decision, roadmapSchema } from './roadmap-schema.js';

/** Decisions for the roadmap, with nothing left open. */
export interface Roadmap {
  /** Absolute path of the file that they stand in; `undefined` where there are none. */
  file: string | undefined;
  /** Absolute path of the folder that `output` is relative to. */
  directory: string;
  /** With `{language}` for the name of the language. */
  title: string;
  intro: string | undefined;
  /** With `{language}` for the id of the language. */
  output: string;
  source: NonNullable<CheckedRoadmap['source']>;
  /** Priorities with what they mean, the most urgent first. */
  priorities: ReadonlyMap<string, string>;
  defaults: { missing: string; partial: string };
  /** Later ones win. */
  decisions: readonly (Decision & { languages: LanguageId[] })[];
  order: readonly string[];
  folders: ReadonlyMap<string, string>;
  bugs: readonly (Bug & { languages: LanguageId[] })[];
  texts: NonNullable<CheckedRoadmap['texts']>;
  evidence: EvidencePlan;
}

/** Where they are looked for if the configuration says nothing. */
export const usualRoadmap = 'parity.roadmap.yaml';

const usualPriorities = {
  P0: 'Critical',
  P1: 'High priority',
  P2: 'Medium priority',
  P3: 'Low priority',
};

/**
 * Reads the decisions of a site; without any there are only defaults.
 *
 * @throws {ConfigError} If the file is not there, or anything in it is wrong.
 */
export function readRoadmap(config: ResolvedConfig): Roadmap {
  const { roadmap } = config;
  if (typeof roadmap === 'object') {
    return resolved(roadmap, config, { file: config.file, key: 'roadmap' });
  }
  const usual = join(config.root, usualRoadmap);
  const file = roadmap ?? (existsSync(usual) ? usual : undefined);
  if (file === undefined) return resolved({}, config, { file });
  return resolved(parseAs(roadmapSchema(), parse(file), { file }), config, { file });
}

function parse(file: string): unknown {
  const extension = extname(file).toLowerCase();
  if (!['.json', '.yaml', '.yml'].includes(extension)) {
    const expected = 'a file that ends in `.yaml`, `.yml` or `.json`';
    throw fileError(file, { actual: `ending ${show(extension)}`, expected });
  }
  let text: string;
  try {
    text = readText(file);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const actual = `error while reading it (${String(cause.code)})`;
    const expected = 'a file with the decisions of the roadmap';
    throw fileError(file, { actual, expected, advice: 'correct `roadmap`' }, undefined, { cause });
  }
  return parseData(text, file);
}

function resolved(
  given: CheckedRoadmap,
  config: ResolvedConfig,
  source: { file: string | undefined; key?: string },
): Roadmap {
  const { registry, target, root } = config;
  const priorities = new Map(Object.entries(given.priorities ?? usualPriorities));
  const names = [...priorities.keys()];
  const usual = (name: string) => (priorities.has(name) ? name : (names.at(-1) ?? name));
  const { decisions, bugs } = checkRoadmap(given, { registry, names, ...source });
  const own = <T extends { languages?: LanguageId[] | undefined }>(item: T) => ({
    ...item,
    languages: item.languages ?? [target],
  });
  const directory = source.file === undefined ? root : dirname(source.file);
  return {
    file: source.file,
    directory,
    title: given.title ?? '{language} documentation roadmap',
    intro: given.intro,
    output: given.output ?? 'ROADMAP.md',
    source: given.source ?? {},
    priorities,
    defaults: {
      missing: given.defaults?.missing ?? usual('P1'),
      partial: given.defaults?.partial ?? usual('P2'),
    },
    decisions: decisions.map(own),
    order: given.order ?? [],
    folders: new Map(Object.entries(given.folders ?? {})),
    bugs: bugs.map(own),
    texts: given.texts ?? {},
    evidence: readFeatures(given, { registry, target, directory, ...source }),
  };
}
