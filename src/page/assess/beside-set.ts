/** Words beside a set that say whom it is for: the headings above it, and the prose before and in it. */
import type { Heading } from 'mdast';
import type { LanguageId, VariantGroup } from '../page-model.js';
import type { Block, Collected } from '../recognise/collected.js';
import { textOf } from '../recognise/content.js';
import { excuseFor, leadOf } from '../recognise/excuses.js';

/** Why the target need not be in a set about languages, of which a reference is one. */
export function excuseForSet(
  page: Collected,
  group: number,
  target: LanguageId,
  reference: LanguageId,
): string | undefined {
  const { blocks, registry } = page;
  const at = page.places[group]?.block ?? 0;
  const bit = page.masks.of([reference]);
  const heads = headingsAbove(blocks, at, bit);
  const about = heads[0] === undefined ? '' : headingAt(blocks, heads[0]);
  const excuse = (heading: string, prose: readonly string[], own: boolean) =>
    excuseFor({ heading, about, prose, own }, target, reference, registry);

  let from = at;
  while (blocks[from - 1]?.kind === 'prose') from--;
  const before = blocks.slice(from, at).filter(({ mask }) => mask & bit);
  const said =
    excuse('', leadOf(before), false) ?? excuse('', startOf(page, group, reference), true);
  if (said) return said;
  // Above, words are about all of the section: where the target has content, they are about something else.
  for (const head of heads) {
    const end = sectionEnd(blocks, head);
    if (hasOwn(page, head, end, target)) return undefined;
    const lead = leadOf(blocks.slice(head + 1, at).filter(({ mask }) => mask & bit));
    const why = excuse(headingAt(blocks, head), lead, false);
    if (why) return why;
  }
  return undefined;
}

/** Headings above a block as the readers of a language see them, the nearest first. */
function headingsAbove(blocks: readonly Block[], at: number, bit: number): number[] {
  const found: number[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let index = at - 1; index >= 0 && depth > 1; index--) {
    const { kind, node, mask } = blocks[index] as Block;
    if (kind !== 'heading' || !(mask & bit) || (node as Heading).depth >= depth) continue;
    depth = (node as Heading).depth;
    found.push(index);
  }
  return found;
}

function headingAt(blocks: readonly Block[], index: number): string {
  return textOf((blocks[index] as Block).node);
}

function sectionEnd(blocks: readonly Block[], head: number): number {
  const { depth } = (blocks[head] as Block).node as Heading;
  const end = blocks.findIndex(
    ({ kind, node }, index) =>
      index > head && kind === 'heading' && (node as Heading).depth <= depth,
  );
  return end < 0 ? blocks.length : end;
}

function hasOwn(page: Collected, start: number, end: number, target: LanguageId): boolean {
  return page.variants.some(({ languages, empty, placeholder }, index) => {
    const at = page.spans[index]?.start ?? -1;
    return at >= start && at < end && !empty && !placeholder && languages.includes(target);
  });
}

/** What the reference's own item of the set begins with. */
function startOf(page: Collected, group: number, reference: LanguageId): string[] {
  const { variants } = page.groups[group] as VariantGroup;
  const own = variants.find((index) => page.variants[index]?.languages.includes(reference));
  const span = own === undefined ? undefined : page.spans[own];
  return leadOf(page.blocks.slice(span?.start ?? 0, span?.end ?? 0));
}
