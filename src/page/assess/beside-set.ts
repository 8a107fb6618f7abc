/** Words beside a set that say whom it is for: the headings above it, and the prose before and in it. */
import type { Heading } from 'mdast';
import type { LanguageId, VariantGroup } from '../page-model.js';
import type { Block, Collected } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';
import { excuseFor, leadOf } from '../recognise/excuses.js';

/** Why the target need not be in a set, given by index, of which a reference is one. */
export type ExcuseForSet = (group: number, reference: LanguageId) => string | undefined;

export function createSetExcuses(page: Collected, target: LanguageId): ExcuseForSet {
  const { blocks, registry } = page;
  let headings: Headings | undefined;
  const textAt = (index: number) => textOf((blocks[index] as Block).node);
  return (group, reference) => {
    headings ??= headingsOf(page, target);
    const at = page.places[group]?.block ?? 0;
    const bit = page.masks.of([reference]);
    const paragraphs = (from: number) =>
      leadOf(blocks.slice(from, at).filter(({ mask }) => mask & bit));
    const nearest = headings.above[at] ?? -1;
    const about = nearest < 0 ? '' : textAt(nearest);
    const excuse = (heading: string, prose: readonly string[], own: boolean) =>
      excuseFor({ heading, about, prose, own }, target, reference, registry);

    let from = at;
    while (blocks[from - 1]?.kind === 'prose') from--;
    const said =
      excuse('', paragraphs(from), false) ?? excuse('', startOf(page, group, reference), true);
    if (said) return said;
    for (let head = nearest; head >= 0; head = headings.above[head] ?? -1) {
      // Above, words are about all of the section: where the target has content, about something else.
      if (headings.own(head)) return undefined;
      const why = excuse(textAt(head), paragraphs(head + 1), false);
      if (why) return why;
    }
    return undefined;
  };
}

interface Headings {
  /** For each block the heading that it stands under, for a heading that of a higher rank; or -1. */
  above: readonly number[];
  /** Whether the target has content of its own under a heading. */
  own(head: number): boolean;
}

function headingsOf({ blocks, variants, spans }: Collected, target: LanguageId): Headings {
  const above: number[] = [];
  const ends = new Map<number, number>();
  const open: number[] = [];
  const depthAt = (index: number) => ((blocks[index] as Block).node as Heading).depth;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      while (open.length > 0 && depthAt(open.at(-1) as number) >= depthAt(index)) {
        ends.set(open.pop() as number, index);
      }
    }
    above.push(open.at(-1) ?? -1);
    if (block.kind === 'heading') open.push(index);
  });
  above.push(open.at(-1) ?? -1);
  /** Variants of the target with content that begin before a block. */
  const before = new Int32Array(blocks.length + 2);
  variants.forEach(({ languages, empty, placeholder }, index) => {
    const start = spans[index]?.start ?? 0;
    if (!empty && !placeholder && languages.includes(target))
      before[start + 1] = (before[start + 1] ?? 0) + 1;
  });
  for (let at = 1; at < before.length; at++) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  return {
    above,
    own: (head) => (before[ends.get(head) ?? blocks.length] ?? 0) > (before[head] ?? 0),
  };
}

/** What the reference's own item of the set begins with. */
function startOf(page: Collected, group: number, reference: LanguageId): string[] {
  const { variants } = page.groups[group] as VariantGroup;
  const own = variants.find((index) => page.variants[index]?.languages.includes(reference));
  const span = own === undefined ? undefined : page.spans[own];
  return leadOf(page.blocks.slice(span?.start ?? 0, span?.end ?? 0));
}
