/** Priorities of what is out of scope, and pages with two priorities. */
import { stemsOf } from '../../page/align/stems.js';
import { quote } from '../../text/words.js';
import type { ExcludedTopic, Row } from './claims.js';
import { type Comparison, excludedBy, type Fault, nameOf } from './comparison.js';
import type { PageFacts } from './facts.js';

/** What speaks against a priority: what was expected instead, what to do, and where it is written. */
interface Against {
  expected: string;
  cause?: Fault['cause'];
}

export function comparePriorities(comparison: Comparison): Fault[] {
  const topics = comparison.claims.exclusions.map((topic) => ({
    topic,
    forms: formsOf(topic.text),
  }));
  const actions = comparison.claims.rows.filter(({ action }) => action);
  return comparison.claims.rows.flatMap((row): Fault[] => {
    const { priority, subjects, language } = row;
    if (!priority) return [];
    const all = comparison.facts.of(language);
    const pages = subjects.flatMap((subject) =>
      subject.folder ? [] : subject.pages.flatMap((path) => all.get(path) ?? []),
    );
    const names = pages.map((page) => nameOf(page, comparison));
    const name = names.join(', ') || (subjects[0]?.text ?? row.lead);
    const against =
      outOfScope(row, pages, topics, comparison) ?? otherPriority(row, pages, actions);
    if (!against) return [];
    const { expected, cause } = against;
    const message = `Unexpected priority ${quote(priority.text)} of ${quote(name)}, expected ${expected}`;
    return [{ message, place: priority.place, cause, path: [...row.path, name, 'priority'] }];
  });
}

interface Topic {
  topic: ExcludedTopic;
  forms: readonly (readonly string[])[];
}

function outOfScope(
  { subjects, statuses, lead }: Row,
  pages: readonly PageFacts[],
  topics: readonly Topic[],
  comparison: Comparison,
): Against | undefined {
  const [page] = pages;
  const none = (why: string) => `none because ${why}, remove the priority or the exclusion`;
  if (page && pages.every(({ status }) => status === 'excluded')) {
    const topic = excludedBy(page, comparison.topics)[0] ?? page.page;
    return { expected: none(`the configuration excludes ${quote(topic)}`) };
  }
  const message = 'It is excluded here';
  const stated = statuses.find(({ said }) => said === 'excluded');
  if (stated) {
    const cause = { message, place: stated.place };
    return { expected: none('the document lists it as excluded'), cause };
  }
  const named = new Set(subjects.flatMap((subject) => subject.pages));
  const texts = pages.length > 0 ? pages.map((one) => lastName(one.page)) : [lead];
  const found = topics.find(({ topic, forms }) =>
    // A topic that names its pages is about no others.
    topic.pages.length > 0
      ? topic.pages.some((path) => named.has(path))
      : texts.some((text) => forms.some((form) => isAbout(text, form))),
  )?.topic;
  if (!found) return undefined;
  const expected = none(`the document excludes ${quote(found.text)}`);
  return { expected, cause: { message, place: found.place } };
}

function lastName(page: string): string {
  const path = page.replace(/\.\w+$/, '').replace(/\/(?:index|readme)$/i, '');
  return path.split('/').at(-1) ?? '';
}

/** Words that topics and names of pages have beside what they are about. */
const generic = new Set(stemsOf('api apis feature features support docs page sdk guide overview'));

function stemsIn(text: string): string[] {
  return stemsOf(text).filter((word) => !generic.has(word));
}

/** What a topic may be called: `Agents / Multi-Agent` is two names of one. */
function formsOf(topic: string): string[][] {
  const parts = topic.replace(/\([^()]*\)/g, ' ').split(/[/,&]|\band\b|\bor\b/);
  return parts.map(stemsIn).filter((form) => form.length > 0);
}

/** All words of the topic, and at least half of the name; or its initials. */
function isAbout(name: string, form: readonly string[]): boolean {
  const own = stemsIn(name);
  if (form.every((word) => own.includes(word))) return form.length * 2 >= own.length;
  const [only = '', ...more] = form;
  return more.length === 0 && only.length > 2 && only === own.map((word) => word[0]).join('');
}

/** A thing to do on the same page with another priority, where none has this one. */
function otherPriority(
  { action, priority, language }: Row,
  [page, ...others]: readonly PageFacts[],
  actions: readonly Row[],
): Against | undefined {
  if (action || !page || others.length > 0) return undefined;
  const same = actions.filter(
    (one) =>
      one.language === language &&
      one.subjects.some(({ folder, pages }) => !folder && pages[0] === page.path),
  );
  const keyOf = (row: Pick<Row, 'priority'>) => row.priority?.text.toLowerCase();
  const [other] = same;
  if (!other?.priority || same.some((one) => keyOf(one) === keyOf({ priority }))) return undefined;
  const text = quote(other.priority.text);
  return {
    expected: `${text} as elsewhere in the document, correct one of them`,
    cause: { message: `It has ${text} here`, place: other.place },
  };
}
