/** Checks names in a roadmap. */
import type { Registry } from '../page/languages/languages.js';
import { nearest } from '../text/nearest.js';
import { show } from '../text/show.js';
import { createNameCheck } from './check-names.js';
import type { Bug, CheckedRoadmap, Decision } from './roadmap-schema.js';

/** What names are checked against. */
interface Names {
  registry: Registry;
  /** Names of priorities. */
  names: readonly string[];
  file: string | undefined;
  /** Field of the file that holds the roadmap, if not all of it. */
  key?: string;
}

/**
 * Decisions and bugs, with ids of languages.
 *
 * @throws {ConfigError} With all names of priorities, languages and features that are not known, and
 *   decisions that decide nothing.
 */
export function checkRoadmap(
  { priorities, defaults, decisions = [], features = [], bugs = [], output }: CheckedRoadmap,
  { registry, names, file = 'roadmap', key }: Names,
): { decisions: Decision[]; bugs: Bug[] } {
  const { fault, languages, done } = createNameCheck(registry, { file, key });
  const priority = (name: string | undefined, ...keys: (string | number)[]) => {
    if (name === undefined || names.includes(name)) return;
    const known = `one of ${names.map((one) => `\`${one}\``).join(', ')}`;
    fault(keys, `priority ${show(name)}`, known, nearest(name, names));
  };
  const known = new Set(features.map(({ id, name }) => id ?? name));
  const checkFeatures = (given: string | string[] | undefined, ...keys: (string | number)[]) => {
    for (const [index, id] of [given ?? []].flat().entries()) {
      if (known.has(id)) continue;
      const at = typeof given === 'string' ? keys : [...keys, index];
      fault(at, `feature ${show(id)}`, 'the id of a feature', nearest(id, known));
    }
  };
  if (priorities && names.length === 0) {
    fault(['priorities'], 'object without priorities', 'at least one');
  }
  if (output !== undefined && !/\.mdx?$/i.test(output)) {
    fault(['output'], `file ${show(output)}`, 'a file that ends in `.md` or `.mdx`');
  }
  priority(defaults?.missing, 'defaults', 'missing');
  priority(defaults?.partial, 'defaults', 'partial');
  const checked = {
    decisions: decisions.map((one, index) => {
      priority(one.priority, 'decisions', index, 'priority');
      checkFeatures(one.features, 'decisions', index, 'features');
      if ((one.priority ?? one.owner ?? one.note) === undefined) {
        fault(['decisions', index], 'decision that says nothing', '`priority`, `owner` or `note`');
      }
      return { ...one, languages: languages(one.languages, ['decisions', index, 'languages']) };
    }),
    bugs: bugs.map((one, index) => {
      priority(one.severity, 'bugs', index, 'severity');
      return { ...one, languages: languages(one.languages, ['bugs', index, 'languages']) };
    }),
  };
  done();
  return checked;
}
