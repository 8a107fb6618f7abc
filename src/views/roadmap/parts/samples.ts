/** Sets of samples as check lists: what each has of what it must have. */
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { isShown } from '../../../evidence/facts.js';
import type { SampleMatrix, SampleRow } from '../../../evidence/types.js';
import { many } from '../../../text/words.js';
import { authorText, heading, text } from '../../../text/write-markdown.js';
import type { Plan } from '../types.js';
import { shortened } from './code-cells.js';
import { authorLink, bullets, code, commas, paragraph, strong } from './nodes.js';
import { sourceNotes } from './sources.js';
import type { Part } from './types.js';

const samples: Part = {
  name: 'samples',
  write(plan) {
    const sets = plan.matrices.filter(({ excluded }) => excluded === undefined);
    if (sets.length === 0) return [];
    return [
      heading(2, [text('Samples')]),
      // Above the features they have been told.
      ...(plan.features.length > 0 ? [] : sourceNotes(plan)),
      ...sets.flatMap((set) => checkList(set, plan)),
    ];
  },
};

export default samples;

function checkList(set: SampleMatrix, plan: Plan): RootContent[] {
  const { name, note, rows, requirements, extra } = set;
  const full = rows.filter((row) => lackingOf(row, set).length === 0 && !row.absent).length;
  const wanted = commas(requirements.map((one) => authorText(one.name)));
  const others = requirements.flatMap((one, at) => {
    const own = extra[at] ?? [];
    if (own.length === 0) return [];
    return [
      {
        line: [
          ...authorText(one.name),
          text(': '),
          ...shortened(
            own.map((sample) => [code(sample)]),
            'other',
          ),
        ],
      },
    ];
  });
  return [
    heading(3, authorText(name)),
    paragraph(
      text(
        `${full} of ${many(rows.length, 'sample')} ${Math.max(full, 1) === 1 ? 'has' : 'have'} all of: `,
      ),
      ...wanted,
    ),
    ...(note === undefined ? [] : [paragraph(...authorText(note))]),
    ...(rows.length > 0 ? [listOf(set, plan)] : []),
    ...(others.length > 0 ? [paragraph(text('Outside of this set, too:')), bullets(others)] : []),
  ];
}

function listOf(set: SampleMatrix, plan: Plan): List {
  const children = set.rows.map((row): ListItem => {
    const lacking = lackingOf(row, set);
    return {
      type: 'listItem',
      spread: false,
      checked: lacking.length === 0 && !row.absent,
      children: [paragraph(...lineOf(row, lacking, set, plan))],
    };
  });
  return { type: 'list', ordered: false, spread: false, children };
}

/** `hello: lacks Retry; has Send — blocked by: …`. */
function lineOf(
  row: SampleRow,
  lacking: readonly string[],
  { requirements }: SampleMatrix,
  plan: Plan,
): PhrasingContent[] {
  const has = requirements.flatMap((one, at) => {
    const cell = row.cells[at];
    const place = cell?.own[0] ?? cell?.helpers[0];
    if (!cell || !place) return [];
    const byHelper = cell.own.length === 0 ? [text(' (by a helper)')] : [];
    const url = plan.codeLink(place);
    return [
      [...(url === undefined ? authorText(one.name) : [authorLink(one.name, url)]), ...byHelper],
    ];
  });
  const parts: PhrasingContent[][] = [];
  if (row.absent) parts.push([text('to be written')]);
  else if (lacking.length > 0) {
    parts.push([text('lacks '), ...commas(lacking.map((name) => authorText(name)))]);
  }
  if (has.length > 0) parts.push([text('has '), ...commas(has)]);
  if (row.bugs.length > 0) {
    parts.push([text('but blocked by: '), ...authorText(row.bugs.join('; '))]);
  }
  return [
    strong(code(row.sample)),
    ...parts.flatMap((part, at) => [text(at === 0 ? ': ' : '; '), ...part]),
  ];
}

function lackingOf({ cells }: SampleRow, { requirements }: SampleMatrix): string[] {
  return requirements.flatMap(({ name }, at) => {
    const cell = cells[at];
    return cell && isShown(cell) ? [] : [name];
  });
}
