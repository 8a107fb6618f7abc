/** Headings that only orient the reader: prerequisites, set-up, installation, first use. */
import { stem, stemId } from './stems.js';

const vocabulary = new Set(
  (
    'before begin prerequisite prerequisites requirement requirements require required setup set up install installing ' +
    'installation configure configuration configuring initialize initialization init create prepare get getting start started ' +
    'starting quickstart introduction overview usage basic project app application environment workspace dependency ' +
    'dependencies package packages library sdk cli first steps'
  )
    .split(' ')
    .map(stem),
);

/** Words that alone do not make a heading one of set-up. */
const weak = new Set(
  'project app application package library sdk cli create basic first steps overview introduction'
    .split(' ')
    .map(stem),
);

/**
 * Whether all that a heading speaks of is setting up, beside names that the place speaks of too:
 * `Configure your Harbor app` where the text is about Harbor.
 */
export function isOrientation(stems: readonly string[], spoken: ReadonlySet<number>): boolean {
  const others = stems.filter((item) => !vocabulary.has(item));
  return (
    stems.some((item) => vocabulary.has(item) && !weak.has(item)) &&
    others.length * 2 < stems.length &&
    others.every((item) => spoken.has(stemId(item)))
  );
}
