/** Reads what follows the verb of an annotation: languages or a heading, and the reason. */
import { showText } from '../../text/show.js';
import type { Registry } from '../languages/languages.js';
import type { LanguageId } from '../page-model.js';
import type { Start } from './annotation-verb.js';

export interface Operand {
  languages: LanguageId[];
  heading: string | undefined;
  reason: string;
}

/** Reads the operand; gives a message if it is malformed. */
export function readOperand(start: Start, registry: Registry): Operand | string {
  return start.verb === 'not-applicable' || start.verb === 'reviewed'
    ? readLanguages(start.verb, start.rest, registry)
    : readHeading(start.verb, start.rest);
}

function readLanguages(verb: string, rest: string, registry: Registry): Operand | string {
  const colon = findColon(rest);
  const languages: LanguageId[] = [];
  for (const [word, quoted] of rest.slice(0, colon).matchAll(/["“]([^"”]*)["”]|[^\s,]+/g)) {
    if (/^(?:and|or|&)$/.test(word)) continue;
    const found = registry.resolve(quoted ?? word);
    if (found.length === 0) return unknownLanguage(verb, quoted ?? word, registry);
    languages.push(...found);
  }
  const reason = rest.slice(colon + 1).trim();
  if (colon === rest.length || !isReason(reason)) return noReason(verb);
  return { languages: [...new Set(languages)], heading: undefined, reason };
}

function readHeading(verb: string, rest: string): Operand | string {
  const quoted = /^["“”]((?:\\.|[^\\])*?)["“”]\s*(?=[:：]|$)/.exec(rest);
  if (!quoted) return brokenHeading(verb, rest);
  const heading = (quoted[1] ?? '').replaceAll(/\\(["\\])/g, '$1').trim();
  if (heading === '') return noHeading(verb);
  const reason = rest
    .slice(quoted[0].length)
    .replace(/^[:：]/, '')
    .trim();
  if (!isReason(reason)) return noReason(verb);
  return { languages: [], heading, reason };
}

function brokenHeading(verb: string, rest: string): string {
  if (rest === '' || /^[:：]/.test(rest)) return noHeading(verb);
  if (!/^["“”]/.test(rest)) {
    const text = rest.slice(0, findColon(rest)).trim();
    return (
      `Unexpected \`${shown(text)}\` after \`${verb}\`, expected a heading in double quotes, ` +
      'add the quotes'
    );
  }
  const end = rest.slice(1).search(/["“”]/);
  if (end === -1) {
    return (
      `Unexpected heading without an end after \`${verb}\`, expected \`"\` after the heading, ` +
      'add the quote'
    );
  }
  const text = rest.slice(end + 2).trim();
  return (
    `Unexpected \`${shown(text)}\` after the heading of \`${verb}\`, expected \`: \` and a ` +
    'reason, add the colon'
  );
}

function unknownLanguage(verb: string, word: string, registry: Registry): string {
  const [near] = registry.nearest(word);
  const expected = near === undefined ? 'the name of a language' : `\`${near}\``;
  const advice =
    near === undefined ? 'add `:` before it if it begins the reason' : `replace it by \`${near}\``;
  return `Unexpected \`${shown(word)}\` after \`${verb}\`, expected ${expected}, ${advice}`;
}

function noHeading(verb: string): string {
  return (
    `Unexpected annotation \`${verb}\` without a heading, expected \`${verb} "Heading": reason\`, ` +
    'add the heading'
  );
}

function noReason(verb: string): string {
  return (
    `Unexpected annotation \`${verb}\` without a reason, expected \`: \` and a reason, ` +
    'add the reason'
  );
}

/** The first colon that is not part of an address; the length of the text if there is none. */
function findColon(text: string): number {
  const at = text.search(/[:：](?!\/\/)/);
  return at === -1 ? text.length : at;
}

function isReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** For code in Markdown-like messages. */
function shown(text: string): string {
  return showText(text).replaceAll('`', "'");
}
