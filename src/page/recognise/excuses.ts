/**
 * Words beside a reference's content that say whom it is for: “only available in the Node.js SDK”,
 * “(Node.js only)”, “skip this if you use Python”. They excuse what they are about, and nothing else.
 */

import { blockText } from '../align/block-text.js';
import { namesTool } from '../align/heading.js';
import { stemsOf } from '../align/stems.js';
import type { Registry } from '../languages/languages.js';
import { replaceLanguages } from '../languages/mentions.js';
import type { ProjectedSection } from '../outline/projection.js';
import type { LanguageId } from '../page-model.js';
import type { Block } from './collected.js';

/** What stands beside content of a reference. */
export interface Beside {
  /** Heading that it stands under; empty if there is none. */
  heading: string;
  /** Heading whose words sentences may use for what is at hand; that above if left out. */
  about?: string;
  /** Paragraphs right before it, or at its start. */
  prose: readonly string[];
  /** It stands in an article of the reference's own, where naming the language tells nothing. */
  own: boolean;
}

/** In sentences T is the target, R the reference, and O another language. */
const T = '\uE000';
const R = '\uE001';
const O = '\uE002';

const can = "(?:can|may|could|should|(?:do|need)(?: not|n['’]t))";
const thing =
  '(?:this|it|that|these|them|(?:this|the|that)(?: \\w+)? (?:step|part|section|code|note|example|helper|set ?up))';
const using =
  "(?:(?:(?:if|when|while) (?:you(?:['’]re| are)?(?: only)? )?)?(?:use|using|on|work(?:ing)? (?:with|in)|writ(?:e|ing)(?: in)?|develop(?:ing)? (?:in|with))|in|for|with|by|to|from)";
const readers = '(?:users?|developers?|readers?|programmers?|projects?|people)';
const there =
  '(?:available|supported|implemented|provided|offered|documented|needed|required|necessary|applicable|relevant|possible|exposed)';

const oneOf = (...list: string[]) => new RegExp(list.join('|'), 'iu');

/** The reference alone has it. */
const onlyReference = oneOf(
  `(?<!not )\\b(?:only|exclusively|solely)(?: (?:be|been|currently))?(?: ${there}| works?| appl(?:y|ies)| exists?| for use| used)? ${using} ${R}(?! ?v?\\d)`,
  `\\b(?:${there}|works?|appl(?:y|ies)|exists?)(?: only| exclusively| solely) ${using} ${R}(?! ?v?\\d)`,
  `(?:\\b${using} )?${R}[- ](?:only|specific|exclusive)\\b`,
  `\\b(?:specific|exclusive|unique|limited|restricted) to ${R}`,
  `(?<!not )\\bonly ${R} (?:has|have|supports?|needs?|requires?|offers?|provides?|${readers})`,
);

/** The target does not have it, or does not need it. */
const notTarget = oneOf(
  `\\b(?:not|n['’]t|un)[ -]?${there} ${using} ${T}`,
  `\\b(?:do|does)(?: not|n['’]t) (?:apply|exist) ${using} ${T}`,
  `\\bno ${T} equivalent\\b`,
);

/** The target's readers may pass over what is at hand. */
const skip = oneOf(
  `\\b(?:skip|ignore|omit) (?:over |past )?(?:${thing} )?${using} ${T}`,
  `${T} ${readers} ${can} (?:safely )?(?:(?:skip|ignore|omit) ${thing}|need ${thing})`,
  `${using} ${T},? (?:you )?(?:(?:can|may|could) )?(?:skip|ignore|omit|do(?: not|n['’]t) need) ${thing}`,
  `^${T} (?:do|does)(?: not|n['’]t) (?:have|need|require|support|offer|provide) ${thing}`,
);

/** A sentence that begins with whom it speaks to. */
const toReference = oneOf(
  `^(?:and |or |but |also,? )?${using} ${R}(?: ${readers}| code)?(?:[,:;]| (?:you|we|use|call|pass|set|add)\\b|$)`,
  `^${R} ${readers}\\b`,
);

