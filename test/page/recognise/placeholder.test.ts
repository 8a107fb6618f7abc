import { describe, expect, it } from 'vitest';
import { readNotice, saysAbsent, saysYet } from '../../../src/page/recognise/placeholder.js';

const notice = (text: string, count: number, named = false) =>
  readNotice(text, count, named, []).placeholder;

describe('a notice', () => {
  it('has at most 70 words (placeholderWords)', () => {
    expect(notice('Coming soon.', 70)).toBe(true);
    expect(notice('Coming soon.', 71)).toBe(false);
    expect(readNotice('Not applicable.', 70, false, []).notApplicable).toBe(true);
    expect(readNotice('Not applicable.', 71, false, []).notApplicable).toBe(false);
  });

  it('that says what is absent names the language, and has at most 35 words', () => {
    expect(notice('Python is unsupported.', 35, true)).toBe(true);
    expect(notice('Python is unsupported.', 36, true)).toBe(false);
    expect(notice('Parcels are unsupported.', 35)).toBe(false);
  });
});

describe('a note that does not name the language', () => {
  it.each(['Not supported.', 'This is not available in this SDK.', 'Unsupported', 'N/A'])(
    '%j speaks of the matter at hand',
    (text) => {
      expect(notice(text, 3)).toBe(true);
    },
  );

  it.each([
    'A scale is not required.',
    'Discounts do not apply to letters.',
    'Letters are not supported.',
    'This is not supported on old scales, weigh by hand there.',
  ])('%j speaks of something else', (text) => {
    expect(readNotice(text, 10, false, [])).toEqual({ placeholder: false, notApplicable: false });
  });
});

describe('two words that say something together', () => {
  const apart = (letters: number) => ` ${'x'.repeat(letters - 2)} `;

  it.each([
    ['is not', 'yet', 60, saysYet],
    ['currently', 'unsupported', 30, saysYet],
    ['does not', 'exist', 40, saysAbsent],
  ])('%s … %s are at most %i letters apart', (first, second, most, says) => {
    expect(says(`This ${first}${apart(most)}${second}.`)).toBe(true);
    expect(says(`This ${first}${apart(most + 1)}${second}.`)).toBe(false);
    expect(says(`This ${first} so. Now ${second}.`)).toBe(false);
  });
});
