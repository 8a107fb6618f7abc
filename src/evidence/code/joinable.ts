/** Which patterns find the same in code whether or not other code stands before and after it. */
import type { NapiConfig } from '@ast-grep/napi';
import { isPlainObject } from '../../text/plain.js';

/**
 * Whether a pattern looks at nothing but the piece of code that it matches in; `root` is the kind of
 * the root of a tree, which is not the same where code is joined. In doubt it does not.
 */
export function isJoinable({ rule, constraints, utils }: NapiConfig, root: string): boolean {
  if (utils !== undefined && Object.keys(utils).length > 0) return false;
  const limits = Object.values(constraints ?? {});
  return isNoRoot(rule, root) && [rule, ...limits].every((one) => isLocal(one, root, false));
}

/** Whether the root of a tree cannot match. */
function isNoRoot(rule: unknown, root: string): boolean {
  if (!isPlainObject(rule)) return false;
  const { pattern, kind, any, all } = rule;
  if (typeof kind === 'string' && /^\w+$/.test(kind) && kind !== root) return true;
  if (typeof pattern === 'string' && !/^\s*\$+\w*\s*$/.test(pattern)) return true;
  if (isPlainObject(pattern) && pattern.selector !== root) return true;
  if (Array.isArray(all) && all.some((one) => isNoRoot(one, root))) return true;
  return Array.isArray(any) && any.length > 0 && any.every((one) => isNoRoot(one, root));
}

/** `within`: what is asked of lies within a node of the piece, and so do its siblings. */
function isLocal(rule: unknown, root: string, within: boolean): boolean {
  if (!isPlainObject(rule)) return false;
  return Object.entries(rule).every(([field, value]) => {
    switch (field) {
      case 'pattern':
      case 'kind':
      case 'regex':
      case 'field':
        return true;
      case 'stopBy':
        return typeof value === 'string' || isLocal(value, root, within);
      case 'nthChild':
        return within && !isPlainObject(value);
      case 'all':
      case 'any':
        return Array.isArray(value) && value.every((one) => isLocal(one, root, within));
      case 'not':
        return isLocal(value, root, within);
      case 'has':
        return isLocal(value, root, true);
      case 'inside':
        return isNoRoot(value, root) && isLocal(value, root, false);
      default:
        return false;
    }
  });
}
