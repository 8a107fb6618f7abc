/**
 * Text that several languages share in one variant, `<Lang lang="go dart python">`, beside a
 * language that tells it in its own way.
 */
import { wordsPerCode } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import type { LanguageId } from '../types.js';
import type { Judged } from './verdicts.js';

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
