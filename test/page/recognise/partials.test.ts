import { describe, expect, it } from 'vitest';
import { found } from '../pages.js';
import { type Files, modelIn } from './site.js';

const tabs = (...labels: string[]) =>
  `<Tabs>\n${labels.map((label) => `<TabItem label="${label}">\n\nCall it in the way of ${label}.\n\n</TabItem>`).join('\n')}\n</Tabs>\n`;

const install = "import Install from './_install.mdx'\n\n# Install\n\n<Install />\n";

/** Gaps and problems of a page, and its status. */
function told(files: Files): string[] {
  const model = modelIn(files);
  return [model.status, ...found(model)];
}

describe('a page that shows a partial', () => {
  it('has the status of what its readers see', () => {
    expect(told({ 'page.mdx': install, '_install.mdx': tabs('JavaScript', 'Python') })).toEqual([
      'complete',
    ]);
    expect(told({ 'page.mdx': install, '_install.mdx': tabs('JavaScript', 'Go') })).toEqual([
      'missing',
      '5 page absent',
    ]);
    expect(told({ 'page.mdx': install, '_install.mdx': 'The same for all.\n' })).toEqual([
      'not-applicable',
    ]);
  });

  it('has its gaps at the element, with the place in the partial', () => {
    const page = `${install}\n${tabs('JavaScript', 'Python')}`;
    const model = modelIn({ 'page.mdx': page, '_install.mdx': `\n${tabs('JavaScript', 'Go')}` });
    expect(found(model)).toEqual(['5 tab absent Install']);
    expect(model.gaps[0]?.place).toEqual({
      start: { line: 5, column: 1, offset: 49 },
      end: { line: 5, column: 12, offset: 60 },
      partial: { path: './_install.mdx', line: 2 },
    });
    expect(model.gaps[0]?.cause?.partial).toEqual({ path: './_install.mdx', line: 3 });
  });

  it.each<[string, string]>([
    ['a default with names', "import Install, {toc} from './_install.mdx'"],
    ['more than one line', "import Install,\n  {toc}\n  from './_install.mdx'"],
    ['a renamed default', "import {default as Install} from './_install.mdx'"],
    ['a renamed content', "import {toc, Content as Install} from './_install.mdx'"],
    ['double quotes', 'import Install from "./_install.mdx";'],
    ['imports on one line', "import a from 'a'; import Install from './_install.mdx'"],
    ['what is no import', "export const a = <p>don't</p>\nimport Install from './_install.mdx'"],
    [
      'comments',
      "import a from 'a'\n// import Install from './_no.mdx'\nimport Install from './_install.mdx'",
    ],
    ['the import below', "import a from 'a'"],
  ])('knows imports: %s', (name, statement) => {
    const below = name === 'the import below' ? "\nimport Install from './_install.mdx'\n" : '';
    const page = `${statement}\n\n<Install />\n${below}`;
    for (const text of [page, page.replaceAll('\n', '\r\n')]) {
      const model = modelIn({ 'page.mdx': text, '_install.mdx': tabs('JavaScript', 'Python') });
      expect(model.status).toBe('complete');
    }
  });

  it('knows imports inside of elements, as MDX does', () => {
    const page =
      "# Install\n\n<details>\n\nimport Install from './_install.mdx'\n\n<Install />\n\n</details>\n";
    expect(told({ 'page.mdx': page, '_install.mdx': tabs('JavaScript', 'Python') })).toEqual([
      'complete',
    ]);
  });

  it('knows imports of all that a module has', () => {
    const page = "import * as all from './_install.mdx'\n\n<all.Content />\n\n<all.default />\n";
    const model = modelIn({ 'page.mdx': page, '_install.mdx': tabs('JavaScript', 'Python') });
    expect(model.groups).toHaveLength(2);
  });

  it.each<[string, string]>([
    ['names other than the default', "import {Install} from './_install.mdx'"],
    ['raw text', "import Install from './_install.mdx?raw'"],
    ['exports', "export {default as Install} from './_install.mdx'"],
    ['comments', "{/* import Install from './_install.mdx' */}"],
    ['packages', "import Install from 'install/_install.mdx'"],
    ['other files', "import Install from './_install.astro'"],
    ['strings', 'export const a = "import Install from \'./_install.mdx\'"'],
  ])('does not look into %s', (_, statement) => {
    const page = `${statement}\n\n<Install />\n`;
    expect(told({ 'page.mdx': page, '_install.mdx': tabs('JavaScript', 'Go') })).toEqual([
      'not-applicable',
    ]);
  });

  it('shows it in variants to their readers only', () => {
    const page =
      "import A from './_a.mdx'\nimport B from './_b.mdx'\n\n" +
      '<Tabs>\n<TabItem label="JavaScript"><A /></TabItem>\n' +
      '<TabItem label="Python">\n<B />\n</TabItem>\n</Tabs>\n';
    const model = modelIn({
      'page.mdx': page,
      '_a.mdx': '## Call it\n\nCall it.\n\n## Close it\n\nClose it.\n',
      '_b.mdx': '## Call it\n\nCall it, too.\n',
    });
    expect(found(model)).toEqual(['5 section absent Close it']);
    expect(model.outlines.get('js')?.sections.map(({ heading }) => heading)).toEqual([
      '',
      'Call it',
      'Close it',
    ]);
    expect(model.outlines.get('python')?.sections).toHaveLength(2);
  });

  it('shows an empty one as nothing', () => {
    const page =
      'import Empty from \'./_empty.mdx\'\n\n<Lang lang="js">Call it.</Lang>\n\n' +
      '<Lang lang="python">\n<Empty />\n</Lang>\n';
    const model = modelIn({ 'page.mdx': page, '_empty.mdx': '---\ntitle: Nothing\n---\n' });
    expect([model.status, model.variants[1]?.empty]).toEqual(['missing', true]);
  });

  it('shows what the element holds after it, and one in a sentence before it', () => {
    const files = { '_a.mdx': tabs('JavaScript', 'Python') };
    const page = "import A from './_a.mdx'\n\n";
    const holds = modelIn({ ...files, 'page.mdx': `${page}<A>\n${tabs('Go', 'Python')}\n</A>\n` });
    expect(holds.groups.map(({ languages }) => languages.join())).toEqual([
      'js,python',
      'go,python',
    ]);
    const inline = modelIn({ ...files, 'page.mdx': `${page}See <A /> for more.\n` });
    expect(inline.groups).toHaveLength(1);
    const list = modelIn({ ...files, 'page.mdx': `${page}- a\n\n  <A />\n\n> <A />\n` });
    expect(list.groups).toHaveLength(2);
  });

  it('puts language blocks beside those of the page into one group', () => {
    const page = 'import A from \'./_a.mdx\'\n\n<Lang lang="js">Call it.</Lang>\n\n<A />\n';
    const model = modelIn({ 'page.mdx': page, '_a.mdx': '<Lang lang="python">Call it.</Lang>\n' });
    expect(model.groups.map(({ languages }) => languages.join())).toEqual(['js,python']);
  });

  it('sees partials in partials, and titles of directives', () => {
    const model = modelIn({
      'page.mdx': install,
      '_install.mdx': "import Deep from './deep/_deep.mdx'\n\n<Deep />\n",
      'deep/_deep.mdx':
        'import End from \'../_end.mdx\'\n\n<Lang lang="js">Call it.</Lang>\n\n' +
        '<Lang lang="python">\n\n:::note Not available yet\n:::\n\n</Lang>\n\n<End />\n',
      '_end.mdx': `${tabs('JavaScript', 'Go')}`,
    });
    expect(model.variants[1]?.placeholder).toBe(true);
    expect(model.groups.map(({ place }) => [place?.start.line, place?.partial?.path])).toEqual([
      [5, './deep/_deep.mdx'],
      [5, './_end.mdx'],
    ]);
  });

  it('does not take two places of one partial for one', () => {
    const partial = '## Set up\n\nSet it up.\n';
    const page = (shown: string) =>
      `import A from './_a.mdx'\n\n<Lang lang="js">\n\n# One\n\n${shown}\n\n# Two\n\n${shown}\n\n</Lang>\n\n` +
      `<Lang lang="python">\n\n# One\n\n${shown}\n\n# Two\n\n${shown}\n\n# Three\n\n${shown}\n\n</Lang>\n`;
    const model = modelIn({ 'page.mdx': page('<A />'), '_a.mdx': partial });
    const whole = modelIn({ 'page.mdx': page(partial) });
    const verdicts = ({ sections }: typeof model) =>
      sections.map(({ path, verdict, counterpart }) => [path, verdict, counterpart?.path]);
    expect(verdicts(model)).toEqual(verdicts(whole));
    expect(verdicts(model)).toContainEqual([['Two', 'Set up'], 'same', ['Two', 'Set up']]);
  });

  it('has the order of its sections', () => {
    const page = (...names: string[]) =>
      `import A from './_a.mdx'\n\n<Lang lang="js">\n\n## Open\n\nOpen it.\n\n## Call\n\nCall it.\n\n## Close\n\nClose it.\n\n</Lang>\n\n<Lang lang="python">\n\n${names.join('\n\n')}\n\n</Lang>\n`;
    const section = (name: string) => `## ${name}\n\n${name} it.`;
    const right = modelIn({
      'page.mdx': page('<A />'),
      '_a.mdx': ['Open', 'Call', 'Close'].map(section).join('\n\n'),
    });
    expect([right.status, right.order]).toEqual(['complete', []]);
    const own = modelIn({
      'page.mdx': page('<A />'),
      '_a.mdx': ['Close', 'Call', 'Open'].map(section).join('\n\n'),
    });
    expect(own.order).toEqual([]);
    const mixed = modelIn({
      'page.mdx': page('<A />', section('Open')),
      '_a.mdx': ['Call', 'Close'].map(section).join('\n\n'),
    });
    expect(mixed.order.map(({ heading, after }) => `${heading} > ${after}`)).toEqual([
      'Call > Open',
    ]);
  });
});

