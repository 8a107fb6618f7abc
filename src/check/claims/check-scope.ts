/**
 * Topics that are out of scope and have a priority, and pages with two priorities.
 */
import { stemsOf } from '../../page/align/stems.js';
import { quote } from '../../text/words.js';
import type { CheckContext } from './check-claims.js';
import { pathOf } from './fault-words.js';
import type { ExclusionClaim, Fault, PageFacts, RowClaim, Written } from './types.js';

/** Why something is out of scope. */
interface OutOfScope {
  topic: string;
  where: 'document' | 'configuration' | 'row';
  place: ExclusionClaim['place'];
}

/** Checks what has a priority. */
export function checkScope(context: CheckContext): Fault[] {
  const topics = context.claims.exclusions.map((claim) => ({ claim, forms: formsOf(claim.text) }));
  return context.claims.rows.flatMap((row): Fault[] => {
    const { priority } = row;
    if (!priority) return [];
    const pages = pagesOf(row, context);
    const out = outOfScope(row, pages, topics);
    const name = nameOf(row, pages, context);
    if (out) return [excludedFault(row, priority, name, out)];
    const other = otherPriority(row, priority, pages, context);
    if (!other?.priority) return [];
    return [
      {
        reason:
          `Unexpected priority ${quote(priority.text)} of ${quote(name)}, expected ` +
          `${quote(other.priority.text)} as elsewhere in the document, correct one of them`,
        place: priority.place,
        cause: { reason: `It has ${quote(other.priority.text)} here`, place: other.place },
        path: pathOf(row, name, 'priority'),
      },
    ];
  });
}

function excludedFault(row: RowClaim, priority: Written, name: string, out: OutOfScope): Fault {
  const why =
    out.where === 'row'
      ? 'the document lists it as excluded'
      : `the ${out.where} excludes ${quote(out.topic)}`;
  return {
    reason:
      `Unexpected priority ${quote(priority.text)} of ${quote(name)}, expected none because ${why}, ` +
      'remove the priority or the exclusion',
    place: priority.place,
    cause: out.place && { reason: 'It is excluded here', place: out.place },
    path: pathOf(row, name, 'priority'),
  };
}

function pagesOf(row: RowClaim, { facts }: CheckContext): PageFacts[] {
  const all = facts.of(row.language);
  return row.subjects.flatMap(({ pages, folder }) =>
    folder ? [] : pages.flatMap((path) => all.get(path) ?? []),
  );
}

function nameOf(row: RowClaim, pages: readonly PageFacts[], context: CheckContext): string {
  const names = pages.map(context.nameOf);
  return names.length > 0 ? names.join(', ') : (row.subjects[0]?.text ?? row.lead);
}

interface Topic {
  claim: ExclusionClaim;
  forms: readonly (readonly string[])[];
}

function outOfScope(
  row: RowClaim,
  pages: readonly PageFacts[],
  topics: readonly Topic[],
): OutOfScope | undefined {
  const [page] = pages;
  if (page && pages.every(({ status }) => status === 'excluded')) {
    return { topic: page.excluded[0] ?? page.page, where: 'configuration', place: undefined };
  }
  const stated = row.statuses.find(({ said }) => said.key === 'excluded');
  if (stated) return { topic: '', where: 'row', place: stated.place };
  for (const { claim, forms } of topics) {
    const named = row.subjects.some(({ pages: own }) =>
      own.some((one) => claim.pages.includes(one)),
    );
    const texts = pages.length > 0 ? pages.map(({ page: path }) => lastName(path)) : [row.lead];
    // A topic that names its pages is about no others.
    const alike = claim.pages.length === 0 && texts.some((text) => isOneOf(text, forms));
    if (named || alike) {
      return { topic: claim.text, where: 'document', place: claim.place };
    }
  }
  return undefined;
}

function lastName(page: string): string {
  return (
    page
      .replace(/\.\w+$/, '')
      .replace(/\/(?:index|readme)$/i, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** Words that topics and names of pages have beside what they are about. */
const generic = new Set(stemsOf('api apis feature features support docs page sdk guide overview'));

/** What a topic may be called: `Agents / Multi-Agent` is two names of one. */
function formsOf(topic: string): string[][] {
  return topic
    .replace(/\([^()]*\)/g, ' ')
    .split(/[/,&]|\band\b|\bor\b/)
    .map((part) => stemsOf(part).filter((word) => !generic.has(word)))
    .filter((form) => form.length > 0);
}

function isOneOf(name: string, forms: Topic['forms']): boolean {
  return forms.some((form) => isAbout(name, form));
}

/** All words of the topic, and at least half of the name; or its initials. */
function isAbout(name: string, form: readonly string[]): boolean {
  const own = stemsOf(name).filter((word) => !generic.has(word));
  if (form.every((word) => own.includes(word))) return form.length * 2 >= own.length;
  const [only = '', ...more] = form;
  const initials = own.map((word) => word[0]).join('');
  return more.length === 0 && only.length > 2 && only === initials;
}

/** A thing to do on the same page with another priority, where none has this one. */
function otherPriority(
  row: RowClaim,
  priority: Written,
  pages: readonly PageFacts[],
  { claims }: CheckContext,
): RowClaim | undefined {
  if (row.action || pages.length !== 1) return undefined;
  const actions = claims.rows.filter(
    (one) =>
      one.action &&
      one.language === row.language &&
      one.subjects.some(({ folder, pages: own }) => !folder && own[0] === pages[0]?.path),
  );
  const same = actions.some(
    (one) => one.priority?.text.toLowerCase() === priority.text.toLowerCase(),
  );
  return same ? undefined : actions[0];
}
