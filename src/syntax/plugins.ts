import type { Syntax } from './micromark.js';

/** A plugin as unified keeps it: the function, then its options. */
export type Attacher = readonly [plugin: (...input: never[]) => unknown, ...options: unknown[]];

/** Plugins that neither change the tree nor bring syntax. */
const harmless = new Set([
  'remarkParity',
  'remarkParse',
  'remarkStringify',
  'remarkLint',
  'lintMessageControl',
  'remarkMessageControl',
]);

/** Plugins whose syntax the reading brings anyway. */
const known = new Map<string, Syntax>([
  ['remarkDirective', 'directive'],
  ['remarkFrontmatter', 'frontmatter'],
  ['remarkGfm', 'gfm'],
  ['remarkMdx', 'mdx'],
]);

/** Plugins that bring other syntax and no transform. */
const syntaxOnly = new Set(['remarkMath']);

const ours = new WeakSet<object>();

export interface PluginSurvey {
  /** A plugin is there that may look at the tree or change it. */
  transforms: boolean;
  /** Syntax is there that Sätteri would not read in the same way. */
  foreign: boolean;
  brought: Set<Syntax>;
  /** `remarkParse` as it stands in the configuration. */
  parse: Attacher | undefined;
}

/**
 * Mark a plugin as harmless to the reading: it does not change the tree, and is content with the
 * tree of our own reading. Lint rules (`remark-lint:…`) need no mark.
 */
export function markHarmless<T extends object>(plugin: T): T {
  ours.add(plugin);
  return plugin;
}

export function surveyPlugins(attachers: readonly Attacher[], extensions: number): PluginSurvey {
  const survey: PluginSurvey = {
    transforms: false,
    foreign: false,
    brought: new Set(),
    parse: undefined,
  };
  let expected = 0;
  for (const attacher of attachers) {
    const [plugin, options] = attacher;
    if (options === false) continue;
    const name = plugin.name;
    const syntax = known.get(name);
    if (name === 'remarkParse') survey.parse = attacher;
    if (syntax) {
      expected++;
      survey.brought.add(syntax);
      if (!plainOptions(syntax, options)) survey.foreign = true;
    } else if (syntaxOnly.has(name)) survey.foreign = true;
    else if (!harmless.has(name) && !name.includes(':') && !ours.has(plugin)) {
      survey.transforms = true;
    }
  }
  if (extensions !== expected) survey.foreign = true;
  return survey;
}

/** Whether a known plugin with these options brings no more than the reading. */
function plainOptions(syntax: Syntax, options: unknown): boolean {
  if (options === undefined || options === null || options === true) return true;
  if (syntax === 'frontmatter') {
    return [options].flat().every((kind) => kind === 'yaml' || kind === 'toml');
  }
  return typeof options === 'object' && Object.keys(options).length === 0;
}
