import { expect, it } from 'vitest';
import { articles, modelOf } from '../pages.js';
import { words } from '../wording.js';

const asked = (page: string) =>
  modelOf(page).possible.map(
    ({ kind, heading, place }) => `${place?.start.line} ${kind} ${heading}`,
  );

const block = (language: string, text = `\`\`\`${language}\nsend(job)\n\`\`\``) =>
  `<Lang lang="${language}">\n\n${text}\n\n</Lang>\n\n`;
const all = block('js') + block('go') + block('python');

it.each([
  ['all other languages', block('js') + block('go'), ['33 block Send']],
  ['one of two', block('js'), []],
  ['all', all, []],
  ['prose', block('js', words(0, 20)) + block('go', words(0, 20)), []],
  ['a note only', block('js') + block('go', 'Coming soon.'), []],
])('asks about blocks for all other languages: %s', (_, more, expected) => {
  const page = `# Jobs\n\n## Send\n\nSend a job:\n\n${all}Or, with a name:\n\n${more}`;
  expect(asked(page)).toEqual(expected);
});

it('leaves a page of two languages alone, and what an annotation answers', () => {
  const two = `${block('js')}${block('python')}Or:\n\n${block('js')}`;
  expect(asked(two)).toEqual([]);
  const page = `## Send\n\n{/* parity reviewed: by name only */}\n\n${all}Or:\n\n${block('js')}${block('go')}`;
  expect(asked(page)).toEqual([]);
});

const fence = (language: string, lines = 1) =>
  `\n\n\`\`\`${language}\n${Array.from({ length: lines }, (_, at) => `run(${at})`).join('\n')}\n\`\`\`\n\n`;

/** Two articles with a section, of so many words and examples each. */
function page(js: [words: number, codes: number], python: [number, number], lines = 1) {
  const text = ([count, codes]: [number, number], language: string, own = 1) =>
    `## Send\n\n${words(0, count)}${fence(language, own).repeat(codes)}\n\n## End\n\n${words(500, 20)}`;
  return articles({ js: text(js, 'js'), python: text(python, 'python', lines) });
}

it.each<[string, Parameters<typeof page>, string[]]>([
  [
    'less than a third',
    [
      [150, 3],
      [40, 1],
    ],
    ['41 thin Send'],
  ],
  [
    'a third or more',
    [
      [150, 3],
      [60, 1],
    ],
    [],
  ],
  [
    'two examples of three',
    [
      [250, 3],
      [20, 2],
    ],
    [],
  ],
  [
    'one example of one',
    [
      [250, 1],
      [20, 0],
    ],
    [],
  ],
  ['one long example', [[150, 3], [40, 1], 2], []],
  [
    'one example of four',
    [
      [60, 4],
      [60, 1],
    ],
    ['47 examples Send'],
  ],
  [
    'two examples of four',
    [
      [60, 4],
      [60, 2],
    ],
    ['47 examples Send'],
  ],
  [
    'three examples of four',
    [
      [60, 4],
      [60, 3],
    ],
    [],
  ],
])('asks about sections with little in them: %s', (_, given, expected) => {
  expect(asked(page(...given)).map((text) => text.replace(/^\d+ /, ''))).toEqual(
    expected.map((text) => text.replace(/^\d+ /, '')),
  );
});

it('does not compare commands, nor names that occur twice', () => {
  expect(asked(page([150, 3], [40, 1]).replaceAll('```js', '```sh'))).toEqual([]);
  const twice = articles({
    js: `## A\n\n### Use\n\n${words(0, 150)}${fence('js').repeat(3)}\n\n## B\n\n### Use\n\n${words(300, 20)}`,
    python: `## A\n\n### Use\n\n${words(0, 40)}${fence('python')}\n\n## B\n\n### Use\n\n${words(300, 20)}`,
  });
  expect(asked(twice)).toEqual([]);
});

it('says where, beside what, and that it is not sure', () => {
  const source = `## Send\n\n${all}Or:\n\n${block('js')}${block('go')}`;
  expect(modelOf(source).possible).toMatchObject([
    {
      kind: 'block',
      reason: 'absent',
      language: 'python',
      references: ['js', 'go'],
      path: ['Send'],
      heading: 'Send',
      cause: { start: { line: 29 } },
      boilerplate: false,
      confidence: 0.55,
    },
  ]);
  const [gap] = modelOf(page([150, 3], [40, 1])).possible;
  expect(gap).toMatchObject({ references: ['js'], path: ['Send'], cause: { start: { line: 3 } } });
});

const hidden = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n\n`;

it.each([
  ['in a place that the target does not see', hidden(block('js') + block('go'))],
  [
    'with headings',
    block('js', '### A\n\n```js\na()\n```') + block('go', '### A\n\n```go\na()\n```'),
  ],
  ['one of which has no example', block('js') + block('go', words(0, 30))],
])('leaves blocks alone %s', (_, more) => {
  expect(asked(`## Send\n\n${all}Or:\n\n${more}`)).not.toContainEqual(
    expect.stringContaining('block'),
  );
});

it('asks once about a section, and not where it lacks something anyway', () => {
  const twice = `Or:\n\n${block('js')}${block('go')}`.repeat(2);
  expect(asked(`## Send\n\n${all}${twice}`)).toHaveLength(1);
  const set =
    '<Tabs syncKey="lang">\n<TabItem label="JavaScript">Call it.</TabItem>\n' +
    '<TabItem label="Go">Call it with a job.</TabItem>\n</Tabs>\n\n';
  const lacking = `## Send\n\n${all}${set}${twice}`;
  expect(asked(lacking)).toEqual([]);
  expect(modelOf(lacking).gaps).toMatchObject([{ kind: 'tab' }]);
});

it('does not judge what only a renderer sees, nor sections of another name', () => {
  const short = page([150, 3], [40, 1]);
  expect(asked(short)).toHaveLength(1);
  expect(
    asked(
      short.replace(
        `${words(0, 40)}\n\n\`\`\`python`,
        `${words(0, 40)}\n\n<Demo />\n\n\`\`\`python`,
      ),
    ),
  ).toEqual([]);
  const last = short.lastIndexOf('## Send');
  const renamed = `${short.slice(0, last)}## Sending things${short.slice(last + 7)}`;
  expect(asked(renamed)).toEqual([]);
});
