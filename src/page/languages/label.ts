/** Reads what authors write to name a language: `Python (Preview)`, `JS/TS`, `py_agents`. */
import type { LanguageId } from '../page-model.js';

/** Words beside a language's name that do not change which language it is. */
const noise = new Set(
  (
    'sdk sdks client clients library lib api code example examples sample samples snippet async asynchronous ' +
    'sync synchronous preview beta alpha experimental new old legacy deprecated stable latest recommended default ' +
    'server server-side client-side backend frontend only developers docs programming language the for in with using'
  ).split(' '),
);

const version = /^v?\d+([.x]\d*)*\+?$/;

/**
 * Languages that a label names, in order, without repetition.
 *
 * Tried in turn: the whole label; the label without parentheses; what stands in parentheses; its
 * parts at `/`, `,`, `&`, `|` and `and`; its words without noise; the first or last part of an
 * identifier such as `py_agents`.
 */
export function languagesOfLabel(
  label: string,
  lookup: (name: string) => LanguageId | undefined,
): LanguageId[] {
  const text = label.trim().toLowerCase();
  if (text === '' || text.length > 60) return [];
  const whole = lookup(text);
  if (whole) return [whole];

  const outside = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').trim();
  const named = parts(outside, lookup);
  if (named.length > 0) return named;
  for (const match of text.matchAll(/\(([^()]*)\)/g)) {
    const inside = parts(match[1] ?? '', lookup);
    if (inside.length > 0) return inside;
  }
  return [];
}

function parts(text: string, lookup: (name: string) => LanguageId | undefined): LanguageId[] {
  const found: LanguageId[] = [];
  for (const part of text.split(/\s*[/,&|]\s*|\s+(?:and|or)\s+|\s+\+\s+/)) {
    if (part === '') continue;
    const id = single(part, lookup);
    if (!id) return [];
    if (!found.includes(id)) found.push(id);
  }
  return found;
}

function single(
  text: string,
  lookup: (name: string) => LanguageId | undefined,
): LanguageId | undefined {
  const clean = text.replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$/gu, '');
  const whole = lookup(clean);
  if (whole) return whole;
  const words = clean.split(/\s+/).filter((word) => !noise.has(word) && !version.test(word));
  if (words.length === 0) return undefined;
  const rest = lookup(words.join(' '));
  if (rest) return rest;
  if (words.length > 1) return undefined;
  const trimmed = words[0]?.replace(/[\d.]+$/, '') ?? '';
  const unversioned = trimmed.length > 1 ? lookup(trimmed) : undefined;
  if (unversioned) return unversioned;
  const pieces = (words[0] ?? '').split(/[_-]/);
  if (pieces.length < 2) return undefined;
  for (const piece of [pieces[0] ?? '', pieces.at(-1) ?? '']) {
    const id = piece.length > 1 ? lookup(piece) : undefined;
    if (id) return id;
  }
  return undefined;
}
