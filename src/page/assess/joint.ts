/**
 * When the fullest reference is no measure: text that several languages share in one variant,
 * `<Lang lang="go dart python">`, beside a language that tells it in its own way.
 */

import type { LanguageId } from '../page-model.js';
import { wordsPerCode } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import type { Judged } from './judged.js';

/** Share of the target's own text that makes it joint. */
const mostOf = 0.5;

/**
 * Whether most of what the target has beside the fullest reference is for other references too:
 * then it is the fullest that goes its own way, and not the target that lags behind.
 */
function isJoint(
  page: Collected,
  target: LanguageId,
  primary: LanguageId,
  others: readonly LanguageId[],
): boolean {
  const bit = page.masks.of([target]);
  const not = page.masks.of([primary]);
  const further = page.masks.of(others);
  let joint = 0;
  let all = 0;
  for (const { kind, mask, variant, words } of page.blocks) {
    if (variant < 0 || !(mask & bit) || mask & not) continue;
    const weight = words + (kind === 'code' ? wordsPerCode : 1);
    all += weight;
    if (mask & further) joint += weight;
  }
  return all > 0 && joint >= all * mostOf;
}

/** Makes what only the fullest reference has its own affair where the others share one text. */
export function excuseJointText(
  page: Collected,
  judged: readonly Judged[],
  target: LanguageId,
  primary: LanguageId,
  others: readonly LanguageId[],
): void {
  if (others.length === 0 || !isJoint(page, target, primary, others)) return;
  for (const { verdict } of judged) {
    verdict.codeMissing = false;
    const alone = verdict.languages.length === 1 && verdict.languages[0] === primary;
    if (!alone || verdict.verdict !== 'missing') continue;
    verdict.verdict = 'language-specific';
    verdict.why = 'only this language tells it apart from what the others share';
  }
}

/**
 * The language that comes first on a page is the one that authors write first. What it lacks as the
 * target does, while it fills the place, is an extra of the fullest reference.
 *
 * @param lead The first reference on the page.
 */
export function excuseExtras(
  judged: readonly Judged[],
  primary: LanguageId,
  lead: LanguageId | undefined,
): void {
  if (lead === undefined || lead === primary) return;
  const byIndex = new Map<number, Judged>();
  const excused = new Set<number>();
  for (const item of judged) {
    if (item.verdict.languages[0] === primary) byIndex.set(item.index, item);
  }
  for (const { verdict, reference, index } of byIndex.values()) {
    if (verdict.verdict !== 'missing' || verdict.languages.length > 1) continue;
    const parent = reference.parent ?? 0;
    const filled = parent === 0 || byIndex.get(parent)?.verdict.languages.includes(lead);
    if (!filled && !excused.has(parent)) continue;
    excused.add(index);
    verdict.verdict = 'language-specific';
    verdict.why = 'no other language has it, nor the one that comes first on the page';
  }
}