/** Words that speak of the matter at hand, whatever it is. */
const general = new Set(
  stemsOf(
    'note tip info warning important caution heads up please currently now today present time moment far ' +
      'this these that it they here there following below above feature features functionality capability ability support api apis option ' +
      'options example examples snippet code section page guide tutorial step part helper setup method function class tool ' +
      'available supported implemented only still also be been is are was you may can we sdk client library applies apply works work',
  ),
);

const languageWords = `(?:\\b(?:the|your|our|all|both) )?(?:\\p{Lu}[\\p{L}\\p{N}]+ )?`;
const kinds =
  '(?:[ -](?:\\p{Lu}{2,}|sdks?|clients?|librar(?:y|ies)|runtimes?|pivots?|tabs?|server|version))*';

/** A sentence with languages as T, R, and O; a list of them is T if it has the target. */
function marked(text: string, target: LanguageId, reference: LanguageId, registry: Registry) {
  const one = replaceLanguages(text, registry, (id) =>
    id === target ? T : id === reference ? R : O,
  );
  if (one === text) return text;
  const token = `[${T}${R}${O}]`;
  return one
    .replace(new RegExp(`${languageWords}(${token})${kinds}`, 'gu'), '$1')
    .replace(new RegExp(`${token}(?:(?:,? (?:and|or)|[,/]| \\+| &) ?${token})+`, 'gu'), (list) =>
      list.includes(T) ? T : list.includes(R) ? R : O,
    );
}

/**
 * Why the target need not have content of a reference: what the words beside it say; `undefined` if
 * they say nothing of the kind. To be asked only where the target has no counterpart: most headings that
 * name a language do have one.
 */
export function excuseFor(
  { heading, about: title = heading, prose, own }: Beside,
  target: LanguageId,
  reference: LanguageId,
  registry: Registry,
): string | undefined {
  const mark = (text: string) => marked(text, target, reference, registry);
  const head = mark(heading);
  if (onlyReference.test(head) || notTarget.test(head)) return 'the heading says so';
  if (!own && head.includes(R) && !head.includes(T)) {
    return `the heading names ${registry.label(reference)}`;
  }
  const tool = toolOf(heading, target, reference, registry);
  if (tool) return `the heading names \`${tool}\`, a tool of ${registry.label(reference)}`;
  const about = new Set([...general, ...stemsOf(title)]);
  const isAbout = (words: string) => stemsOf(words).every((stem) => about.has(stem));
  for (const [index, paragraph] of prose.entries()) {
    const last = index === prose.length - 1;
    for (const sentence of paragraph.split(/(?<=[.!?;])\s+|\n+/)) {
      const text = mark(sentence.trim());
      const found = onlyReference.exec(text) ?? notTarget.exec(text);
      const says =
        skip.test(text) ||
        (found && ((last && text.endsWith(':')) || isAbout(text.slice(0, found.index)))) ||
        (last && !own && toReference.test(text) && !text.includes(T));
      if (says) return `beside it stands “${sentence.trim()}”`;
    }
  }
  return undefined;
}

/** The same for a section of the reference's outline: its heading, and the prose that it begins with. */
export function excuseForSection(
  { heading, blocks, languages }: Pick<ProjectedSection, 'heading' | 'blocks' | 'languages'>,
  target: LanguageId,
  reference: LanguageId,
  registry: Registry,
): string | undefined {
  const beside = { heading, prose: leadOf(blocks), own: languages !== undefined };
  return excuseFor(beside, target, reference, registry);
}

/** Paragraphs before the first block of another kind. */
export function leadOf(blocks: readonly Block[]): string[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'prose');
  return blocks.slice(0, end < 0 ? undefined : end).map((block) => blockText(block));
}

function toolOf(
  heading: string,
  target: LanguageId,
  reference: LanguageId,
  { languages }: Registry,
): string | undefined {
  const shared = new Set(languages.get(target)?.tools);
  const own = languages.get(reference)?.tools ?? [];
  // “Add a node” and “ReAct agent” are about graphs and reasoning.
  return namesTool(
    heading.replace(/\bReAct\b/g, ''),
    own.filter((tool) => tool !== 'node' && !shared.has(tool)),
  );
}
