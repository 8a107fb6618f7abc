/** Which messages about one page the baseline accepts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { subjectOf, subjectPath } from '../../lint/subject.js';
import { headingsOf } from '../../page/outline/heading-at.js';
import type { PageModel } from '../../page/page-model.js';
import { groupBy } from '../../text/group-by.js';
import { relativePath } from '../../text/inside.js';
import { type FindingIdentity, identityKey, isAcceptable } from '../identity.js';
import { loadBaseline } from './load.js';
import { matchEntries } from './match.js';
import type { BaselinePlace } from './place.js';

/**
 * Leaves out the messages that the baseline accepts, just as `parity check` does.
 *
 * @param path Absolute path of the page.
 * @throws {ConfigError} If the baseline cannot be used.
 */
export function openMessages(
  messages: readonly VFileMessage[],
  path: string,
  model: PageModel,
  { file, root }: BaselinePlace,
): readonly VFileMessage[] {
  const entries = loadBaseline(file);
  if (!entries) return messages;
  const page = relativePath(root, path);
  const keys = new Map<VFileMessage, string>();
  const findings: FindingIdentity[] = [];
  for (const message of messages) {
    const rule = message.ruleId ?? 'remark';
    if (!isAcceptable({ rule })) continue;
    const { language, about } = subjectOf(message);
    const finding = { page, rule, language, path: subjectPath(message, model), about };
    findings.push(finding);
    keys.set(message, identityKey(finding));
  }
  const unique = [...groupBy(findings, identityKey).values()].flatMap(([first]) => first ?? []);
  const found = [{ page, headings: headingsOf(model), findings: unique }];
  const { accepted } = matchEntries(entries, found, (old) => !existsSync(join(root, old)));
  return messages.filter((message) => !accepted.has(keys.get(message) ?? ''));
}
