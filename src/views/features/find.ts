/** Finds the feature that somebody means. */
import type { Feature } from '../../config/read-features.js';
import { distanceBetween, nearest } from '../../text/nearest.js';
import { quote } from '../../text/words.js';

export type FoundFeatures = { features: Feature[] } | { problem: string };

/** By id, by a name, or by a part of the name that only one has; case does not matter. */
export function findFeatures(name: string, features: readonly Feature[]): FoundFeatures {
  const wanted = fold(name);
  const exact = [
    (one: Feature) => one.id === name,
    (one: Feature) => fold(one.id) === wanted,
    (one: Feature) => [one.name, ...one.aliases].some((own) => fold(own) === wanted),
  ];
  for (const matches of exact) {
    const found = features.filter(matches);
    if (found.length > 0) return { features: found };
  }
  const partly = features.filter((one) => wanted !== '' && fold(one.name).includes(wanted));
  if (partly.length === 1) return { features: partly };
  const shown = partly.length > 0 ? partly : near(name, features);
  const lines = shown.map((one) => `\n  ${one.name}`).join('');
  if (partly.length > 0) {
    return { problem: `Unexpected ${quote(name)}, expected one of these features:${lines}` };
  }
  const meant = shown.length > 0 ? `; did you mean one of these?${lines}` : '';
  const advice = meant === '' ? ', `parity features` lists them' : meant;
  return { problem: `Cannot find ${quote(name)}, expected the name of a feature${advice}` };
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Names that differ in few letters, or share a word with it. */
function near(name: string, features: readonly Feature[]): Feature[] {
  const names = features.map((one) => one.name);
  const best = nearest(name, names);
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const sharing = features.filter((one) => words.some((word) => fold(one.name).includes(word)));
  const first = features.filter((one) => one.name === best);
  const far = (one: Feature) => distanceBetween(name, one.name);
  const sorted = sharing.toSorted((one, other) => far(one) - far(other) || 0);
  return [...new Set([...first, ...sorted])].slice(0, 5);
}
