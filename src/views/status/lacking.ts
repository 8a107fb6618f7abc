/** What a page lacks, in a few words. */
import type { LanguageResult } from '../../check/survey-result.js';
import type { Gap } from '../../page/page-model.js';
import { list, many } from '../../text/words.js';

/** Numbers of gaps by kind; further reading does not count. */
export type GapCounts = Record<Gap['kind'], number>;

export function countGaps(gaps: readonly Gap[]): GapCounts {
  const counts: GapCounts = {
    page: 0,
    section: 0,
    tab: 0,
    code: 0,
    placeholder: 0,
    block: 0,
    examples: 0,
    thin: 0,
  };
  for (const { kind, boilerplate } of gaps) {
    if (!boilerplate) counts[kind] += 1;
  }
  return counts;
}

/** Why a page has its status: of a partial one, what it lacks. May hold words of authors. */
export function reasonOf({
  status,
  why,
  gaps,
}: Pick<LanguageResult, 'status' | 'why' | 'gaps'>): string {
  return status === 'partial' ? lacking(countGaps(gaps)) : why;
}

function lacking({ section, tab, code, placeholder, block, examples, thin }: GapCounts): string {
  const parts = [
    section > 0 ? many(section, 'section') : '',
    tab > 0 ? many(tab, 'tab') : '',
    code > 0 ? `code in ${many(code, 'place')}` : '',
    block + thin > 0 ? `content in ${many(block + thin, 'place')}` : '',
    examples > 0 ? `examples in ${many(examples, 'place')}` : '',
    placeholder > 0 ? `content in place of ${many(placeholder, 'note')}` : '',
  ].filter((part) => part !== '');
  return `lacks ${list(parts)}`;
}
