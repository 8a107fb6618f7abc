/**
 * Annotations of a page: what an author states in a comment that starts with `parity`. Their form
 * is in `docs/annotations.md`. Which section or variant one belongs to, the page model finds.
 */
import { distanceBetween } from '../../text/nearest.js';
import { showText } from '../../text/show.js';
import type { Registry } from '../languages/languages.js';
import type { Annotation, PageProblem, Place } from '../types.js';
import { type Operand, readOperand } from './annotation-operand.js';
import { readVerb, type Start, verbs } from './annotation-verb.js';
import { commentTexts } from './comment-text.js';

/**
 * Reads the first annotation of a comment; see `parseAnnotations`, as a node may hold several.
 *
 * @param text Value of an `html`, `mdxFlowExpression` or `mdxTextExpression` node.
 * @returns The annotation, with no languages where it names none (it speaks of the target then);
 *   a problem if it is malformed; `undefined` if the text is not meant as one.
 */
export function parseAnnotation(
  text: string,
  place: Place,
  registry: Registry,
): Annotation | PageProblem | undefined {
  return parseAnnotations(text, place, registry)[0];
}

/** Reads all annotations of a node, in order. Linear in the text. */
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
  return checkStart(start, separator) ?? toAnnotation(start, operand);
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

function toAnnotation(
  { verb }: Start,
  operand: Operand | string,
): Omit<Annotation, 'place' | 'used'> | string {
  return typeof operand === 'string' ? operand : { kind: verb, ...operand };
}
