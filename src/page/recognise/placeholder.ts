/**
 * Text that says only that there is nothing yet, or that nothing applies.
 */

/** Most words that a note may have and still be only a placeholder. */
export const placeholderWords = 70;

const noVerb =
  "(?:(?:is|are|was|were|has|have|does|do|can) ?(?:not|n't|n’t)|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t|can['’]t|cannot|not|no)";

/** Says by itself that something is still to come. */
const yet = new RegExp(
  [
    `\\b${noVerb}\\b[^.!?]{0,60}\\b(?:yet|currently|at this time|for now|at the moment|so far)\\b`,
    `\\b(?:yet|currently|presently|still)\\b[^.!?]{0,30}\\b(?:not|un)[ -]?(?:available|supported|documented|implemented|possible|written)\\b`,
    '\\b(?:currently|presently|still|temporarily) (?:unavailable|unsupported|undocumented|missing)\\b',
    '\\bcoming (?:very )?soon\\b',
    '\\bstay tuned\\b',
    '\\bunder (?:active )?(?:development|construction)\\b',
    '\\bwork in progress\\b',
    '\\b(?:in progress|on (?:the|our) roadmap)\\b',
    '\\bto be (?:added|announced|done|written|documented|provided)\\b',
    '\\bwill (?:be|follow) (?:added|available|documented|supported|provided|soon|later)\\b',
    '^\\W*(?:tbd|tba|todo|wip|fixme|placeholder)\\b',
    '\\b(?:feature|documentation|guide|guidance|section|page|tutorial|example|integration|support|content)s? (?:is |are )?(?:currently |not yet )?unavailable\\b',
  ].join('|'),
  'i',
);

/** Says that something is not there; counts only beside the name of the language or as a title. */
const absent = new RegExp(
  [
    `\\b${noVerb}\\b[^.!?]{0,40}\\b(?:available|supported?|provided?|documented|implemented|offered|exists?|support|equivalent)\\b`,
    '\\b(?:unavailable|unsupported|undocumented)\\b',
    '\\bonly (?:available|supported|documented|provided)\\b',
    '\\b(?:available|supported|documented) (?:only )?(?:for|in) (?:[\\w.#+/]+ ?(?:and|or|,)? ?){1,4}only\\b',
    '\\bplease (?:use|refer to|see) (?:the )?\\S+',
  ].join('|'),
  'i',
);

/** Says that there is nothing to expect. */
const inapplicable =
  /\b(?:not applicable|un-?applicable|inapplicable|n\/a|does(?: not|n['’]t) apply|do(?: not|n['’]t) apply|not relevant|not needed|not required|no equivalent is needed|(?:is|are) (?:specific|exclusive) to)\b/i;

/** What a short text says. */
export interface Notice {
  placeholder: boolean;
  notApplicable: boolean;
}

/**
 * Reads a text without code.
 *
 * @param text All the prose of a variant or section, titles of admonitions included.
 * @param count Its words.
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
  const notApplicable = inapplicable.test(text) && count <= placeholderWords;
  const lower = text.toLowerCase();
  const placeholder =
    yet.test(text) ||
    (languageNamed && count <= placeholderWords / 2 && absent.test(text)) ||
    more.some((phrase) => lower.includes(phrase.toLowerCase()));
  return { placeholder: placeholder || notApplicable, notApplicable };
}
