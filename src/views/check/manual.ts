/** Manuals of rules, as pages of the docs have them. */
import type { Manual } from './report.js';

const docs = 'https://github.com/remark-parity/remark-parity/blob/main/docs/';

/** The manual on a rule's own page: all that stands under its title. */
export function manualOfRule(page: string): Manual {
  const text = lines(page)
    .replace(/^<!--.*?-->\s*/s, '')
    .replace(/^# .*\n\s*/, '');
  return { summary: summaryOf(text), text: withAddresses(text, new URL('rules/', docs)) };
}

/** The section about one check on the page of all of them. */
export function manualOfSiteCheck(page: string, name: string): Manual | undefined {
  const section = lines(page)
    .split(/^(?=## )/m)
    .find((part) => part.split('\n', 1)[0]?.replaceAll('`', '') === `## ${name}`);
  if (section === undefined) return undefined;
  const text = section.slice(section.indexOf('\n')).trim();
  return { summary: summaryOf(text), text: withAddresses(`${text}\n`, new URL(docs)) };
}

function lines(page: string): string {
  return page.replaceAll('\r\n', '\n');
}

/** The first sentence, as plain text: `Warn when …`. */
function summaryOf(text: string): string {
  const [first = ''] = text.split('\n\n');
  const sentence = first
    .replaceAll('\n', ' ')
    .replace(/^Rule to /, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A manual is read far from the folder that its links start from. Examples are left alone. */
function withAddresses(text: string, base: URL): string {
  return text
    .split(/^(````[^\n]*\n.*?^````$)/ms)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/\]\((?![a-z]+:)([^)\s]+)\)/g, (_, to: string) => `](${new URL(to, base)})`),
    )
    .join('');
}
