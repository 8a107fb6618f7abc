/** Generates pages on which every language gets the same, under the names that SDKs give things. */
import fc from 'fast-check';

const languages = ['js', 'go', 'python'] as const;
type Id = (typeof languages)[number];

const labels: Record<Id, string> = { js: 'JavaScript', go: 'Go', python: 'Python' };
const fences: Record<Id, string> = { js: 'ts', go: 'go', python: 'python' };

const verbs = ['pause', 'retry', 'drain', 'encrypt', 'schedule', 'list', 'cancel', 'watch'];
const nouns = ['queue', 'job', 'worker', 'payload', 'vault', 'lane', 'key', 'tenant'];
const words = [
  'the',
  'of',
  'with',
  'every',
  'night',
  'storage',
  'region',
  'quietly',
  'moves',
  'keeps',
];

interface Name {
  verb: string;
  noun: string;
}

const name = fc.record({ verb: fc.constantFrom(...verbs), noun: fc.constantFrom(...nouns) });
const sentence = fc
  .array(fc.constantFrom(...words, ...nouns, ...verbs), { minLength: 3, maxLength: 25 })
  .map((list) => `So ${list.join(' ')}.`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of a function in each language. */
function identifier({ verb, noun }: Name, id: Id): string {
  if (id === 'js') return `${verb}${capital(noun)}`;
  return id === 'go' ? `kelp.${capital(verb)}${capital(noun)}` : `${verb}_${noun}`;
}

const headings: ((name: Name, id: Id) => string)[] = [
  ({ verb, noun }) => `${capital(verb)} a ${noun}`,
  (given, id) => `\`${identifier(given, id)}()\``,
  (given, id) => `The ${identifier(given, id)}() ${id === 'js' ? 'method' : 'function'}`,
  ({ verb, noun }, id) => `${capital(verb)} a ${noun} in ${labels[id]}`,
  (given, id) => `Limit a ${given.noun} with \`${identifier(given, id)}\``,
];

type Part = (id: Id) => string;

function code(given: Name, id: Id): string {
  return `\`\`\`${fences[id]}\n${identifier(given, id)}("x")\n\`\`\``;
}

const prose: fc.Arbitrary<Part> = sentence.map((text) => () => text);
const named: fc.Arbitrary<Part> = fc.tuple(sentence, name).map(
  ([text, given]) =>
    (id: Id) =>
      `${text} Call \`${identifier(given, id)}\`.`,
);
const example: fc.Arbitrary<Part> = name.map((given) => (id: Id) => code(given, id));
const list: fc.Arbitrary<Part> = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((items) => () => items.map((item) => `- ${item}`).join('\n'));
const quote: fc.Arbitrary<Part> = sentence.map((text) => () => `> ${text}`);
const note: fc.Arbitrary<Part> = sentence.map((text) => () => `:::note\n\n${text}\n\n:::`);

const part = fc.oneof(prose, named, example, list, quote, note);
const body = fc.array(part, { minLength: 1, maxLength: 4 });

const render = (parts: readonly Part[], id: Id) => parts.map((one) => one(id)).join('\n\n');

/** Ways to write content for each language under a shared heading. */
const dialects: ((parts: readonly Part[]) => string)[] = [
  (parts) =>
    languages.map((id) => `<Lang lang="${id}">\n\n${render(parts, id)}\n\n</Lang>`).join('\n\n'),
  (parts) => languages.map((id) => `::::${id}\n\n${render(parts, id)}\n\n::::`).join('\n\n'),
  (parts) => {
    const items = languages.map(
      (id) => `<TabItem label="${labels[id]}">\n\n${render(parts, id)}\n\n</TabItem>`,
    );
    return `<Tabs syncKey="lang">\n${items.join('\n')}\n</Tabs>`;
  },
  (parts) => {
    const items = languages.map(
      (id) => `<TabItem value="${id}" label="${labels[id]}">\n\n${render(parts, id)}\n\n</TabItem>`,
    );
    return `<Tabs groupId="lang">\n${items.join('\n')}\n</Tabs>`;
  },
];

const group = name.map((given) => {
  const items = languages.map((id) =>
    code(given, id).replace(fences[id], `${fences[id]} [${labels[id]}]`),
  );
  return `::: code-group\n\n${items.join('\n\n')}\n\n:::`;
});

const shared = fc.tuple(fc.constantFrom(...dialects), body).map(([write, parts]) => write(parts));

/** Headings for everyone, with content for each language below. */
const sharedPage = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 4 }), name, sentence, fc.oneof(shared, group)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((sections) =>
    sections
      .map(
        ([depth, { verb, noun }, text, content]) =>
          `${'#'.repeat(depth)} ${capital(verb)} a ${noun}\n\n${text}\n\n${content}`,
      )
      .join('\n\n'),
  );

/** An article for each language, with headings of its own. */
const articlePage = fc
  .tuple(
    fc.constantFrom(...dialects.slice(0, 2)),
    fc.uniqueArray(
      fc.tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom(...headings), name, body),
      {
        minLength: 1,
        maxLength: 6,
        selector: ([, , { verb, noun }]) => `${verb} ${noun}`,
      },
    ),
  )
  .map(([write, sections]) =>
    write(
      sections.map(
        ([depth, heading, given, parts]) =>
          (id: Id) =>
            `${'#'.repeat(depth)} ${heading(given, id)}\n\n${render(parts, id)}`,
      ),
    ),
  );

/** A page of MDX whose languages are alike. */
export const alikePage: fc.Arbitrary<string> = fc
  .tuple(sentence, fc.oneof(sharedPage, articlePage), fc.boolean())
  .map(([text, content, declared]) => {
    const matter = declared ? '---\nsupportedLanguages: [js, go, python]\n---\n\n' : '';
    return `${matter}# Queues\n\n${text}\n\n${content}\n`;
  });

/** A page of MDX on which a language may lack anything. */
export const unlikePage: fc.Arbitrary<string> = fc
  .tuple(alikePage, fc.array(fc.nat(1000), { minLength: 1, maxLength: 15 }))
  .map(([text, cuts]) => {
    const blocks = text.split('\n\n');
    for (const cut of cuts) {
      const at = cut % blocks.length;
      const block = blocks[at] ?? '';
      const isText = /^(?:So |- |> |#+ |```[a-z]+\n)/.test(block);
      if (isText) blocks[at] = cut % 3 ? '' : cut % 2 ? 'Coming soon.' : '{/* parity same "A" */}';
    }
    return blocks.filter((block) => block !== '').join('\n\n');
  });
