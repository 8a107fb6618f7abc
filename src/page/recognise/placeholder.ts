/** Text that says only that there is nothing yet, or that nothing applies. */

/** Most words that a note may have and still be only a placeholder. */
export const placeholderWords = 70;

const noVerb =
  /\b(?:(?:is|are|was|were|has|have|does|do|can) ?(?:not|n't|n’t)|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t|can['’]t|cannot|not|no)\b/gi;

/** More than any of the words below takes, with what follows it, in UTF-16 units. */
const longest = 40;

/** Words that, shortly after others in the same sentence, say what neither says alone. */
interface Nearby {
  first: RegExp;
  within: number;
  second: RegExp;
}

/** Say by themselves that something is still to come. */
const yetNearby: readonly Nearby[] = [
  {
    first: noVerb,
    within: 60,
    second: /\b(?:yet|currently|at this time|for now|at the moment|so far)\b/i,
  },
  {
    first: /\b(?:yet|currently|presently|still)\b/gi,
    within: 30,
    second: /\b(?:not|un)[ -]?(?:available|supported|documented|implemented|possible|written)\b/i,
  },
];

const yet = new RegExp(
  [
    '\\b(?:currently|presently|still|temporarily) (?:unavailable|unsupported|undocumented|missing)\\b',
    '\\bcoming (?:very )?soon\\b',
    '\\bstay tuned\\b',
    '\\bunder (?:active )?(?:development|construction)\\b',
    '\\bwork in progress\\b',
    '\\b(?:in progress|on (?:the|our) roadmap)\\b',
    '\\bto be (?:added|announced|done|written|documented|provided)\\b',
    '\\bwill (?:be|follow) (?:added|available|documented|supported|provided|soon|later)\\b',
    '^\\W*(?:tbd|tba|todo|wip|fixme|placeholder)\\b',
    '^[\\s.…]+$',
    '\\b(?:feature|documentation|guide|guidance|section|page|tutorial|example|integration|support|content)s? (?:is |are )?(?:currently |not yet )?unavailable\\b',
  ].join('|'),
  'i',
);

/** Says that something is not there; counts only beside the name of the language or as a title. */
const absentNearby: Nearby = {
  first: noVerb,
  within: 40,
  second:
    /\b(?:available|supported?|provided?|documented|implemented|offered|exists?|support|equivalent)\b/i,
};

const absent = new RegExp(
  [
    '\\b(?:unavailable|unsupported|undocumented)\\b',
    '\\bonly (?:available|supported|documented|provided)\\b',
    '\\b(?:available|supported|documented) (?:only )?(?:for|in) (?:[\\w.#+/]+ ?(?:and|or|,)? ?){1,4}only\\b',
    '\\bplease (?:use|refer to|see) (?:the )?\\S+',
  ].join('|'),
  'i',
);

/** Says that there is nothing to expect, of the language that is named beside it. */
const inapplicable =
  /\b(?:not applicable|un-?applicable|inapplicable|n\/a|does(?: not|n['’]t) apply|do(?: not|n['’]t) apply|not relevant|not needed|not required|no equivalent is needed)\b/i;

/** Says that it is for other readers, whom it names. */
const elsewhere = /\b(?:is|are) (?:specific|exclusive) to\b/i;

const end = '(?=\\W*$|\\s*[,;:(–—]|\\s-\\s)';
const here =
  '(?: (?:in|for|with|by|on|to) (?:this|the) (?:\\w+ )?(?:sdk|language|client|version|platform|library|runtime))?';
const matter =
  '^\\W*(?:(?:this|it|that|(?:this|the) (?:feature|method|function|api|section|step|topic|page|example|integration))(?: (?:is|are|does|do|has))?)?(?: ?currently)? ?';
/** A sentence that speaks of the matter at hand and of nothing else: “Not supported.” */
const absentAlone = new RegExp(
  `${matter}(?:not |n['’]t |un|no )(?:available|supported|support|implemented|documented|provided|offered|exist|equivalent)${here}${end}`,
  'i',
);
const inapplicableAlone = new RegExp(
  `${matter}(?:not (?:applicable|apply|relevant|needed|required)|n['’]t (?:apply|applicable)|inapplicable|n/a)${here}${end}`,
  'i',
);

export interface Notice {
  placeholder: boolean;
  notApplicable: boolean;
}

/**
 * Reads a text without code.
 *
 * @param text All the prose of a variant or section, titles of admonitions included.
 * @param languageNamed Whether the text names the language that it is for.
 * @param more Further phrases from the configuration, matched without case.
 */
export function readNotice(
  text: string,
  count: number,
  languageNamed: boolean,
  more: readonly string[],
): Notice {
  if (count === 0 || count > placeholderWords) return { placeholder: false, notApplicable: false };
  const notApplicable =
    elsewhere.test(text) ||
    (languageNamed && inapplicable.test(text)) ||
    isAlone(text, inapplicableAlone);
  const lower = text.toLowerCase();
  const placeholder =
    saysYet(text) ||
    (languageNamed && count <= placeholderWords / 2 && saysAbsent(text)) ||
    isAlone(text, absentAlone) ||
    more.some((phrase) => lower.includes(phrase.toLowerCase()));
  return { placeholder: placeholder || notApplicable, notApplicable };
}

/** Whether a text is a note that there is nothing, or nothing yet. */
export function isNotice(text: string, languageNamed: boolean): boolean {
  return readNotice(text, 1, languageNamed, []).placeholder;
}

function isAlone(text: string, pattern: RegExp): boolean {
  return text.split(/(?<=[.!?])\s+|\n+/).some((sentence) => pattern.test(sentence));
}

export function saysYet(text: string): boolean {
  return yet.test(text) || yetNearby.some((pair) => isNear(text, pair));
}

export function saysAbsent(text: string): boolean {
  return absent.test(text) || isNear(text, absentNearby);
}

/**
 * Whether a text has both, in this order. One expression with `[^.!?]{0,60}` between the two says the
 * same, and takes as long to be compiled as a page to be checked.
 */
function isNear(text: string, { first, within, second }: Nearby): boolean {
  for (const { index, 0: found } of text.matchAll(first)) {
    const end = index + found.length;
    const rest = text.slice(end, end + within + longest);
    const at = rest.search(second);
    if (at >= 0 && at <= within && !/[.!?]/.test(rest.slice(0, at))) return true;
  }
  return false;
}
