/** Text of invented words, to say exactly how much two sections have in common. */

const consonants = 'bdfgklmnprtvz';
const vowels = 'aiou';

function syllable(at: number): string {
  return `${consonants[Math.floor(at / vowels.length)]}${vowels[at % vowels.length]}`;
}

const syllables = consonants.length * vowels.length;

/**
 * Words from one number on, each with a stem of its own. With the space after it, a word has as many
 * letters as the page model takes for one.
 */
export function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return `${syllable(Math.floor(at / syllables))}${syllable(at % syllables)}k`;
  }).join(' ');
}

/** As many words, some of which, the first ones, are those from `from` on. */
export function shared(from: number, count: number, others: number, total: number): string {
  return `${words(from, count)} ${words(others, total - count)}`.trim();
}
