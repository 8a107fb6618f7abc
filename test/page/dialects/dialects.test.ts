import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/site/read-page.js';
import { variantsIn } from './variants.js';

describe('language components', () => {
  it.each([
    ['lang="js go"', 'js go: js go'],
    ['lang="js, go"', 'js go: js go'],
    ['lang="js,go"', 'js go: js go'],
    ["lang={['js', 'go']}", 'js go: js go'],
    ['lang={["js", `go`]}', 'js go: js go'],
    ["lang={'python'}", 'python: python'],
    ['lang="TypeScript golang"', 'TypeScript golang: js go'],
    ['lang="pyhton go"', 'pyhton go: go'],
    ['lang=""', ': '],
  ])('<Lang %s>', (attribute, expected) => {
    expect(variantsIn(`<Lang ${attribute}>\n\nText.\n\n</Lang>\n`)).toEqual([
      `component ${expected}`,
    ]);
  });

  it('go by another name, on one line, in a sentence and in Markdown with HTML comments', () => {
    expect(
      variantsIn(
        '<LanguageContent lang="go">\nText.\n</LanguageContent>\n\n<!-- note -->\n\n' +
          '<Lang lang="js">Text.</Lang>\n\nCall <Lang lang="py">`run()`</Lang> now.\n',
      ),
    ).toEqual(['component go: go', 'component js: js', 'component py: python']);
  });

  it('have the names and attributes of the configuration', () => {
    const text =
      '<Only for="go">\n\nText.\n\n</Only>\n\n<Lang lang="js">\n\nText.\n\n</Lang>\n\n' +
      '<Only lang="js">\n\nText.\n\n</Only>\n';
    expect(variantsIn(text)).toEqual(['component js: js']);
    expect(variantsIn(text, { components: { Only: 'for', Lang: false } })).toEqual([
      'component go: go',
    ]);
  });

  it('have languages that the configuration adds', () => {
    const languages = { gleam: { label: 'Gleam', aliases: ['glm'] } };
    expect(variantsIn('<Lang lang="glm js">\n\nText.\n\n</Lang>\n', { languages })).toEqual([
      'component glm js: gleam js',
    ]);
  });
});

