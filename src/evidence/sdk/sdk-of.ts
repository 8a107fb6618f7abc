/** The SDK that a configuration names, opened once in a process. */
import type { EvidencePlan } from '../../config/read-features.js';
import type { LanguageId } from '../../page/types.js';
import { once } from '../../text/once.js';
import { loadEngine } from '../code/engine.js';
import { codeExtensions } from '../code/languages.js';
import { findSources } from '../sources/find-sources.js';
import { openSdk } from './open-sdk.js';
import type { Parser, Sdk } from './types.js';

/** An SDK with what the configuration says of it. */
export interface ConfiguredSdk {
  sdk: Sdk;
  /** Types of objects by the names that examples use. */
  objects: Record<string, string>;
  parser: Parser;
  /** Absolute paths of the folders that it was read from. */
  roots: string[];
}

const known = new WeakMap<EvidencePlan, Map<LanguageId, ConfiguredSdk | undefined>>();

/**
 * The SDK of a language; remembered as long as the plan is the same.
 *
 * @param from Absolute path of the folder that parsers are loaded from first.
 * @returns `undefined` if none is configured, or its sources are not there.
 * @throws {ConfigError} If a glob is wrong.
 */
export function sdkOf(
  plan: EvidencePlan,
  language: LanguageId,
  from: string,
): ConfiguredSdk | undefined {
  let sdks = known.get(plan);
  if (!sdks) {
    sdks = new Map();
    known.set(plan, sdks);
  }
  if (!sdks.has(language)) sdks.set(language, open(plan, language, from));
  return sdks.get(language);
}

function open(plan: EvidencePlan, language: LanguageId, from: string): ConfiguredSdk | undefined {
  const sources = plan.sdk.filter((source) => source.language === language);
  const extensions = codeExtensions(language);
  const found = sources.map((source) =>
    findSources(source, { skip: plan.skip, extensions, from: plan.file }),
  );
  const folders = found.flatMap((one) => one.folders);
  if (folders.length === 0) return undefined;
  // Loaded when the first code is parsed: most pages do not use the SDK.
  const engine = once(() => loadEngine([language], from));
  const parser: Parser = { parse: (id, text) => engine().parse(id, text) };
  const objects = Object.assign({}, ...sources.map((source) => source.objects).reverse());
  const roots = found.flatMap(({ report }) => (report.state === 'read' ? [report.root] : []));
  return { sdk: openSdk(language, folders, parser), objects, parser, roots };
}
