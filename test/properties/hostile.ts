/** Generates pages of any kind: nested, broken, in any script. */
import fc from 'fast-check';

const inline = fc.constantFrom(
  ...[
    'word',
    'Python',
    '*em*',
    '`code`',
    '[l](u)',
    '![i](p.png)',
    '😀',
    'é',
    '日本',
    '&amp;',
    '{x}',
  ],
  ...['<Lang lang="js">one</Lang>', '<Lang lang="python">two</Lang>', '<br />', '<!-- c -->'],
  ...['not available for Python yet', 'pip install', 'see [Go](/docs/go/a)', '\u202e', '\u00a0'],
);
const words = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));

const comment = fc.constantFrom(
  ...['parity not-applicable: no need', 'parity covered "A": there', 'parity same "B": one'],
  ...['parity covrd "A": there', 'parity same', 'lint disable section-parity', 'x'],
);

const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));
const label = fc.constantFrom(
  'JavaScript',
  'Python',
  'Go',
  'cURL',
  'macOS',
  'Pyton',
  'C#',
  '',
  'A',
);
const attribute = fc.constantFrom(
  'syncKey="lang"',
  'synckey="l"',
  'groupId="languages"',
  '',
  '{...p}',
);

const leaf = fc.oneof(
  words,
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('A', 'B', 'Next steps', '`a_b()`', ''))
    .map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  fc
    .constantFrom('py', 'ts', 'go', 'python title="A"', 'js [JS]', '', 'constructor', '__proto__')
    .map((lang) => `\`\`\`${lang}\nx = 1\n\`\`\``),
  comment.map((text) => `{/* ${text} */}`),
  comment.map((text) => `<!-- ${text} -->`),
  fc.constantFrom(
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '<CodeBlock language="py">{source}</CodeBlock>',
    '<LanguageSelector supportedLanguages="js go" />',
    '---',
    '<h2>A</h2>',
    '[a]: https://example.com',
    'Coming soon.',
  ),
);

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('blocks').map((text) => `- ${indent(text, 2).trimStart()}`),
    tie('blocks').map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
    fc
      .tuple(fc.constantFrom('js', 'python', 'js go', 'pyton', 'all', ''), tie('blocks'))
      .map(([lang, text]) => `<Lang lang="${lang}">\n\n${text}\n\n</Lang>`),
    fc
      .tuple(attribute, fc.array(fc.tuple(label, tie('blocks')), { minLength: 1, maxLength: 3 }))
      .map(
        ([attributes, items]) =>
          `<Tabs ${attributes}>\n${items
            .map(([name, text]) => `<TabItem label="${name}">\n\n${text}\n\n</TabItem>`)
            .join('\n')}\n</Tabs>`,
      ),
    fc
      .tuple(fc.constantFrom('python', 'js', 'note', 'sdk{lang="go js"}', 'go[A]'), leaf)
      .map(([name, text]) => `:::${name}\n\n${text}\n\n:::`),
    fc
      .array(fc.constantFrom('py [Python]', 'js', 'sh cURL', 'ts title="TS"'), { maxLength: 3 })
      .map(
        (metas) =>
          `<CodeGroup>\n\n${metas.map((meta) => `\`\`\`${meta}\ny\n\`\`\`\n\n`).join('')}</CodeGroup>`,
      ),
  ),
}));

const matter = fc.constantFrom(
  '',
  '',
  '---\nsupportedLanguages: [js, python]\n---\n\n',
  '---\nsupportedLanguages: js pyton\nisLanguageAgnostic: false\n---\n\n',
  '---\ntitle: [a\n---\n\n',
  'import A from "a"\n\n',
);

/** A page of well-formed blocks, nested in any way. */
export const anyPage: fc.Arbitrary<string> = fc
  .tuple(matter, fc.array(block, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([head, blocks, end]) => `${head}${blocks.join('\n\n')}\n`.replaceAll('\n', end));

/** Pieces of pages in any order, and any text at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.oneof(
        block,
        leaf,
        fc.string(),
        fc.constantFrom('<Tabs>', '</Lang>', ':::', '{', '\t', '> '),
      ),
    )
    .map((parts) => parts.join('\n')),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
