/** The words of a statement in the language of its readers. */
import { type Dictionary, fill, type TextKey, type Texts } from '../config/texts.js';
import type { ToldStatus } from '../page/page-model.js';
import type { BadgeStatement, MissingSection } from './badge-data.js';

/** Every sentence of the badge. */
export interface Wording {
  /** BCP 47 tag of the texts, if it is known. */
  locale: string | undefined;
  name(statement: BadgeStatement): string;
  status(statement: BadgeStatement): string;
  /** What stands beside the status, if anything. */
  detail(statement: BadgeStatement): string | undefined;
  list(statement: BadgeStatement): string;
  heading(section: MissingSection): string;
  where(section: MissingSection): string;
  reason(statement: BadgeStatement): string | undefined;
  statusPage: string;
  /** For a sidebar. */
  short(statement: BadgeStatement): string;
}

/** Words of a dictionary, whose locale also says how languages are listed. */
export function createWording({ texts, locale }: Dictionary): Wording {
  const join = joiner(locale);
  return {
    locale,
    name: ({ label }) => fill(texts.name, { language: label }),
    status: ({ status, label }) => fill(texts[keyOf(status)], { language: label }),
    detail(statement) {
      if (statement.status === 'partial') return countOf(statement, texts);
      const { references, status } = statement;
      if (status !== 'missing' || references.length === 0) return undefined;
      return fill(texts.elsewhere, { languages: join(references) });
    },
    list: ({ label }) => fill(texts.list, { language: label }),
    heading: ({ heading }) => heading || texts.introduction,
    where: ({ languages }) => fill(texts.where, { languages: join(languages) }),
    reason: ({ reason }) => (reason ? fill(texts.reason, { reason }) : undefined),
    statusPage: texts.statusPage,
    short(statement) {
      const { status, label, sections } = statement;
      const key = status === 'partial' && !counts(statement) ? 'sidebarParts' : shortKeyOf(status);
      return fill(texts[key], { language: label, ...sections });
    },
  };
}

function keyOf(status: ToldStatus) {
  return status === 'not-applicable' ? 'notApplicable' : status;
}

function shortKeyOf(status: ToldStatus): TextKey {
  const key = keyOf(status);
  const capitalised = (key.charAt(0).toUpperCase() + key.slice(1)) as Capitalize<typeof key>;
  return `sidebar${capitalised}`;
}

/** Whether sections can be counted: what is lacking may stand in none. */
function counts({ sections }: BadgeStatement): boolean {
  return sections.total > sections.present;
}

function countOf(statement: BadgeStatement, texts: Texts): string {
  const { sections } = statement;
  if (!counts(statement)) return texts.parts;
  return fill(sections.total === 1 ? texts.section : texts.sections, sections);
}

function joiner(locale: string | undefined): (items: readonly string[]) => string {
  let format: Intl.ListFormat;
  try {
    format = new Intl.ListFormat(locale ?? 'en', { type: 'conjunction' });
  } catch {
    format = new Intl.ListFormat('en', { type: 'conjunction' });
  }
  return (items) => format.format(items);
}
