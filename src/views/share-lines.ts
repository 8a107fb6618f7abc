/** Shares of languages in a terminal: what matters most is last, where the prompt comes. */
import type { Paint } from '../text/paint.js';
import { pad, widthOf, wrap } from '../text/terminal.js';
import { plain } from '../text/words.js';
import { percent } from './status/counts.js';

export interface LanguageShare {
  label: string;
  /** From 0 to 1; `undefined` where nothing counts. */
  share: number | undefined;
  details: string;
}

/** One entry for each language; what does not fit hangs below. */
export function shareLines(all: readonly LanguageShare[], columns: number, paint: Paint): string[] {
  const width = Math.max(...all.map(({ label }) => widthOf(plain(label))));
  return all.flatMap(({ label, share, details }) => {
    const head = `${pad(plain(label), width)}  ${pad(percent(share), 5, 'right')}`;
    const indent = widthOf(head) + 2;
    return wrap(details, Math.max(20, columns - indent)).map((line, at) =>
      at === 0 ? `${paint('bold', head)}  ${line}` : `${' '.repeat(indent)}${line}`,
    );
  });
}