describe('tabs', () => {
  const names = ['JavaScript', 'Python (Preview)'];
  const found = ['tabs JavaScript: js', 'tabs Python (Preview): python'];

  it.each([
    [
      'Starlight',
      `<Tabs syncKey="lang">
  <TabItem label="JavaScript" icon="seti:javascript">

  Text.

  </TabItem>
  <TabItem label="Python (Preview)">Text.</TabItem>
</Tabs>`,
    ],
    [
      'Docusaurus, labels at the items',
      `<Tabs groupId="languages">
<TabItem value="js" label="JavaScript" default>

Text.

</TabItem>
<TabItem value="py" label="Python (Preview)">

Text.

</TabItem>
</Tabs>`,
    ],
    [
      'Docusaurus, labels at the set',
      `<Tabs
  groupId="languages"
  defaultValue="a"
  values={[
    {label: 'JavaScript', value: 'a'},
    {value: "b", label: "Python (Preview)"},
  ]}
>
<TabItem value="a">

Text.

</TabItem>
<TabItem value="b">

Text.

</TabItem>
</Tabs>`,
    ],
    [
      'Docusaurus, with imported code',
      `import CodeBlock from '@theme/CodeBlock';
import js from '!!raw-loader!./a.js';

<Tabs>
  <TabItem value="js" label="JavaScript"><CodeBlock language="js">{js}</CodeBlock></TabItem>
  <TabItem value="py" label="Python (Preview)"><PythonSample /></TabItem>
</Tabs>`,
    ],
    [
      'on one line',
      '<Tabs><TabItem label="JavaScript">a</TabItem><TabItem label="Python (Preview)">b</TabItem></Tabs>',
    ],
    [
      'Mintlify',
      `<Tabs>
  <Tab title="JavaScript">
    Text.
  </Tab>
  <Tab title="Python (Preview)">
    Text.
  </Tab>
</Tabs>`,
    ],
    [
      'Nextra',
      `<Tabs items={['JavaScript', 'Python (Preview)']}>
  <Tabs.Tab>Text.</Tabs.Tab>
  <Tabs.Tab>Text.</Tabs.Tab>
</Tabs>`,
    ],
    [
      'Fumadocs, by value',
      `<Tabs items={['JavaScript', 'Python (Preview)']}>
<Tab value="JavaScript">Text.</Tab>
<Tab value="Python (Preview)">Text.</Tab>
</Tabs>`,
    ],
  ])('%s', (_, text) => {
    expect(variantsIn(`${text}\n`)).toEqual(found);
  });

  it.each([
    ['<SdkTabs>', '<SdkTab label="$">Text.</SdkTab>', '</SdkTabs>'],
    ['<TabGroup>', '<Tab label="$">Text.</Tab>', '</TabGroup>'],
    ['<Tabs.Root>', '<Tabs.Content value="$">Text.</Tabs.Content>', '</Tabs.Root>'],
  ])('%s', (open, item, close) => {
    const items = names.map((name) => item.replace('$', name));
    expect(variantsIn(`${[open, ...items, close].join('\n')}\n`)).toEqual(found);
  });

  it('show code that is imported as code', () => {
    const text = `<Tabs>
<TabItem value="js" label="JavaScript"><CodeBlock language="js">{js}</CodeBlock></TabItem>
<TabItem value="py" label="Python"><CodeBlock language="py">{py}</CodeBlock></TabItem>
</Tabs>
`;
    const { codes, variants } = readPage(text, { path: 'page.mdx' });
    expect(codes.map(({ lang, languages }) => [lang, languages])).toEqual([
      ['js', ['js']],
      ['py', ['python']],
    ]);
    expect(variants.map((variant) => variant.codes)).toEqual([1, 1]);
  });
});

describe.each(['page.md', 'page.mdx'])('directives in %s', (path) => {
  it.each([
    [':::python', 'python: python'],
    [':::js', 'js: js'],
    [':::csharp', 'csharp: csharp'],
    [':::sdk{lang="js go"}', 'js go: js go'],
    [':::content{language=python}', 'python: python'],
    [':::only{js go}', 'js go: js go'],
    ['::: python', 'python: python'],
  ])('%s', (open, expected) => {
    expect(variantsIn(`${open}\n\nText.\n\n:::\n`, { path })).toEqual([`directive ${expected}`]);
  });

  it.each([':::note', ':::tip[Go faster]', ':::note Python', ':::aside{open}', ':::details{#go}'])(
    '%s holds no language',
    (open) => {
      expect(variantsIn(`${open}\n\nText.\n\n:::\n`, { path })).toEqual([]);
    },
  );

  it('hold code groups', () => {
    const group =
      '::: code-group\n\n```py [Python]\na\n```\n\n```ts [TypeScript]\nb\n```\n\n```go\nc\n```\n\n:::\n';
    expect(variantsIn(group, { path })).toEqual([
      'code-group Python: python',
      'code-group TypeScript: js',
      'code-group go: go',
    ]);
  });
});

