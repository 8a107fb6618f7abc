import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BadgeOptions } from '../../src/badge/options.js';
import { anyPage, hostileText } from '../properties/hostile.js';
import { pagesByStatus, sections } from './pages.js';
import { elements, pipelines, type Shown, textOf } from './pipelines.js';

declare global {
  /** Set by any text that is run. */
  var parityWasRun: boolean | undefined;
}

const run = 'globalThis.parityWasRun=true';

/** Text that would do something if it were anything but text. */
const hostile = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '<script>',
            `<script>${run}</script>`,
            `{${run}}`,
            '{process.env.X}',
            `\${${run}}`,
            '{{x}}',
            '`',
          ],
          ...[
            '"',
            "'",
            '\\',
            '\\"',
            '</div>',
            '</summary>',
            '<!--',
            '-->',
            ']]>',
            '<![CDATA[',
            '&lt;',
            '&',
            '&#0;',
          ],
          ...[
            'javascript:alert(1)',
            '\u202e',
            '\u2066',
            '\0',
            '\ufffe',
            '\ud800',
            '\r',
            '\n',
            '\u2028',
            '\t',
            '\u00a0',
          ],
          ...[
            '__proto__',
            'constructor',
            'x'.repeat(3000),
            '*/',
            '//',
            '$&',
            '{language}',
            '@import',
            ']',
            '[a](b)',
          ],
        ),
      },
      fc.string({ unit: 'binary', maxLength: 10 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** What becomes of a text everywhere: no line ends, no characters that HTML cannot have. */
function shownAs(text: string): string {
  return text.replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd');
}

/** As in a file, which has no halves of characters. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

async function inEvery(text: string, options: BadgeOptions): Promise<Shown> {
  const shown: (Shown | undefined)[] = [];
  for (const show of Object.values(pipelines)) shown.push((await show(text, options)).badge);
  const [first, ...others] = shown;
  for (const other of others) expect(other).toEqual(first);
  expect(globalThis.parityWasRun).toBeUndefined();
  return first as Shown;
}

const allowed = new Set(['div', 'details', 'summary', 'span', 'a', 'bdi']);

/** Tags and attributes that can do nothing. */
function expectHarmless(shown: Shown): void {
  if (typeof shown === 'string') return;
  expect(allowed.has(shown.tag)).toBe(true);
  for (const name of Object.keys(shown.attributes)) {
    expect(name).toMatch(/^(?:class|role|lang|href|aria-(?:label|hidden)|data-[a-z-]+)$/);
  }
  const { href } = shown.attributes;
  if (href !== undefined) expect(href).toMatch(/^(?:#|\/|https?:)/);
  shown.children.forEach(expectHarmless);
}

const site = 'https://example.com/';
const settings = { numRuns: 60 };

describe('hostile text stays text in every pipeline', () => {
  it('in reasons', async () => {
    const reason = hostile.filter((text) => /[\p{L}\p{N}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(reason, async (text) => {
        const frontmatter = JSON.stringify({
          badge: { status: 'excluded', reason: wellFormed(text) },
        });
        const shown = await inEvery(
          `---\nparity: ${frontmatter}\n---\n\n${pagesByStatus.partial}`,
          {},
        );
        expectHarmless(shown);
        const said = elements(shown, 'bdi').map(textOf);
        expect(said).toEqual([shownAs(`Reason: ${wellFormed(text).trim()}`)]);
      }),
      settings,
    );
  });

  it('in texts, classes and labels', async () => {
    const text = hostile.filter((value) => /\S/.test(value) && value.length <= 2000);
    await fc.assert(
      fc.asyncProperty(text, text, text, async (partial, classes, label) => {
        const shown = await inEvery(pagesByStatus.partial, {
          texts: { partial, where: '{languages}' },
          classNames: { status: classes },
          config: { languages: { js: { label: `js${label}` } } },
        });
        expectHarmless(shown);
        const [status, , where] = elements(shown, 'span');
        expect(textOf(status)).toBe(shownAs(partial.trim().replaceAll('{language}', 'Python')));
        expect(textOf(where)).toContain(shownAs(`js${label}`.trim()));
      }),
      settings,
    );
  });

  const withHeading = (heading: string) => {
    const js = `${sections.define}\n\n## ${heading}\n\nText about it.`;
    return `<Lang lang="js">\n\n${js}\n\n</Lang>\n\n<Lang lang="python">\n\n${sections.define}\n\n</Lang>\n`;
  };

  it.each([
    ['A `<script>alert(1)</script>`', 'A <script>alert(1)</script>'],
    [`A \\{${run}} and \`{process.env.X}\``, `A {${run}} and {process.env.X}`],
    ['A `"quotes"` & \'others\' `\\`', 'A "quotes" & \'others\' \\'],
    [`A \`\${${run}}\``, `A \${${run}}`],
    ['A \u202eturned\u202c around', 'A \u202eturned\u202c around'],
    ['A [link](javascript:alert(1))', 'A link'],
    ['A ]]> `</summary></details>`', 'A ]]> </summary></details>'],
    ['`__proto__`', '__proto__'],
    [`${'very '.repeat(1500)}long`, `${'very '.repeat(1500)}long`],
    ['\u0000 and \ufffe', '\ufffd and \ufffe'],
  ])('in the heading %j', async (heading, expected) => {
    const shown = await inEvery(withHeading(heading), {});
    expectHarmless(shown);
    expect(elements(shown, 'bdi').map(textOf)).toEqual([expected]);
  });

  it.each(['A <script>alert(1)</script>', `A {${run}}`, 'A <!-- x --> b'])(
    'in the heading %j of Markdown',
    async (heading) => {
      for (const show of [pipelines['unified .md'], pipelines['Sätteri .md']]) {
        const { badge } = await show(withHeading(heading));
        expectHarmless(badge as Shown);
        expect(elements(badge, 'bdi').length).toBe(1);
      }
      expect(globalThis.parityWasRun).toBeUndefined();
    },
  );

  it('in statusPage, or it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.webUrl()), async (statusPage) => {
        const show = () => pipelines['Sätteri .md'](pagesByStatus.complete, { statusPage });
        const shown = await (async () => show())().catch(() => undefined);
        if (!shown) return;
        const href = elements(shown.badge, 'a')[0]?.attributes.href ?? '';
        const address = URL.canParse(href, site) ? new URL(href, site) : undefined;
        if (address) expect(address.protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 300 },
    );
  });
});

it('makes a badge or none of any page, and leaves the rest as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyPage, hostileText), async (text) => {
      for (const show of [pipelines['unified .md'], pipelines['Sätteri .md']]) {
        const { badge } = await show(text);
        if (badge) expectHarmless(badge);
      }
    }),
    { numRuns: 150 },
  );
});
