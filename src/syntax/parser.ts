import type { Root } from 'mdast';
import type { Compiler, Parser, Processor } from 'unified';
import { type Plan, planReading, type ReadingOptions, readPlanned } from './plan.js';
import type { Attacher } from './plugins.js';
import { ownText } from './source.js';

export type { ReadingOptions } from './plan.js';
export { markHarmless } from './plugins.js';
export { hasSource, type ModelSource, modelSource, treeForModel } from './source.js';

type Parse = Parser<Root>;
type Compile = Compiler<Root>;

interface Host {
  attachers: readonly Attacher[];
  parser: Parse | undefined;
  compiler: Compile | undefined;
  Parser?: Parse;
  data(): Record<string, unknown>;
}

const installed = new WeakSet<object>();

/**
 * Let a processor read Markdown and MDX in our way. To be called from a plugin's attacher, with
 * `this`; where in the list of plugins it stands does not matter. A second call does nothing.
 *
 * - Beside lint rules and plugins whose syntax we bring, our tree is the tree of the pipeline.
 * - Beside syntax of the user's (remark-math), micromark reads, with that syntax and ours.
 * - Beside any other plugin, or another parser, the tree of the pipeline is what the configuration
 *   gives without us; `modelSource` gives the tree that the page model is made from.
 * - The compiler never sees our tree: it gets what the configuration reads without us, so that
 *   `remark --output` writes the same bytes.
 * - A page that we cannot read but the configuration can gets a message, and its own tree.
 */
export function useReading(processor: Processor, options: ReadingOptions = () => ({})): void {
  const host = processor as unknown as Host;
  if (installed.has(host)) return;
  installed.add(host);
  let parser = host.parser;
  let compiler = host.compiler;
  let plan: Plan | undefined;

  // Plugins after us set these too. What they set is what the configuration has without us.
  Object.defineProperties(host, {
    parser: property(
      () => parse,
      (value: Parse) => {
        parser = value;
      },
    ),
    compiler: property(
      () => compiler && compile,
      (value: Compile) => {
        compiler = value;
      },
    ),
  });

  /** The configuration is complete only when the first file is parsed. */
  function parse(text: string, file: Parameters<Parse>[1]): Root {
    const original = parser ?? host.Parser;
    plan ??= planReading(host.attachers, host.data(), original, options);
    return readPlanned(plan, original, text, file);
  }

  function compile(tree: Root, file: Parameters<Compile>[1]): ReturnType<Compile> {
    const original = parser ?? host.Parser;
    const text = ownText(tree);
    const other = text === undefined || !original ? tree : original(text, file);
    return (compiler as Compile)(other, file);
  }
}

function property<Value>(get: () => unknown, set: (value: Value) => void): PropertyDescriptor {
  return { configurable: true, enumerable: true, get, set };
}
