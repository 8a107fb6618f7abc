/** Words in a section of the reference, and in those around it, that say whom it is for. */
import type { ProjectedSection, Projection } from '../outline/projection.js';
import type { LanguageId } from '../page-model.js';
import { amountOf } from '../recognise/amount.js';
import type { Collected } from '../recognise/collected.js';
import { excuseForSection } from '../recognise/excuses.js';

/** Why the target need not have a section; asked where it has no content for it. */
export function excuseAround(
  page: Collected,
  reference: readonly ProjectedSection[],
  index: number,
  target: Projection,
  language: LanguageId,
): string | undefined {
  for (let at: number | undefined = index; at !== undefined && at > 0; ) {
    const section = reference[at] as ProjectedSection;
    const why = excuseForSection(section, target.language, language, page.registry);
    // Around, words are about all of the section: where the target has content, about something else.
    if (why) return at !== index && hasOwn(page, section, target) ? undefined : why;
    at = section.parent;
  }
  return undefined;
}

/** Whether the target has content of its own under a heading that both see. */
function hasOwn(page: Collected, { node }: ProjectedSection, { sections }: Projection): boolean {
  const under = (index: number): boolean => {
    const section = sections[index] as ProjectedSection;
    return amountOf(page, section.blocks).own || section.children.some(under);
  };
  const at = sections.findIndex((section) => section.node === node);
  return at > 0 && under(at);
}
