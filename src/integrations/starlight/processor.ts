import type { Processor } from 'unified';
import type { BadgeSite } from '../../badge/badge-data.js';
import type { BadgeOptions } from '../../badge/options.js';
import { remarkParityBadge } from '../../badge/remark.js';
import { satteriParityBadge } from '../../badge/satteri.js';
import type { MarkdownProcessor } from './astro.js';
import { hasHooks } from './installed.js';
import { olderSatteriPlugin } from './older-satteri.js';

/**
 * What decides whether pages that Astro has rendered may be used again: Astro compares its
 * configuration as JSON, and so reads this getter each time.
 */
export interface MarkReader {
  readonly parity: string;
}

export interface Badge {
  options: BadgeOptions;
  site: BadgeSite;
  mark: MarkReader;
  /** Version of Sätteri; the newest unless it is known. */
  satteri?: string | undefined;
}

export class ProcessorError extends Error {
  /** Astro shows it below the message. */
  readonly hint: string;

  constructor(name: string) {
    super(`Unexpected Markdown processor \`${name}\`, expected \`satteri\` or \`unified\``);
    this.name = 'ProcessorError';
    this.hint =
      'Use `satteri()` of `@astrojs/markdown-satteri` or `unified()` of `@astrojs/markdown-remark` ' +
      'as `markdown.processor`, or remove `remark-parity/starlight` and give the processor ' +
      '`remark-parity/badge` (a remark plugin) or `remark-parity/satteri` by hand.';
  }
}

/** Lists of plugins that have it, so that a processor that is used twice has it once. */
const installed = new WeakMap<object, readonly unknown[]>();

/**
 * Adds the badge to a processor. A processor that has it gets the new one in its place.
 *
 * @throws {ProcessorError} If the processor is of an unknown kind.
 */
export function addToProcessor(processor: MarkdownProcessor, badge: Badge): void {
  const { name, options } = processor;
  if (name === 'satteri') put(pluginsOf(options, 'mdastPlugins'), satteriPlugins(badge));
  else if (name === 'unified') put(pluginsOf(options, 'remarkPlugins'), [remarkPlugin(badge)]);
  else throw new ProcessorError(name);
}

/** Plugins for Sätteri: the badge, and one that does nothing but carry the mark. */
function satteriPlugins({ options, site, mark, satteri }: Badge): unknown[] {
  const older = satteri !== undefined && !hasHooks(satteri);
  const plugin = older ? olderSatteriPlugin(options, site) : satteriParityBadge(options, site);
  const carrier = Object.defineProperties(
    { name: 'remark-parity-cache' },
    // Not spread: that would read the mark once and for all.
    Object.getOwnPropertyDescriptors(mark),
  );
  return [plugin, carrier];
}

/**
 * A plugin for remark with its options. Astro passes one option only, which is the mark; the badge
 * has its own from here.
 */
export function remarkPlugin({ options, site, mark }: Badge): [unknown, MarkReader] {
  function remarkParityStarlight(this: Processor) {
    return remarkParityBadge.call(this, options, site);
  }
  return [remarkParityStarlight, mark];
}

function pluginsOf(options: object, key: string): unknown[] {
  const plugins: unknown = Reflect.get(options, key);
  if (Array.isArray(plugins)) return plugins;
  const empty: unknown[] = [];
  Reflect.set(options, key, empty);
  return empty;
}

function put(plugins: unknown[], added: readonly unknown[]): void {
  const old = installed.get(plugins) ?? [];
  const index = plugins.findIndex((plugin) => old.includes(plugin));
  const kept = plugins.filter((plugin) => !old.includes(plugin));
  kept.splice(index < 0 ? kept.length : index, 0, ...added);
  plugins.splice(0, plugins.length, ...kept);
  installed.set(plugins, added);
}
