import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/site/read-page.js';
import { folderWith } from '../../site/folder.js';

const fence = (lang: string, text = 'go();') => `\`\`\`${lang}\n${text}\n\`\`\`\n`;
const tabs = (...languages: string[]) =>
  `<Tabs>\n${languages
    .map((one) => `<Tab title="${one}">\n\n${fence(one.toLowerCase())}\n</Tab>\n`)
    .join('')}</Tabs>\n`;
const read = (text: string, path = 'guides/boats.mdx') => readPage(text, { path, cwd: '/docs' });
const brief = (text: string, path?: string) => {
  const { kind, status } = read(text, path);
  return `${kind.kind}${kind.kind === 'one' ? ` ${kind.language} ${kind.by}` : ''}: ${status}`;
};

describe('the kind of a page', () => {
  it.each([
    ['several: missing', tabs('JavaScript', 'Go')],
    ['shared: not-applicable', '# Boats\n\nThey float.\n'],
    ['shared: not-applicable', `# Boats\n\nThey float.\n\n${fence('python')}`],
    ['one python code: complete', `${fence('python')}\nThen:\n\n${fence('python')}`],
    ['one js code: not-applicable', `${fence('js')}\nThen:\n\n${fence('ts')}`],
    ['shared: not-applicable', `${fence('js')}\nThen:\n\n${fence('java')}`],
    ['one python declared: complete', `---\nsupportedLanguages: [python]\n---\n\n${fence('bash')}`],
    ['one js declared: missing', `---\nsupportedLanguages: [js]\n---\n\n${fence('bash')}`],
    ['one js code: missing', `${tabs('TypeScript')}\nThen:\n\n${tabs('TypeScript')}`],
    ['one js code: complete', `Much that is for all.\n\n`.repeat(20) + tabs('TypeScript')],
    ['one js code: partial', tabs('TypeScript', 'cURL')],
    [
      'one js said: not-applicable',
      `This guide is for the TypeScript SDK.\n\n${tabs('TypeScript')}`,
    ],
    ['one js code: missing', `See the TypeScript SDK.\n\n${tabs('TypeScript')}`],
    ['one js code: missing', `This guide is for Go and TypeScript.\n\n${tabs('TypeScript')}`],
    ['one js said: not-applicable', `# Boats in TypeScript\n\n${tabs('TypeScript')}`],
  ])('is %s', (expected, text) => {
    expect(brief(text)).toBe(expected);
  });

  it.each([
    ['languages/go/boats.mdx', 'one go path: not-applicable'],
    ['languages/python/boats.mdx', 'one python path: complete'],
    ['guides/boats-go.mdx', 'shared: not-applicable'],
  ])('is told by the path %s where there is no code', (path, expected) => {
    expect(brief('# Boats\n\nThey float.\n', path)).toBe(expected);
  });

  it('is told by no path where the code is in another language', () => {
    expect(brief(fence('ruby'), 'languages/go/boats.mdx')).toBe('shared: not-applicable');
    expect(brief(fence('go'), 'guides/boats-go.mdx')).toBe('one go path: not-applicable');
  });

  it('for another language is one statement, not one a set', () => {
    const { gaps } = read(`${tabs('TypeScript')}\nThen:\n\n${tabs('TypeScript')}`);
    expect(gaps.map(({ kind }) => kind)).toEqual(['page']);
  });
});

describe('an unread page', () => {
  it.each([
    ['MkDocs', `=== "Go"\n\n    x := 1\n\n=== "Java"\n\n    int x;\n`],
    ['Hugo', '{{< tab "Go" >}}\n\nText.\n\n{{< tab "Java" >}}\n\nText.\n'],
    ['Liquid', '{% tab title="Go" %}\n\nText.\n\n{% tab title="Java" %}\n'],
    ['zones', '::: zone pivot="sdk-language-go"\n\nText.\n\n::: zone pivot="sdk-language-java"\n'],
    ['directives', ':::tab-item[Go]\n\nText.\n\n:::\n\n:::tab-item[Java]\n\nText.\n\n:::\n'],
    ['fences', `${fence('go')}\n${fence('java')}`],
    ['headings', `## Go\n\n${fence('go')}\n## Java\n\n${fence('java')}`],
  ])('is known by %s', (_, text) => {
    expect(readPage(text, { path: 'guides/boats.md', cwd: '/docs' }).status).toBe('unread');
  });

  it.each([
    [
      'elements with code',
      `<Box when="go">\n\n${fence('go')}\n</Box>\n\n<Box when="java">\n\n${fence('java')}\n</Box>\n`,
    ],
    ['elements for platforms', '<Platform only={["go", "java"]}>\n\nText.\n\n</Platform>\n'],
  ])('is known by %s', (_, text) => {
    expect(read(text).status).toBe('unread');
  });

  it.each([
    ['fences with words between', `${fence('go')}\nThe same on the server:\n\n${fence('java')}`],
    ['other tabs', '{{< tab "Linux" >}}\n\nText.\n\n{{< tab "Windows" >}}\n'],
    ['headings of links', '## Go\n\nSee there.\n\n## Java\n\nSee here.\n'],
  ])('is none by %s', (_, text) => {
    expect(readPage(text, { path: 'boats.md', cwd: '/docs' }).kind.kind).toBe('shared');
  });
});

it.each([
  ['cards', '<Card title="Go">\n\nText.\n\n</Card>\n\n<Card title="Java">\n\nText.\n\n</Card>\n'],
  ['one language', `<Box when="go">\n\n${fence('go')}\n</Box>\n`],
])('elements are no mark of an unread page: %s', (_, text) => {
  expect(read(text).kind.kind).toBe('shared');
});

describe('neighbours', () => {
  const declared = (language: string) =>
    `---\nsupportedLanguages: [${language}]\n---\n\n${fence(language)}`;
  const statusIn = (files: Record<string, string>, page: string) => {
    const root = folderWith(files);
    return readPage(files[page] ?? '', { path: page, cwd: root }).status;
  };

  it('for one language each excuse a page that is declared for one', () => {
    const each = { 'a.mdx': declared('js'), 'b.mdx': declared('python') };
    expect(statusIn(each, 'a.mdx')).toBe('not-applicable');
    expect(statusIn({ 'a.mdx': declared('js'), 'b.mdx': declared('go') }, 'a.mdx')).toBe('missing');
    const mixed = { 'c.mdx': tabs('Python', 'Go'), 'd.mdx': tabs('Python', 'Go') };
    expect(statusIn({ ...each, ...mixed }, 'a.mdx')).toBe('missing');
  });

  it('without the target excuse a page whose only code is in one language', () => {
    const alone = { 'a.mdx': tabs('TypeScript'), 'b.mdx': tabs('TypeScript') };
    expect(statusIn(alone, 'a.mdx')).toBe('not-applicable');
    const half = { ...alone, 'c.mdx': tabs('TypeScript', 'Python') };
    expect(statusIn(half, 'a.mdx')).toBe('missing');
  });
});

it('asks about a set for one language, and is sure of a set with more', () => {
  const page = (...languages: string[]) =>
    read(`${tabs('Python', 'Go')}\nThen:\n\n${tabs(...languages)}`);
  expect(page('Go')).toMatchObject({ status: 'complete', possible: [{ kind: 'tab' }] });
  expect(page('Go', 'Go (Preview)').status).toBe('complete');
  expect(page('Go', 'cURL')).toMatchObject({ status: 'partial', possible: [] });
  expect(page('Go', 'Java')).toMatchObject({ status: 'partial', possible: [] });
});
