/** The share of a language as an SVG badge, for a README. */
import { makeBadge } from 'badge-maker';
import { plain } from '../../text/words.js';
import { percent, shareOf } from './counts.js';
import type { StatusLanguage } from './overview.js';

/** Dark enough for white text, which needs a contrast of 4.5 to 1. */
const colours = [
  { from: 1, colour: '#2a7d2e' },
  { from: 0.75, colour: '#4d7a0b' },
  { from: 0.5, colour: '#8a6a00' },
  { from: 0.25, colour: '#a8530f' },
  { from: 0, colour: '#b3302b' },
];

const unknown = '#5f5f5f';

export function badgeOf({ language, label, counts }: StatusLanguage): string {
  const share = shareOf(counts);
  const colour = colours.find(({ from }) => share !== undefined && share >= from)?.colour;
  return `${makeBadge({
    label: `${plain(label)} docs`,
    message: share === undefined ? 'no pages' : percent(share),
    color: colour ?? unknown,
    idSuffix: `-${language.replace(/[^a-z0-9]/gi, '-')}`,
  })}\n`;
}
