import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnnotations } from '../../../src/page/annotations/annotations.js';
import { createRegistry } from '../../../src/page/languages/languages.js';
import { processorTime } from '../../support/processor-time.js';

const registry = createRegistry();
const place = {
  start: { line: 3, column: 1, offset: 20 },
  end: { line: 3, column: 9, offset: 28 },
};

/** Reads an annotation as HTML and as an MDX expression: both must give the same. */
function parse(comment: string) {
  const html = parseAnnotations(`<!-- ${comment} -->`, place, registry)[0];
  expect(parseAnnotations(`/* ${comment} */`, place, registry)[0]).toEqual(html);
  return html;
}

function message(comment: string): string {
  const result = parse(comment);
  if (!result || !('message' in result)) return `no problem: ${JSON.stringify(result)}`;
  expect(result).toEqual({ kind: 'annotation', message: result.message, place });
  return result.message;
}

describe('well-formed annotations', () => {
  it.each([
    ['parity not-applicable python: no such API', ['python'], 'no such API'],
    ['parity not-applicable: no such API', [], 'no such API'],
    ['parity not-applicable Python, Go and JS/TS: reason', ['python', 'go', 'js'], 'reason'],
    ['parity not-applicable py py3 "Python (Preview)": reason', ['python'], 'reason'],
    ['parity not-applicable C++ C#: a: b', ['cpp', 'csharp'], 'a: b'],
    ['parity  not-applicable\n   python:reason\n   goes on', ['python'], 'reason goes on'],
    [
      'parity not-applicable python: see https://example.com',
      ['python'],
      'see https://example.com',
    ],
    ['parity not-applicable python：理由', ['python'], '理由'],
  ])('%s', (comment, languages, reason) => {
    const kind = 'not-applicable';
    const expected = { kind, languages, heading: undefined, reason, place, used: false };
    expect(parse(comment)).toEqual(expected);
  });

  it.each([
    ['parity covered "Tool calling": it is one section', 'covered', 'Tool calling'],
    ['parity covered “Tool calling”: reason', 'covered', 'Tool calling'],
    ['parity covered "The `[ci]` job (C++)": reason', 'covered', 'The `[ci]` job (C++)'],
    ['parity covered "The "best" way": reason', 'covered', 'The "best" way'],
    ['parity covered "The \\"best\\" way": reason', 'covered', 'The "best" way'],
    ['parity covered "Step 1: install": reason', 'covered', 'Step 1: install'],
    ['parity same "What\'s new?": reason', 'same', "What's new?"],
  ])('%s', (comment, kind, heading) => {
    expect(parse(comment)).toMatchObject({ kind, languages: [], heading, used: false });
  });

  it('reads a comment over several lines with stars', () => {
    const text = '/**\n * parity covered\n *   "Tools":\n * all of it stands there\n */';
    expect(parseAnnotations(text, place, registry)[0]).toMatchObject({
      heading: 'Tools',
      reason: 'all of it stands there',
    });
  });

  it('reads several comments of one node, and comments between elements', () => {
    const text =
      '<div><!-- parity same "A": one --><!-- other --><!-- parity covrd "B": two --></div>';
    expect(parseAnnotations(text, place, registry)).toMatchObject([
      { kind: 'same', heading: 'A' },
      { kind: 'annotation' },
    ]);
    const expression = '/* parity same "A": one */ /* parity same "B": two */';
    expect(parseAnnotations(expression, place, registry)).toMatchObject([
      { heading: 'A' },
      { heading: 'B' },
    ]);
  });
});

