/** The rule about exclusions; what looks at code is handed in. */

import type { ExcludedUse } from '../page/scope/scope.js';
import type { ExclusionMatch } from '../page/statements.js';
import { plain, quote } from '../text/words.js';
import { defineRule, type Report, type Rule, type RuleContext } from './define.js';

export interface Options {
  /** Day to compare `until` with, `YYYY-MM-DD` (default: the day by the clock, in UTC). */
  today?: string | undefined;
}

/**
 * @param usesOf Finds uses in code, which takes far more than the rest; if left out, none are looked for.
 */
export function defineScopeExclusions(
  usesOf: (context: RuleContext) => readonly ExcludedUse[] = () => [],
): Rule<Options> {
  return defineRule<Options>(
    'scope-exclusions',
    (context, report, options) => {
      const { model, registry } = context;
      const { today = new Date().toISOString().slice(0, 10) } = options;
      const target = plain(registry.label(model.target));
      const overdue = new Set<number>();
      const reportOverdue = ({ index, topic, until }: Dated, at: Omit<Report, 'reason'>) => {
        if (!until || until >= today || overdue.has(index)) return;
        overdue.add(index);
        report({
          reason:
            `Unexpected exclusion of ${quote(topic)} until ${plain(until)}, ` +
            `expected a day that has not passed, add ${target} content or a later date`,
          ...at,
        });
      };
      for (const match of model.exclusions) {
        const reason = contentReason(match, target);
        const { place, path } = match;
        const at = { place, path, language: model.target, note: noteOf(match), ofPage: true };
        if (reason) report({ reason, ...at });
        reportOverdue(match, at);
      }
      for (const { index, exclusion, place } of usesOf(context)) {
        const { topic, until, reason, issue } = exclusion;
        const at = { place, language: model.target, note: noteOf({ reason, issue }) };
        report({
          reason:
            `Unexpected use of the excluded topic ${quote(topic)} in ${target} code, ` +
            'expected none, remove the code or the exclusion',
          about: topic,
          ...at,
        });
        reportOverdue({ index, topic, until }, at);
      }
    },
    { today: 'date' },
  );
}

type Dated = Pick<ExclusionMatch, 'index' | 'topic' | 'until'>;

function contentReason(match: ExclusionMatch, target: string): string | undefined {
  const topic = quote(match.topic);
  if (match.complete) {
    return (
      `Unexpected exclusion of ${topic}, expected none because ${target} readers get all that ` +
      `the others get, remove the ${match.scope} from \`exclusions\``
    );
  }
  if (!match.targetContent) return undefined;
  return (
    `Unexpected ${target} content on the excluded topic ${topic}, expected none, ` +
    'remove the content or the exclusion'
  );
}

function noteOf({ reason, issue }: Pick<ExclusionMatch, 'reason' | 'issue'>): string {
  return `Excluded because: ${plain(reason)}${issue ? `, see ${plain(issue)}` : ''}`;
}
