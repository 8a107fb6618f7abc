/** Of which kinds the nodes are that a pattern matches. */
import type { NapiConfig } from '@ast-grep/napi';
import { isPlainObject } from '../../text/plain.js';
import type { Engine } from './engine.js';
import { withSign } from './pattern-shape.js';

const known = new WeakMap<NapiConfig, { kinds: ReadonlySet<string> | undefined }>();

/** Names of kinds; `undefined`: nothing is known. Told once for a config, which is for one parser. */
export function kindsOf(
  config: NapiConfig,
  parser: string,
  engine: Engine,
): ReadonlySet<string> | undefined {
  let found = known.get(config);
  if (!found) {
    const kinds = kindsOfRule(config.rule, parser, engine);
    found = { kinds: kinds && new Set(kinds) };
    known.set(config, found);
  }
  return found.kinds;
}

function kindsOfRule(rule: unknown, parser: string, engine: Engine): string[] | undefined {
  if (!isPlainObject(rule)) return undefined;
  const { kind, pattern, any, all } = rule;
  if (typeof kind === 'string' && /^\w+$/.test(kind)) return [kind];
  const ofPattern = kindsOfPattern(pattern, parser, engine);
  if (ofPattern) return ofPattern;
  if (Array.isArray(any)) {
    const each = any.map((one) => kindsOfRule(one, parser, engine));
    const every = each.filter((one) => one !== undefined);
    if (every.length === each.length) return every.flat();
  }
  for (const one of Array.isArray(all) ? all : []) {
    const kinds = kindsOfRule(one, parser, engine);
    if (kinds) return kinds;
  }
  return undefined;
}

/** A pattern has one kind, which is that of what it matches in its own text. */
function kindsOfPattern(pattern: unknown, parser: string, engine: Engine): string[] | undefined {
  if (isPlainObject(pattern) && typeof pattern.selector === 'string') return [pattern.selector];
  const text = isPlainObject(pattern) ? pattern.context : pattern;
  if (typeof text !== 'string') return undefined;
  const root = engine.parseAs(parser, withSign(text, engine.sign(parser))).root();
  const kind = root.find({ rule: { pattern } } as NapiConfig)?.kind();
  // A variable matches all, and so the root.
  const isAny = kind === undefined || kind === 'ERROR' || kind === root.kind();
  return isAny ? undefined : [String(kind)];
}