describe('annotations in a partial', () => {
  const page =
    'import A from \'./_a.mdx\'\n\n<Lang lang="js">\n<A />\n</Lang>\n\n<Lang lang="python">\n## Call\n\nCall it.\n</Lang>\n';
  const partial = (comment: string) =>
    `## Call\n\nCall it.\n\n${comment}\n## Run in a browser\n\nRun it in a browser.\n`;

  it('count as those of the page', () => {
    const comment = '{/* parity not-applicable python: There is no browser build. */}';
    const model = modelIn({ 'page.mdx': page, '_a.mdx': partial(comment) });
    expect([model.status, ...found(model)]).toEqual(['complete']);
  });

  it.each([
    '{/* parity not-applicable pyhton: There is no browser build. */}',
    '{/* parity covered "Cal": It is there. */}',
  ])('have their problems said in the partial only: %s', (comment) => {
    const files = { 'page.mdx': page, '_a.mdx': partial(comment) };
    expect(found(modelIn(files))).toEqual(['4 section absent Run in a browser']);
  });

  it('have them said there', () => {
    const text = partial('{/* parity not-applicable pyhton: There is no browser build. */}');
    expect(modelIn({ '_a.mdx': text }, '_a.mdx', true).problems).toHaveLength(1);
    const sound = partial('{/* parity not-applicable python: There is no browser build. */}');
    expect(modelIn({ '_a.mdx': sound }, '_a.mdx', true).problems).toEqual([]);
  });
});

