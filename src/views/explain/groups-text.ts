/** Tabs and blocks of a page, in a terminal. */
import { wrap } from '../../text/terminal.js';
import { many, plain } from '../../text/words.js';
import type { Drawing } from './drawing.js';
import type { ExplainedGroup, Explanation } from './explanation.js';

/** More than these nobody reads; `--format json` has all. */
const most = 20;

const words: Readonly<Record<ExplainedGroup['target'], string>> = {
  content: 'has',
  placeholder: 'only a note that there is nothing yet for',
  'not-applicable': 'a note that it does not apply to',
  empty: 'an empty place for',
  exempt: 'by an annotation nothing for',
  none: 'nothing for',
};

/** How many there are, and those without content for the target. */
export function groupLines(found: Explanation, drawing: Drawing): string[] {
  const { groups, language } = found;
  if (groups.length === 0) return [];
  const { paint, label, labels, width } = drawing;
  const lacking = groups.filter(({ target }) => target !== 'content');
  const own = label(language);
  const head = `${many(groups.length, 'group')} of tabs or blocks, ${lacking.length} of them without ${own}`;
  const lines = lacking.slice(0, most).flatMap((group) => {
    const { line, partial, kind, languages, others, path, target } = group;
    const where = partial ? `${plain(partial.path)}:${partial.line ?? '?'}` : String(line ?? '?');
    const items = [labels(languages), others.map(plain).join(', ')].filter((item) => item !== '');
    const under = path.length > 0 ? ` under “${plain(path.at(-1) ?? '')}”` : '';
    const what = kind === 'set' ? 'tabs' : 'blocks';
    const text = `${where}: ${what} of ${items.join('; ')}${under}, ${words[target]} ${own}`;
    return wrap(text, width - 2).map((one) => `  ${one}`);
  });
  const more = lacking.length - most;
  if (more > 0) lines.push(`  and ${more} more, which \`--format json\` lists`);
  return [...wrap(head, width).map((line) => paint('bold', line)), ...lines];
}
