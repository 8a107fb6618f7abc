/**
 * Annotations of a page: what an author states in a comment that starts with `parity`. Their form
 * is in `docs/annotations.md`. Which section or variant one belongs to, the page model finds.
 */
import { distanceBetween } from '../../text/nearest.js';
import { showText } from '../../text/show.js';
import type { Registry } from '../languages/languages.js';
import type { Place } from '../page-model.js';
import type { Annotation, PageProblem } from '../statements.js';
import { readOperand } from './annotation-operand.js';
import { readVerb, type Start, verbs } from './annotation-verb.js';

/**
 * Reads all annotations of an `html` or expression node, in order; a problem for each that is malformed.
 * One that names no languages has none: it is about the target. Linear in the text.
 */
export function parseAnnotations(
  text: string,
  place: Place,
  registry: Registry,
): (Annotation | PageProblem)[] {
  // Nearly all nodes: nothing to look at more closely.
  if (!/p[a-z]{3,6}y|remark/i.test(text)) return [];
  return commentTexts(text).flatMap((comment): (Annotation | PageProblem)[] => {
    const result = parseComment(comment, registry);
    if (result === undefined) return [];
    if (typeof result === 'string') return [{ kind: 'annotation', message: result, place }];
    return [{ ...result, place, used: false }];
  });
}

/**
 * The comments of an `html` node, or of an expression without its braces: without their marks and with
 * single blanks; stars and dashes at the start of a line are left out. Linear.
 */
function commentTexts(text: string): string[] {
  const isExpression = text.trimStart().startsWith('/*');
  const [start, end] = isExpression ? ['/*', '*/'] : ['<!--', '-->'];
  const found: string[] = [];
  for (let from = text.indexOf(start); from !== -1; ) {
    const to = text.indexOf(end, from + start.length);
    if (to === -1) break;
    found.push(clean(text.slice(from + start.length, to)));
    from = text.indexOf(start, to + end.length);
  }
  return found;
}

function clean(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim().replace(/^[*-]+(?=\s|$)/, ''))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

/** Gives the message for a malformed one. */
function parseComment(
  comment: string,
  registry: Registry,
): Omit<Annotation, 'place' | 'used'> | string | undefined {
  const [head = '', prefix = '', word = '', separator = ''] =
    /^(remark-)?([a-z]+)([\s:_-]*)/i.exec(comment) ?? [];
  const isLanguage = (name: string) => registry.resolve(name).length > 0;
  const start = marker(prefix + word) && readVerb(comment.slice(head.length), isLanguage);
  if (!start) return undefined;
  const operand = readOperand(start, registry);
  if (prefix || word !== 'parity') {
    // Only what is right in all else is surely meant as an annotation.
    if (typeof operand === 'string' || start.written !== start.verb) return undefined;
    return `Unexpected \`${prefix}${word}\`, expected \`parity\`, replace it by \`parity\``;
  }
  const fault = checkStart(start, separator) ?? operand;
  return typeof fault === 'string' ? fault : { kind: start.verb, ...fault };
}

/** Whether a word is the marker or may have been meant as it. */
function marker(word: string): boolean {
  return word === 'parity' || distanceBetween(word, 'parity') <= 2 || /^remark-parity$/i.test(word);
}

function checkStart({ verb, written }: Start, separator: string): string | undefined {
  if (separator.trim() !== '') {
    return (
      `Unexpected \`${separator.trim()}\` between \`parity\` and \`${showText(written)}\`, ` +
      'expected a space, remove it'
    );
  }
  if (written === verb) return undefined;
  const known = verbs.map((one) => `\`${one}\``).join(', ');
  return (
    `Unexpected annotation \`${showText(written)}\`, expected one of ${known}, ` +
    `replace it by \`${verb}\``
  );
}