describe('a partial by itself', () => {
  const status = (text: string) => {
    const model = modelIn({ '_a.mdx': text }, '_a.mdx', true);
    return [model.status, ...found(model)];
  };

  it('lacks nothing where it has no variants', () => {
    expect(status('## Install\n\n```js\ninstall()\n```\n')).toEqual(['not-applicable']);
  });

  it('lacks nothing where pages may show another for the target', () => {
    expect(status('<Lang lang="js">\n## Install\n\nCall it.\n</Lang>\n')).toEqual([
      'not-applicable',
    ]);
  });

  it('lacks tabs that no page can add', () => {
    expect(status(tabs('JavaScript', 'Go'))).toEqual(['partial', '1 tab absent']);
    expect(status(tabs('JavaScript', 'Python'))).toEqual(['complete']);
  });

  it('has placeholders', () => {
    const page =
      '<Lang lang="js">Call it.</Lang>\n\n<Lang lang="python">Not available yet.</Lang>\n';
    expect(status(page)).toEqual(['partial', '3 placeholder placeholder']);
  });

  it('lacks sections beside those that it has', () => {
    const text =
      '<Lang lang="js">\n## A\n\nCall it.\n\n## Close\n\nClose it.\n</Lang>\n\n' +
      '<Lang lang="python">\n## A\n\nCall it.\n</Lang>\n';
    expect(status(text)).toEqual(['partial', '6 section absent Close']);
  });
});

