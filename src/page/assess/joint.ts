/**
 * Text that several languages share in one variant, `<Lang lang="go dart python">`, beside a language
 * that tells it in its own way.
 */
import type { LanguageId } from '../page-model.js';
import { wordsPerCode } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';

/** Share of the target's own text that makes it joint. */
const mostOf = 0.5;

/**
 * Whether most of what the target has beside the lead is for other references too: then it is the lead
 * that goes its own way, and not the target that lags behind.
 */
export function sharesText(
  page: Collected,
  target: LanguageId,
  lead: LanguageId,
  others: readonly LanguageId[],
): boolean {
  const bit = page.masks.of([target]);
  const not = page.masks.of([lead]);
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
