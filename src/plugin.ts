/**
 * The remark plugin: reading and every rule.
 */
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { ConfigError } from './config/problem.js';
import { resolveConfig } from './config/resolve.js';
import type { Config } from './config/schema.js';
import { contextOf } from './model-of.js';
import { pageData } from './page/model.js';
import type { PageData } from './page/types.js';
import remarkParityRelease from './release.js';
import { controlMessages, runRules } from './run-rules.js';
import { markHarmless, modelSource, useReading } from './syntax/parser.js';

declare module 'vfile' {
  interface DataMap {
    /** What remark-parity found on the page. */
    parity: PageData;
  }
}

const origin = { source: 'remark-parity', ruleId: 'configuration' };

/**
 * Reads Markdown and MDX by file extension, with frontmatter, GFM and directives, and checks parity
 * with every rule that is on.
 *
 * Leaves the serialisable page model at `file.data.parity`.
 *
 * @param options Configuration; wins over the configuration file of the page.
 * @param engine The set of files, where unified-engine (`remark-cli`) runs the plugin.
 */
export default function remarkParity(
  this: Processor,
  options?: Config | null,
  engine?: unknown,
): (tree: Root, file: VFile) => undefined {
  useReading(this, (file) => readingOptions(file, options));
  if (engine) this.use(remarkParityRelease);
  const { attachers } = this as unknown as { attachers: readonly [{ name: string }][] };
  return (tree, file) => {
    const source = modelSource(tree, file);
    if (source.error) return;
    try {
      const { model, config } = contextOf(tree, file, options);
      file.data.parity = pageData(model);
      runRules(tree, file, config, ownRules(attachers));
    } catch (error) {
      if (error instanceof ConfigError || error instanceof TypeError)
        file.fail(error.message, origin);
      throw error;
    }
    controlMessages(source, file);
  };
}

markHarmless(remarkParity);

/** What the configuration of a file says of reading; if it is wrong, the rules will say so. */
function readingOptions(file: VFile, options?: Config | null): Pick<Config, 'engine' | 'format'> {
  try {
    return resolveConfig(file.path, options, { cwd: file.cwd });
  } catch {
    return {};
  }
}

/** Rules that the configuration of remark uses on their own: they have their own settings. */
function ownRules(attachers: readonly [{ name: string }][]): ReadonlySet<string> {
  return new Set(attachers.map(([{ name }]) => name.replace(/^remark-lint:/, '')));
}
