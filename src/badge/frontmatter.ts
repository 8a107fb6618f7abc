/**
 * What the frontmatter of a page says of its badge:
 *
 *     parity:
 *       badge: false
 *
 *     parity:
 *       badge: { status: not-applicable, reason: Runs in a browser only }
 */
import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId, Status } from '../page/types.js';

const require = createRequire(import.meta.url);

/** A status that an author states for the badge. */
export interface StatedStatus {
  /** `undefined` for every language. */
  language: LanguageId | undefined;
  /** `undefined`: no badge. */
  status: Status | undefined;
  reason: string | undefined;
}

/** What was stated, and what cannot be understood. */
export interface StatedBadge {
  stated: StatedStatus[];
  problems: string[];
}

const statuses: readonly string[] = [
  'complete',
  'partial',
  'missing',
  'not-applicable',
  'excluded',
] satisfies Status[];

const expected =
  'expected `false`, or `status` (one of `complete`, `partial`, `missing`, `not-applicable`, ' +
  '`excluded`) with a `reason`';

/** Reads `parity.badge` of a frontmatter. */
export function statedBadge(
  frontmatter: Readonly<Record<string, unknown>> | undefined,
  registry: Registry,
): StatedBadge {
  const parity = frontmatter && Object.hasOwn(frontmatter, 'parity') && frontmatter.parity;
  const badge = isObject(parity) && Object.hasOwn(parity, 'badge') ? parity.badge : undefined;
  const out: StatedBadge = { stated: [], problems: [] };
  for (const item of Array.isArray(badge) ? badge : [badge]) {
    if (item === undefined || item === null || item === true) continue;
    const stated = item === false ? none : read(item, registry);
    if (typeof stated === 'string') out.problems.push(stated);
    else out.stated.push(stated);
  }
  return out;
}

const none: StatedStatus = { language: undefined, status: undefined, reason: undefined };

function read(item: unknown, registry: Registry): StatedStatus | string {
  const wrong = `Unexpected \`parity.badge\` in the frontmatter, ${expected}, correct it`;
  if (!isObject(item)) return wrong;
  const { status, reason, language } = item;
  const id = typeof language === 'string' ? registry.resolve(language)[0] : undefined;
  if (language !== undefined && id === undefined) {
    return 'Unexpected `language` in `parity.badge` of the frontmatter, expected a language, correct it';
  }
  if (typeof status !== 'string' || !statuses.includes(status)) return wrong;
  if (typeof reason !== 'string' || !/[\p{L}\p{N}]/u.test(reason)) return wrong;
  return { language: id, status: status as Status, reason: reason.trim() };
}

/** The YAML at the top of a page, if it speaks of parity. */
export function parityFrontmatter(tree: Root): Record<string, unknown> | undefined {
  const node = tree.children[0];
  if (node?.type !== 'yaml' || !node.value.includes('parity')) return undefined;
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const document = parseDocument(node.value, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
