/** How many pages have which status, and features which verdict. */
import type { RootContent } from 'mdast';
import { verdicts } from '../../../evidence/verdict-words.js';
import type { Status } from '../../../page/page-model.js';
import { countStatuses, isRare, statuses, statusInfo, statusMark } from '../../../page/status.js';
import { many } from '../../../text/words.js';
import { heading, md, paragraph, strong, table } from '../../../text/write-markdown.js';
import { countFeatures, lowerLabel } from '../../features/counts.js';
import type { Plan } from '../planned.js';

export function summary(plan: Plan): RootContent[] {
  const counts = countStatuses(plan.pages, statuses);
  const used = statuses.filter((status) => !isRare(status) || counts[status] > 0);
  const rows = used.map((status) => [
    statusMark(status),
    counts[status],
    plan.texts[status] ?? statusInfo[status].meaning,
  ]);
  const total = [strong('Total'), strong(plan.pages.length), ''];
  return [
    heading(2, 'Summary'),
    table([['Status', 'Pages', 'Description'], ...rows, total], ['left', 'right', 'left']),
    share(counts),
    ...featureCounts(plan),
  ];
}

function share({ complete, partial, missing }: Record<Status, number>): RootContent {
  const all = complete + partial + missing;
  if (all === 0) return paragraph('No page counts for the share.');
  const percent = Math.floor((complete / all) * 100);
  return paragraph(
    md`${strong(`${percent} %`)} complete: ${complete} of ${many(all, 'page')} that count.`,
  );
}

/** `12 features: 7 in parity, 5 write docs.` They add up. */
function featureCounts({ features, label }: Plan): RootContent[] {
  if (features.length === 0) return [];
  const { verdicts: numbers } = countFeatures(features.map(({ result }) => result));
  const counts = verdicts
    .filter((verdict) => numbers[verdict] > 0)
    .map((verdict) => {
      const words = verdict === 'target-only' ? `only ${label}` : lowerLabel(verdict);
      return `${numbers[verdict]} ${words}`;
    });
  return [paragraph(md`${strong(many(features.length, 'feature'))}: ${counts.join(', ')}.`)];
}
