/** Which findings a page did not have before. */
import { groupBy } from '../text/group-by.js';
import { localKey } from './baseline/entries.js';
import { followHeadings } from './baseline/renames.js';
import { type FindingIdentity, identityOf } from './identity.js';
import type { Finding, PageSurvey } from './survey-result.js';

/**
 * Findings of a page that it did not have before, wherever in it they stand and whatever it is called
 * now. Findings alike are counted: of two, where there was one, the second is new.
 *
 * A heading with a slightly other wording is the same one. A gap that was part of a larger one is not
 * new: who closes that in part must not be stopped for the rest.
 *
 * @param before The page as it was; `undefined` if it is new.
 */
export function newFindings(before: PageSurvey | undefined, after: PageSurvey): Finding[] {
  if (!before) return after.findings;
  // Those that say the same first, so that of several in a section the new one is reported.
  const alike = pairUp(before.findings, after.findings, (one) => `${localKey(one)} ${one.message}`);
  const same = pairUp(alike.closed, alike.opened, localKey);
  const followed = followHeadings(once(same.closed), once(same.opened), after.traits.headings);
  const former = new Map(
    followed.map(({ entry, finding }) => [localKey(finding), localKey(entry)] as const),
  );
  const formerKey = (finding: Finding) => former.get(localKey(finding));
  const { opened, closed } = pairUp(same.closed, same.opened, localKey, formerKey);
  const headings = new Set(before.traits.headings);
  return opened.filter((finding) => !wasHeld(finding, { before, after, closed, headings }));
}

/** Pairs findings by key, each once; what is left on both sides, in order. */
function pairUp(
  before: readonly Finding[],
  after: readonly Finding[],
  keyBefore: (finding: Finding) => string,
  keyAfter: (finding: Finding) => string | undefined = keyBefore,
): { opened: Finding[]; closed: Finding[] } {
  const left: Map<string, Finding[]> = groupBy(before, keyBefore);
  const opened = after.filter((finding) => !left.get(keyAfter(finding) ?? '')?.shift());
  return { opened, closed: [...left.values()].flat() };
}

/** Each identity once; the page is the same one, whatever its name is. */
function once(findings: readonly Finding[]): FindingIdentity[] {
  return [...new Map(findings.map((one) => [localKey(one), identityOf('', one)])).values()];
}

/** Gaps that hold others: in all sections below them, or in their own section only. */
const holders: ReadonlyMap<string, 'below' | 'here'> = new Map([
  ['page-parity', 'below'],
  ['section-parity', 'below'],
  ['tab-parity', 'here'],
  ['no-placeholder', 'here'],
]);

interface Compared {
  before: PageSurvey;
  after: PageSurvey;
  closed: readonly Finding[];
  headings: ReadonlySet<string>;
}

/** Whether a gap was part of a larger one that is closed now. */
function wasHeld(
  { rule, language, path }: Finding,
  { before, after, closed, headings }: Compared,
): boolean {
  if (!holders.has(rule) && rule !== 'code-parity') return false;
  const heading = path.at(-1);
  if (heading !== undefined && !headings.has(heading)) return false;
  const resultOf = (page: PageSurvey) => page.results.find((one) => one.language === language);
  const [was, is] = [resultOf(before), resultOf(after)];
  if (was?.status === 'missing') return rule !== 'page-parity';
  const gained = was && is ? is.sections.present > was.sections.present : false;
  return closed.some((old) => {
    const reach = holders.get(old.rule);
    if (reach === undefined || old.language !== language) return false;
    // A placeholder with headings of its own is before them, under the heading above.
    if (old.rule === 'no-placeholder' && gained) return true;
    if (!old.path.every((one, at) => path[at] === one)) return false;
    return reach === 'below' || old.path.length === path.length;
  });
}
