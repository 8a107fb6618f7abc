/** How many pages have which status, and features which verdict. */

import type { RootContent } from 'mdast';
import { verdicts } from '../../../evidence/verdict-words.js';
import { countStatuses, statuses, statusInfo, statusMark } from '../../../page/status.js';
import type { Status } from '../../../page/types.js';
import { many } from '../../../text/words.js';
import { authorText, heading, table, text } from '../../../text/write-markdown.js';
import { countFeatures, lowerLabel } from '../../features/counts.js';
import type { Plan } from '../types.js';
import { paragraph, strong } from './nodes.js';
import type { Part } from './types.js';

const summary: Part = {
  name: 'summary',
  write(plan) {
    const counts = countStatuses(plan.pages, statuses);
    const rows = statuses.map((status) => [
      [text(statusMark(status))],
      [text(String(counts[status]))],
      authorText(plan.texts[status] ?? statusInfo[status].meaning),
    ]);
    const total = [[strong(text('Total'))], [strong(text(String(plan.pages.length)))], []];
    const head = ['Status', 'Pages', 'Description'].map((word) => [text(word)]);
    return [
      heading(2, [text('Summary')]),
      table([head, ...rows, total], ['left', 'right', 'left']),
      paragraph(...share(counts)),
      ...featureCounts(plan),
    ];
  },
};

export default summary;

function share({ complete, partial, missing }: Record<Status, number>) {
  const all = complete + partial + missing;
  if (all === 0) return [text('No page counts for the share.')];
  const percent = Math.floor((complete / all) * 100);
  const words = `${complete} of ${many(all, 'page')} that count`;
  return [strong(text(`${percent} %`)), text(' complete: '), ...authorText(`${words}.`)];
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
  const total = strong(text(many(features.length, 'feature')));
  return [paragraph(total, text(': '), ...authorText(`${counts.join(', ')}.`))];
}