describe('code groups', () => {
  it('in JSX take titles in any form', () => {
    const text = `<CodeGroup>

\`\`\`python title="Python SDK"
a
\`\`\`

\`\`\`ts TypeScript SDK
b
\`\`\`

\`\`\`go Go {1,2} icon="go"
c
\`\`\`

\`\`\`bash cURL
d
\`\`\`

</CodeGroup>
`;
    expect(variantsIn(text)).toEqual([
      'code-group Python SDK: python',
      'code-group TypeScript SDK: js',
      'code-group Go: go',
    ]);
  });

  it('of files in one language, or of other things, are left alone', () => {
    const files = '```ts [server.ts]\na\n```\n\n```ts [client.ts]\nb\n```\n';
    const managers = '```sh [npm]\na\n```\n\n```sh [yarn]\nb\n```\n';
    const both = '```go [server.go]\na\n```\n\n```ts [client.ts]\nb\n```\n';
    for (const fences of [files, managers, both]) {
      expect(variantsIn(`::: code-group\n\n${fences}\n:::\n`)).toEqual([]);
      expect(variantsIn(`<CodeGroup>\n\n${fences}\n</CodeGroup>\n`)).toEqual([]);
    }
  });

  it('do not take how the code is shown for a part of its title', () => {
    const fences =
      '```java Java expandable\na\n```\n\n```ts TypeScript wrap lines\nb\n```\n\n```go expandable\nc\n```\n';
    expect(variantsIn(`<CodeGroup>\n\n${fences}\n</CodeGroup>\n`)).toEqual([
      'code-group Java: java',
      'code-group TypeScript: js',
      'code-group go: go',
    ]);
  });

  it('of one fence are about languages only if its title names one', () => {
    const group = (fence: string) =>
      variantsIn(`<CodeGroup>\n\n${fence}\na\n\`\`\`\n\n</CodeGroup>\n`);
    expect(group('```ts model.ts')).toEqual([]);
    expect(group('```python v2')).toEqual([]);
    expect(group('```python')).toEqual([]);
    expect(group('```bash JavaScript & TypeScript')).toEqual([
      'code-group JavaScript & TypeScript: js',
    ]);
  });

  it('of one file in several languages are about languages', () => {
    const files = '```ts [main.ts]\na\n```\n\n```py [main.py]\nb\n```\n';
    expect(variantsIn(`::: code-group\n\n${files}\n:::\n`)).toEqual([
      'code-group main.ts: js',
      'code-group main.py: python',
    ]);
  });
});

describe('dialects in each other', () => {
  it('are all found on one page', () => {
    const text = `<Lang lang="js python">

<Tabs>
<TabItem label="TypeScript">

:::js

Text.

:::

</TabItem>
<TabItem label="Python">

- A list

  ::: code-group

  \`\`\`py [Python]
  a
  \`\`\`

  \`\`\`js [JS]
  b
  \`\`\`

  :::

</TabItem>
</Tabs>

<Lang lang="python">

> <CodeGroup>
>
> \`\`\`py Python
> a
> \`\`\`
>
> </CodeGroup>

</Lang>

</Lang>

:::go

Text.

:::
`;
    expect(variantsIn(text)).toEqual([
      'component js python: js python',
      '  tabs TypeScript: js',
      '    directive js: js',
      '  tabs Python: python',
      '    code-group Python: python',
      '    code-group JS: js',
      '  component python: python',
      '    code-group Python: python',
      'directive go: go',
    ]);
  });

  it('show what is for one language in a variant of another to nobody', () => {
    const text = '<Lang lang="js">\n\n<Lang lang="go">\n\n## A\n\nText.\n\n</Lang>\n\n</Lang>\n';
    const { outlines, gaps } = readPage(`${text}\n:::python\n\nText.\n\n:::\n`, {
      path: 'page.mdx',
    });
    expect([...outlines.values()].map((outline) => outline.sections.length)).toEqual([1]);
    expect(gaps).toEqual([]);
  });

  it('in a set that is about something else are still found', () => {
    const text = `<Tabs>
<TabItem label="macOS">

<Tabs>
<TabItem label="Go">a</TabItem>
<TabItem label="Python">b</TabItem>
</Tabs>

</TabItem>
<TabItem label="Windows">

:::js

Text.

:::

</TabItem>
</Tabs>
`;
    expect(variantsIn(text)).toEqual(['tabs Go: go', 'tabs Python: python', 'directive js: js']);
  });
});
