/** Sets of samples as check lists: what each has of what it must have. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { SampleMatrix, SampleRow } from '../../../evidence/evidence.js';
import { isShown } from '../../../evidence/facts.js';
import { many } from '../../../text/words.js';
import {
  bullets,
  code,
  heading,
  type Inline,
  joined,
  md,
  paragraph,
  shortened,
  strong,
} from '../../../text/write-markdown.js';
import type { Plan } from '../planned.js';
import { most, shownIn } from './code-cells.js';
import { sourceNotes } from './sources.js';

export function samples(plan: Plan): RootContent[] {
  const sets = plan.matrices.filter(({ excluded }) => excluded === undefined);
  if (sets.length === 0) return [];
  return [
    heading(2, 'Samples'),
    // Above the features they have been told.
    ...(plan.features.length > 0 ? [] : sourceNotes(plan)),
    ...sets.flatMap((set) => checkList(set, plan)),
  ];
}

function checkList(set: SampleMatrix, plan: Plan): RootContent[] {
  const { name, note, rows, requirements, extra } = set;
  const items = rows.map((row) => itemOf(row, set, plan));
  const full = items.filter(({ checked }) => checked).length;
  const others = requirements.flatMap((one, at) => {
    const own = extra[at] ?? [];
    if (own.length === 0) return [];
    return [{ line: md`${one.name}: ${shortened(own.map(code), most, 'other')}` }];
  });
  const wanted = joined(requirements.map((one) => one.name));
  return [
    heading(3, name),
    paragraph(
      md`${full} of ${many(rows.length, 'sample')} ${full < 2 ? 'has' : 'have'} all of: ${wanted}`,
    ),
    ...(note === undefined ? [] : [paragraph(note)]),
    ...(rows.length > 0 ? [bullets(items)] : []),
    ...(others.length > 0 ? [paragraph('Outside of this set, too:'), bullets(others)] : []),
  ];
}

/** `hello: lacks Retry; has Send; but blocked by: …`. */
function itemOf({ sample, cells, absent, bugs }: SampleRow, set: SampleMatrix, plan: Plan) {
  const lacking = set.requirements.flatMap(({ name }, at) => {
    const cell = cells[at];
    return cell && isShown(cell) ? [] : [name];
  });
  const has = set.requirements.flatMap(({ name }, at): PhrasingContent[][] => {
    const cell = cells[at];
    return cell && isShown(cell) ? [shownIn(name, cell, plan)] : [];
  });
  const parts: Inline[] = [];
  if (absent) parts.push('to be written');
  else if (lacking.length > 0) parts.push(md`lacks ${joined(lacking)}`);
  if (has.length > 0) parts.push(md`has ${joined(has)}`);
  if (bugs.length > 0) parts.push(md`but blocked by: ${bugs.join('; ')}`);
  const said = parts.length > 0 ? md`: ${joined(parts, '; ')}` : undefined;
  return {
    line: md`${strong(code(sample))}${said}`,
    checked: lacking.length === 0 && !absent,
  };
}
