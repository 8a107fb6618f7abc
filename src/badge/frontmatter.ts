/**
 * What the frontmatter of a page says of its badge:
 *
 *     parity:
 *       badge: false
 *
 *     parity:
 *       badge: { status: not-applicable, reason: Runs in a browser only }
 */
import type { Root } from 'mdast';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId, ToldStatus } from '../page/page-model.js';
import { toldStatuses } from '../page/status.js';
import { isPlainObject } from '../text/plain.js';
import { readYamlObject } from '../text/read-yaml.js';
import { showName } from '../text/show.js';

/** A status that an author states for the badge. */
export interface StatedStatus {
  /** `undefined` for every language. */
  language: LanguageId | undefined;
  /** `undefined`: no badge. */
  status: ToldStatus | undefined;
  reason: string | undefined;
}

/** What was stated, and what cannot be understood. */
export interface StatedBadge {
  stated: StatedStatus[];
  problems: string[];
}

const names = toldStatuses.map((status) => `\`${status}\``).join(', ');
const expected = `expected \`false\`, or \`status\` (one of ${names}) with a \`reason\`, correct it`;

export function statedBadge(
  frontmatter: Readonly<Record<string, unknown>> | undefined,
  registry: Registry,
): StatedBadge {
  const out: StatedBadge = { stated: [], problems: [] };
  const parity = frontmatter && Object.hasOwn(frontmatter, 'parity') ? frontmatter.parity : null;
  if (parity === null || parity === undefined) return out;
  const key = isPlainObject(parity)
    ? Object.keys(parity).find((name) => name !== 'badge')
    : undefined;
  if (!isPlainObject(parity) || key !== undefined) {
    const what = key === undefined ? '`parity`' : `${showName(key)} in \`parity\``;
    out.problems.push(
      `Unexpected ${what} in the frontmatter, expected \`badge\` in it, correct it`,
    );
    if (!isPlainObject(parity)) return out;
  }
  const badge = Object.hasOwn(parity, 'badge') ? parity.badge : undefined;
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
  const wrong = (what: string) => `Unexpected ${what} in the frontmatter, ${expected}`;
  if (!isPlainObject(item)) return wrong('`parity.badge`');
  const { status, reason, language, ...rest } = item;
  const [odd] = Object.keys(rest);
  if (odd !== undefined) return wrong(`${showName(odd)} in \`parity.badge\``);
  const id = typeof language === 'string' ? registry.exact(language) : undefined;
  if (language !== undefined && id === undefined) {
    return 'Unexpected `language` in `parity.badge` of the frontmatter, expected a language, correct it';
  }
  if (!isStatus(status)) {
    return wrong('`status` in `parity.badge`');
  }
  if (typeof reason !== 'string' || !/[\p{L}\p{N}]/u.test(reason)) {
    return wrong('`reason` in `parity.badge`');
  }
  return { language: id, status, reason: reason.trim() };
}

function isStatus(value: unknown): value is ToldStatus {
  return toldStatuses.some((status) => status === value);
}

/** The YAML at the top of a page, if it speaks of parity. */
export function parityFrontmatter(tree: Root): Record<string, unknown> | undefined {
  const node = tree.children[0];
  return node?.type === 'yaml' && node.value.includes('parity')
    ? readYamlObject(node.value)
    : undefined;
}
