/** What code of a page uses and an SDK does not have, and what to say of it. */
import { didYouMean, nearest, nearWords } from '../../text/nearest.js';
import { quote } from '../../text/words.js';
import type { SyntaxNode } from './definition.js';

export interface UnknownApi {
  /** `member` of an object, `argument` of a function, `name` in a module, or a `module`. */
  kind: 'member' | 'argument' | 'name' | 'module';
  /** Index of the piece of code. */
  code: number;
  /** First and last node of what is wrong. */
  from: SyntaxNode;
  to: SyntaxNode;
  /** The name that is not there. */
  name: string;
  /** As it stands in the code: `ai.generate`, the function, or the module. */
  written: string;
  /** What should have it: a type, a function, or a module. */
  owner: string;
  called: boolean;
  candidates: string[];
  /** Module that has the name. */
  elsewhere: string | undefined;
}

export interface UnknownWords {
  reason: string;
  /** Names that would do, near ones first. */
  expected: string[];
  actual: string;
}

/** So many names help; more do not. */
const most = 10;

export function explainUnknown(found: UnknownApi): UnknownWords {
  const { name, candidates, elsewhere } = found;
  const near = nearest(name, candidates);
  const [what, expected, subject] = words(found);
  const advice =
    elsewhere !== undefined
      ? `, import it from ${quote(elsewhere)}`
      : didYouMean(
          near !== undefined && found.kind === 'module' ? `${found.owner}.${near}` : near,
          `, correct or remove ${subject}`,
        );
  const close = nearWords(name, candidates, () => Number.POSITIVE_INFINITY).slice(0, most);
  return {
    reason: `Unexpected ${what}, expected ${expected}${advice}`,
    expected: close,
    actual: name,
  };
}

function words({ kind, name, written, owner, called }: UnknownApi): [string, string, string] {
  if (kind === 'argument') {
    return [`argument ${quote(name)} of ${quote(written)}`, `a parameter of ${quote(owner)}`, 'it'];
  }
  if (kind === 'module') {
    return [`module ${quote(written)}`, `a module in ${quote(owner)}`, 'the import'];
  }
  if (kind === 'name') {
    return [`name ${quote(written)}`, `a name in ${quote(owner)}`, 'it'];
  }
  return called
    ? [`call of ${quote(written)}`, `a method of ${quote(owner)}`, 'the call']
    : [`use of ${quote(written)}`, `a member of ${quote(owner)}`, 'it'];
}
