import { describe, expect, it } from 'vitest';
import { pageData } from '../../../src/page/model.js';
import { readPage } from '../../../src/site/read-page.js';
import { articles, found, modelOf } from '../pages.js';

const article = '## Run a job\n\nThe next free worker takes it.\n\n```js\nrun();\n```';
const js = articles({ js: article });
const alike = articles({ js: article, python: article.replace('js\n', 'py\n') });
const matter = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n`;

describe('a page', () => {
  it('without variants is not applicable', () => {
    const model = modelOf('# Queues\n\n## Names\n\nAny text will do.\n\n```js\nrun();\n```\n');
    expect(model).toMatchObject({ status: 'not-applicable', gaps: [], agnostic: false });
  });

  it('that says it is agnostic is not applicable', () => {
    const model = modelOf(`${matter('isLanguageAgnostic: true')}${js}`);
    expect(model).toMatchObject({ status: 'not-applicable', gaps: [], agnostic: true });
    expect(modelOf(`${matter('isLanguageAgnostic: false')}${js}`).status).toBe('missing');
    const declarations = { agnostic: ['forAll'] };
    expect(modelOf(`${matter('forAll: true')}${js}`, { declarations }).status).toBe(
      'not-applicable',
    );
  });

  it('with nothing for the target is missing, in one gap', () => {
    const model = modelOf(js);
    expect(model.status).toBe('missing');
    expect(found(model)).toEqual(['1 page absent']);
  });

  it('with nothing but a note for the target is missing, at the note', () => {
    const model = modelOf(articles({ js: article, python: 'Coming soon.' }));
    expect(model.status).toBe('missing');
    expect(found(model)).toEqual(['13 page placeholder']);
  });

  it('that says of itself that it does not apply is not applicable', () => {
    const model = modelOf(articles({ js: article, python: 'This page does not apply to Python.' }));
    expect(model).toMatchObject({ status: 'not-applicable', gaps: [] });
  });

  it('with all of it is complete', () => {
    expect(modelOf(alike)).toMatchObject({ status: 'complete', gaps: [] });
  });

  it('always says why', () => {
    for (const text of ['', 'Text.\n', js, alike, articles({ js: article, python: 'TBD' })]) {
      expect(modelOf(text).why).toMatch(/\w+ \w+/);
    }
  });
});

it.each([
  ['clients/js-sdk.mdx', 'not-applicable'],
  ['guides/retry.mdx', 'missing'],
])('a page at %s that has JavaScript only is %s', (path, status) => {
  const text = '<Lang lang="js">\n\n## Retry\n\nWords for JavaScript.\n\n</Lang>\n';
  expect(readPage(text, { path, cwd: '/docs' }).status).toBe(status);
});

describe('declared languages', () => {
  it.each([
    ['frontmatter', matter('title: Queues', 'supportedLanguages: [js, go]')],
    ['frontmatter, as text', matter('supportedLanguages: js go')],
    ['frontmatter, one a line', matter('supportedLanguages:', '  - js', '  - go')],
    ['a component', '<LanguageSelector supportedLanguages="js go" />\n\n'],
    ['a component with a list', "<LanguageSelector supportedLanguages={['js', 'go']} />\n\n"],
  ])('without the target make the page missing: %s', (_, declaration) => {
    const model = modelOf(`${declaration}Shared text, a good deal of it, for all.\n\n${js}`);
    expect(model.declared?.languages).toEqual(['js', 'go']);
    expect(model.status).toBe('missing');
    expect(model.gaps).toMatchObject([{ kind: 'page', reason: 'undeclared' }]);
    expect(model.gaps[0]?.place?.start.line).toBe(1);
  });

  it('do not count against what the page has', () => {
    const model = modelOf(`${matter('supportedLanguages: [js]')}${alike}`);
    expect(model.status).toBe('complete');
  });

  it('have the keys of the configuration', () => {
    const declarations = { frontmatter: ['sdks'], components: { SdkPicker: 'only' } };
    const options = { declarations };
    expect(modelOf(`${matter('sdks: js')}${js}`, options).declared?.by).toBe('sdks');
    expect(modelOf(`<SdkPicker only="js" />\n\n${js}`, options).declared?.languages).toEqual([
      'js',
    ]);
    expect(modelOf(`${matter('supportedLanguages: js')}${js}`, options).declared).toBeUndefined();
  });

  it('that are no language are told with what they may mean', () => {
    const model = modelOf(`${matter('supportedLanguages: [js, pyhton]')}${js}`);
    expect(model.declared?.unknown).toMatchObject([{ text: 'pyhton', expected: ['python'] }]);
  });

  it('in broken frontmatter are a problem with its place', () => {
    const model = modelOf(`${matter('title: x', 'supportedLanguages: [js')}${js}`);
    expect(model.problems).toMatchObject([{ kind: 'frontmatter' }]);
    expect(model.declared).toBeUndefined();
  });
});

describe('options', () => {
  const three = articles({
    js: `${article}\n\n## Encrypt\n\nKeys rotate every month and stay in the vault.`,
    go: `${article}\n\n## Contexts\n\nPass one down to cancel, and check it in long loops.`,
    python: article,
  });

  it('choose the target', () => {
    expect(modelOf(three, { target: 'js', references: ['python'] }).status).toBe('complete');
    expect(modelOf(three, { target: 'dart' })).toMatchObject({
      status: 'missing',
      target: 'dart',
      gaps: [{ language: 'dart' }],
    });
  });

  it('choose the references', () => {
    expect(found(modelOf(three, { references: ['go'] }))).toEqual(['27 section absent Contexts']);
    expect(found(modelOf(three, { references: ['js'] }))).toEqual(['11 section absent Encrypt']);
    expect(modelOf(three, { references: ['dart'] }).gaps).toEqual([]);
  });

  it('add phrases of placeholders and headings of further reading', () => {
    const text = articles({
      js: `${article}\n\n## Onwards\n\n- [A](a)\n- [B](b)`,
      python: `${article}\n\n## Wait\n\n`,
    });
    expect(modelOf(text, { boilerplate: ['onwards'] }).status).toBe('complete');
    const note = articles({ js: article, python: 'Ask the whale.' });
    expect(modelOf(note).status).not.toBe('missing');
    expect(modelOf(note, { placeholders: ['ask the whale'] }).status).toBe('missing');
  });
});

describe('the serialisable part', () => {
  const partial = articles({
    js: `${article}\n\n## Encrypt\n\nKeys rotate every month.`,
    python: `{/* parity same "Nothing": no reason */}\n\n${article}`,
  });

  it.each([
    ['partial', partial],
    ['missing', js],
    ['complete', `${matter('supportedLanguages: [js, python]')}${alike}`],
    ['not-applicable', ''],
  ])('survives JSON and is the same each time: %s', (status, text) => {
    const data = pageData(modelOf(text));
    const again = pageData(modelOf(text));
    const json = JSON.stringify(data);
    expect(JSON.stringify(again)).toBe(json);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(JSON.parse(json))));
    expect(JSON.parse(json)).toMatchObject({ status, target: 'python', why: data.why });
    expect(Object.keys(data).sort()).toEqual(
      ['agnostic', 'annotations', 'declared', 'exclusions', 'gaps', 'kind', 'languages']
        .concat('order', 'possible', 'problems', 'sections', 'status', 'target', 'title', 'why')
        .sort(),
    );
  });
});