describe('malformed annotations', () => {
  const noReason =
    'Unexpected annotation `not-applicable` without a reason, expected `: ` and a reason, ' +
    'add the reason';
  const noHeading =
    'Unexpected annotation `covered` without a heading, expected `covered "Heading": reason`, ' +
    'add the heading';

  it.each([
    ['parity not-applicable python', noReason],
    ['parity not-applicable python:', noReason],
    ['parity not-applicable python: -', noReason],
    ['parity not-applicable', noReason],
    [
      'parity not-applicable pyton: reason',
      'Unexpected `pyton` after `not-applicable`, expected `python`, replace it by `python`',
    ],
    [
      'parity not-applicable python because of the API',
      'Unexpected `because` after `not-applicable`, expected the name of a language, ' +
        'add `:` before it if it begins the reason',
    ],
    [
      'parity covered Tool calling: reason',
      'Unexpected `Tool calling` after `covered`, expected a heading in double quotes, ' +
        'add the quotes',
    ],
    [
      "parity covered 'Tool calling': reason",
      "Unexpected `'Tool calling'` after `covered`, expected a heading in double quotes, " +
        'add the quotes',
    ],
    ['parity covered: reason', noHeading],
    ['parity covered "": reason', noHeading],
    [
      'parity same "Tools',
      'Unexpected heading without an end after `same`, expected `"` after the heading, ' +
        'add the quote',
    ],
    [
      'parity same "Tools" they are one',
      'Unexpected `they are one` after the heading of `same`, expected `: ` and a reason, ' +
        'add the colon',
    ],
    [
      'parity same "Tools"',
      'Unexpected annotation `same` without a reason, expected `: ` and a reason, add the reason',
    ],
    [
      'parity: same "Tools": reason',
      'Unexpected `:` between `parity` and `same`, expected a space, remove it',
    ],
    [
      'parity-not-applicable python: reason',
      'Unexpected `-` between `parity` and `not-applicable`, expected a space, remove it',
    ],
  ])('%s', (comment, expected) => {
    expect(message(comment)).toBe(expected);
  });

  it.each([
    ['coverd "Tools": reason', 'coverd', 'covered'],
    ['cover "Tools": reason', 'cover', 'covered'],
    ['coverd Tools: reason', 'coverd', 'covered'],
    ['Covered "Tools": reason', 'Covered', 'covered'],
    ['not applicable python: reason', 'not applicable', 'not-applicable'],
    ['not_applicable python: reason', 'not_applicable', 'not-applicable'],
    ['notApplicable python: reason', 'notApplicable', 'not-applicable'],
    ['not-aplicable python: reason', 'not-aplicable', 'not-applicable'],
    ['not-aplicable', 'not-aplicable', 'not-applicable'],
    ['n/a: reason', 'n/a', 'not-applicable'],
    ['ignore python: reason', 'ignore', 'not-applicable'],
    ['same-as "Tools": reason', 'same-as', 'same'],
    ['sane "Tools": reason', 'sane', 'same'],
    ['reviewd: reason', 'reviewd', 'reviewed'],
  ])('parity %s', (comment, written, verb) => {
    const known = '`not-applicable`, `covered`, `same`, `reviewed`';
    expect(message(`parity ${comment}`)).toBe(
      `Unexpected annotation \`${written}\`, expected one of ${known}, replace it by \`${verb}\``,
    );
  });

  it.each(['partiy', 'Parity', 'PARITY', 'remark-parity', 'pairty'])('%s', (marker) => {
    expect(message(`${marker} not-applicable python: reason`)).toBe(
      `Unexpected \`${marker}\`, expected \`parity\`, replace it by \`parity\``,
    );
  });
});

describe('ordinary comments', () => {
  it.each([
    'parity',
    'parity with Go is tracked in #12',
    'parity review: see #12',
    'parity with Go: see #12',
    'parity: see the roadmap',
    'parity TODO: add Python',
    'parity status python: done',
    'parity coverage: 80 %',
    'parity check',
    'parity table below',
    'parity-table below',
    'parity not yet reached',
    'parity name: foo',
    'parity same-page links',
    'parity some "quoted" text',
    'parity covers all pages',
    'parity ignore list is in #12',
    'parity see #12: later',
    'Parity covered in #12',
    'party same time: tomorrow',
    'see parity covered "Tools": reason',
    'paritys same',
    'lint disable section-parity',
    '',
  ])('%s', (comment) => {
    expect(parse(comment)).toBeUndefined();
  });

  it('takes no text outside of a comment, and no comment without an end', () => {
    for (const text of [
      'parity same "A": b',
      '<p>parity same "A": b</p>',
      '"/* parity same */"',
      '<!-- parity same "A": b',
      '/* parity same "A": b',
      '',
    ]) {
      expect(parseAnnotations(text, place, registry)).toEqual([]);
    }
  });
});

describe('hostile comments', () => {
  it('never throws, and keeps messages on one line', () => {
    const part = fc.constantFrom(
      ...['parity', ' ', 'covered', 'same', 'not-applicable', '"', ':', 'python', '\\', '`', '\n'],
      ...['<!--', '-->', '/*', '*/', '\u202e', '\ud800', '“', 'partiy', '$&', '__proto__', '*'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), (parts) => {
        for (const result of parseAnnotations(`<!-- parity ${parts.join('')}`, place, registry)) {
          if ('message' in result) expect(result.message).not.toMatch(/[\n\u202e]/);
        }
      }),
    );
  });

  it.each([
    ['quotes', `parity same ${'" '.repeat(1_000_000)}`],
    ['one word', `parity ${'a'.repeat(2_000_000)}`],
    ['one heading', `parity same "${'a '.repeat(1_000_000)}": b`],
    ['escapes', `parity same "${'\\"'.repeat(1_000_000)}`],
    ['colons', `parity not-applicable ${': '.repeat(1_000_000)}`],
    ['languages', `parity not-applicable ${'python, '.repeat(250_000)}: b`],
    ['openers', '<!--'.repeat(500_000)],
    ['comments', '<!-- parity -->'.repeat(100_000)],
  ])('takes little time for long ones: %s', (_, comment) => {
    const time = processorTime(() => parseAnnotations(`<!-- ${comment} -->`, place, registry));
    expect(time).toBeLessThan(2000);
  });
});
