/** Sentences of shared content that speak of one language: `In JavaScript, you…`. */
import type { Text } from 'mdast';
import type { Registry } from '../page/languages/languages.js';
import type { LanguageId, PageModel, Place } from '../page/page-model.js';
import { createTextReader, enclosing, mention, type Visit, visits } from './prose.js';

export interface Options {
  /** Languages that may be spoken of, by id or label (default: `[]`). */
  allow?: string[] | undefined;
}

export interface Phrase {
  visit: Visit;
  phrase: string;
  place: Place;
  language: LanguageId;
}

const before = /(?<![\p{L}\p{N}-])(?:in|for|with|using)\s+(?:(?:your|the|an?)\s+)?$/iu;
const next =
  /^(?:$|[,.;:!?)]|\s+(?:you|we|developers?|users?|readers?|apps?|code|projects?|SDK)(?![\p{L}\p{N}-]))/u;

/** Where authors name a language in passing or on purpose. */
const elsewhere = new Set(['heading', 'list', 'table', 'blockquote', 'link', 'linkReference']);

export function spokenTo(model: PageModel, registry: Registry, { allow }: Options): Phrase[] {
  if (model.languages.length < 2) return [];
  const allowed = new Set(allow?.map((name) => registry.exact(name) ?? name));
  const phrases: Phrase[] = [];
  const readText = createTextReader();
  for (const visit of visits(model)) {
    if (visit.node.type !== 'text' || visit.languages || enclosing(visit, elsewhere)) continue;
    const hit = phraseOf(visit, visit.node, model.languages, registry);
    if (hit && onlyOne(readText(paragraphOf(visit)?.node), hit.language, registry))
      phrases.push(hit);
  }
  const at = new Map<unknown, LanguageId>(
    phrases.map((item) => [paragraphOf(item.visit)?.node, item.language]),
  );
  return phrases.filter((item) => {
    if (allowed.has(item.language)) return false;
    return !beside(paragraphOf(item.visit)).some((node) => {
      const other = at.get(node);
      return other !== undefined && other !== item.language;
    });
  });
}

function phraseOf(
  visit: Visit,
  node: Text,
  languages: readonly LanguageId[],
  registry: Registry,
): Phrase | undefined {
  for (const language of languages) {
    const label = registry.label(language);
    for (let at = mention(node.value, label); at >= 0; at = mention(node.value, label, at + 1)) {
      const lead = before.exec(node.value.slice(Math.max(0, at - 30), at));
      const end = at + label.length;
      if (!lead || !next.test(node.value.slice(end, end + 20))) continue;
      const start = at - lead[0].length;
      const place = phrasePlace(node, start, end);
      return { visit, phrase: node.value.slice(start, end), place, language };
    }
  }
  return undefined;
}

/** The part of a text, or all of it where escapes or indents make its columns differ. */
function phrasePlace({ value, position }: Text, start: number, end: number): Place {
  if (!position || position.start.line !== position.end.line) return position;
  const { line, column, offset = 0 } = position.start;
  if (position.end.column - column !== value.length) return position;
  return {
    start: { line, column: column + start, offset: offset + start },
    end: { line, column: column + end, offset: offset + end },
  };
}

function onlyOne(text: string, language: LanguageId, registry: Registry): boolean {
  for (const { id, label } of registry.languages.values()) {
    const at = id === language ? -1 : mention(text, label);
    if (at >= 0 && !/^\s+to\b/.test(text.slice(at + label.length))) return false;
  }
  return true;
}

const paragraph = new Set(['paragraph']);

function paragraphOf(visit: Visit): Visit | undefined {
  return enclosing(visit, paragraph);
}

function beside(visit: Visit | undefined): unknown[] {
  const parent = visit?.parent?.node;
  if (!visit || !parent || !('children' in parent)) return [];
  return [parent.children[visit.index - 1], parent.children[visit.index + 1]];
}
