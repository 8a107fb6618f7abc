/** Sections of several references that are one section, and which of them count for the target. */
import { align } from '../align/align.js';
import type { Match } from '../align/pair.js';
import type { Registry } from '../languages/languages.js';
import type { ProjectedSection, Projection } from '../outline/projection.js';
import type { LanguageId } from '../page-model.js';

/** Confidence with which sections of two references are one. */
const surelyOne = 0.9;

/** A section as one language has it, with what the target has for it. */
export interface Member {
  language: LanguageId;
  index: number;
  section: ProjectedSection;
  match: Match;
}

/** Joins the sections of all references, those of the one that leads the page first. */
export function joinSections(
  references: readonly Projection[],
  target: Projection,
  registry: Registry,
  stated: (reference: Projection) => ReadonlyMap<number, Match>,
): Member[][] {
  const joined: Member[][] = [];
  const earlier: { outline: Projection; classes: Member[][] }[] = [];
  for (const outline of references) {
    const matches = align(outline, target, registry, stated(outline));
    const known = earlier.map((other) => align(outline, other.outline, registry));
    const classes = outline.sections.map((section, index) => {
      const match = matches[index] as Match;
      const member: Member = { language: outline.language, index, section, match };
      for (const [at, other] of known.entries()) {
        const match = other[index] as Match;
        const isOne = isSame(match) && match.confidence >= surelyOne;
        const found = isOne ? earlier[at]?.classes[match.target ?? -1] : undefined;
        if (!found || found.some(({ language }) => language === outline.language)) continue;
        found.push(member);
        return found;
      }
      const own = [member];
      if (index > 0) joined.push(own);
      return own;
    });
    earlier.push({ outline, classes });
  }
  return joined;
}

function isSame({ verdict }: Match): boolean {
  return verdict === 'same' || verdict === 'renamed';
}

/**
 * What the target has for a section: the match of the language that is the measure, unless another's
 * has a counterpart that answers to no other section.
 */
export function matchOf(
  members: readonly Member[],
  measure: Member,
  taken: ReadonlyMap<number, Member[]>,
): Match {
  const isFree = ({ match }: Member) =>
    isSame(match) && (taken.get(match.target ?? -1) ?? members) === members;
  if (isSame(measure.match) || measure.match.verdict === 'covered') return measure.match;
  return (members.find(isFree) ?? measure).match;
}

/** Which section has each of the target's as its answer: the language that leads has the first choice. */
export function takenBy(joined: readonly Member[][]): Map<number, Member[]> {
  const taken = new Map<number, Member[]>();
  for (const members of joined) {
    const match = members[0]?.match;
    if (match?.target === undefined || !isSame(match) || taken.has(match.target)) continue;
    taken.set(match.target, members);
  }
  return taken;
}

/**
 * Whether what these languages have is to be expected of the target: the language that leads the page
 * has it, or most of the references do. What one of several has beyond the lead is its own affair; so
 * is what the lead has alone, where at least three others with a real outline do without it.
 */
export function counts(
  languages: readonly LanguageId[],
  references: readonly LanguageId[],
  real: readonly LanguageId[],
): boolean {
  const lead = references[0];
  if (lead !== undefined && languages.includes(lead)) {
    const without = real.filter((id) => !languages.includes(id));
    return languages.length > 1 ? without.length <= 2 * languages.length : without.length < 3;
  }
  return languages.length > 1 && languages.length * 2 > references.length;
}