describe('imports that cannot be shown', () => {
  const missing =
    'Unexpected import of `./_install.mdx`, which is not there, ' +
    'expected the path of a partial, correct it or add the file';

  it('are a finding each, at the statement', () => {
    const page = `${install}\n<Install />\n`;
    expect(told({ 'page.mdx': page })).toEqual(['not-applicable', `1 ${missing}`]);
    const late = `export const a = 1\nimport b from 'b'; ${install}`;
    for (const text of [late, late.replaceAll('\n', '\r\n')]) {
      const place = modelIn({ 'page.mdx': text }).problems[0]?.place;
      const { start, end } = place ?? {};
      expect([start?.line, start?.column]).toEqual([2, 20]);
      expect(text.slice(start?.offset, end?.offset)).toBe("import Install from './_install.mdx'");
    }
  });

  it('are passed over where nothing shows them', () => {
    expect(told({ 'page.mdx': "import Install from './_install.mdx'\n\n# A\n" })).toEqual([
      'not-applicable',
    ]);
  });

  it('are for a partial to say where it has them', () => {
    const files = { 'page.mdx': "import A from './_a.mdx'\n\n<A />\n", '_a.mdx': install };
    expect(told(files)).toEqual(['not-applicable']);
    expect(found(modelIn(files, '_a.mdx', true))).toEqual([`1 ${missing}`]);
  });

  it('lead back to the page', () => {
    const rest = 'expected a partial that does not show this page again, remove one of the imports';
    expect(told({ 'page.mdx': install.replace('_install', 'page') })).toEqual([
      'not-applicable',
      `1 Unexpected circular import of \`./page.mdx\`, ${rest}`,
    ]);
    const a = "import B from './_b.mdx'\n\n<B />\n";
    const b = "import A from './_a.mdx'\n\n<A />\n\n<A />\n";
    const files = { 'page.mdx': a.replace('_b', '_a'), '_a.mdx': a, '_b.mdx': b };
    expect(told(files)).toEqual(['not-applicable']);
    expect(found(modelIn(files, '_a.mdx', true))).toEqual([
      `1 Unexpected circular import of \`./_b.mdx\`, ${rest}`,
    ]);
    expect(found(modelIn(files, '_b.mdx', true))).toEqual([
      `1 Unexpected circular import of \`./_a.mdx\`, ${rest}`,
    ]);
  });

  it('show no more than can be read', () => {
    const twice = (name: string) => `import A from './${name}'\n\n<A />\n\n<A />\n`;
    const files: Files = { 'page.mdx': twice('_0.mdx'), '_24.mdx': 'Call it. '.repeat(50) };
    for (let at = 0; at < 24; at++) files[`_${at}.mdx`] = twice(`_${at + 1}.mdx`);
    expect(told(files)).toEqual([
      'not-applicable',
      '1 Unexpected import of `./_0.mdx`, which shows too much, expected at most 32 levels and 100000 nodes, split the page',
    ]);
    const deep: Files = { 'page.mdx': "import A from './_0.mdx'\n\n<A />\n", '_50.mdx': 'End.' };
    for (let at = 0; at < 50; at++)
      deep[`_${at}.mdx`] = `import A from './_${at + 1}.mdx'\n\n<A />\n`;
    expect(told(deep)[1]).toMatch('which shows too much');
  });
});
