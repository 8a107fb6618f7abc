import { describe, expect, it } from 'vitest';
import { createBadges } from '../../src/badge/create-badges.js';
import type { BadgeOptions } from '../../src/badge/options.js';
import { page, sections } from './pages.js';

const { define, stream, deploy } = sections;

/** The first statement: status, count, missing sections with links and languages. */
function say(text: string, options?: BadgeOptions): string[] {
  const [statement] = createBadges(options)({ text, path: undefined }).statements;
  if (!statement) return [];
  const { status, sections: count, missing } = statement;
  return [
    `${status} ${count.present}/${count.total}`,
    ...missing.map((item) => `${item.heading} ${item.href} ${item.languages.join(', ')}`),
  ];
}

const tabs = (labels: string[]) =>
  `<Tabs syncKey="lang">\n${labels
    .map(
      (label) =>
        `<TabItem label="${label}">\n\nUse the package of ${label} for this.\n\n</TabItem>`,
    )
    .join('\n')}\n</Tabs>`;

const own = 'Set the key of your account, which you find in its settings.';
const beside = `<Lang lang="js">\n\n${own}\n\n</Lang>\n\n<Lang lang="python">\n\n${own}\n\n</Lang>`;

describe('counts and lists', () => {
  it('sections that are absent, each once, whatever number of references has them', () => {
    const all = [define, stream, deploy].join('\n\n');
    const text = page({ js: all, go: all, python: `${define}\n\n${deploy}` });
    expect(say(text)).toEqual([
      'partial 2/3',
      'Stream the output #stream-the-output JavaScript, Go',
    ]);
  });

  it('sections in which a tab is absent', () => {
    const text = `# A\n\n## Key\n\n${beside}\n\n## Install\n\n${tabs(['JavaScript', 'Go'])}\n`;
    expect(say(text)).toEqual(['partial 1/2', 'Install #install JavaScript, Go']);
  });

  it('a section once that lacks several things', () => {
    const two = `${tabs(['JavaScript', 'Go'])}\n\nOr:\n\n${tabs(['JavaScript', 'Dart'])}`;
    const text = `# A\n\n## Key\n\n${beside}\n\n## Install\n\n${two}\n`;
    expect(say(text)).toEqual(['partial 1/2', 'Install #install JavaScript, Go, Dart']);
  });

  it('no title: what is lacking below it is lacking in the introduction', () => {
    const text = `# A\n\n${tabs(['JavaScript', 'Go'])}\n\n## Key\n\n${beside}\n`;
    expect(say(text)).toEqual(['partial 1/1', ' #a JavaScript, Go']);
    expect(say(text.replace('# A', 'A.'))).toEqual(['partial 1/1', ' undefined JavaScript, Go']);
  });

  it('headings of the first rank where there are several', () => {
    const text = `# A\n\n${tabs(['JavaScript', 'Go'])}\n\n# B\n\n${beside}\n`;
    expect(say(text)).toEqual(['partial 1/2', 'A #a JavaScript, Go']);
  });

  it('nothing on a page without headings', () => {
    expect(say(`${tabs(['JavaScript', 'Go'])}\n\n${beside}\n`)).toEqual([
      'partial 0/0',
      ' undefined JavaScript, Go',
    ]);
  });

  it('no section that is out of scope or does not apply', () => {
    const all = [define, stream, deploy].join('\n\n');
    const out = { exclusions: [{ topic: 'S', reason: 'R', sections: 'Stream the output' }] };
    const text = page({ js: all, python: define });
    expect(say(text, { config: out })).toEqual([
      'partial 1/2',
      'Deploy a flow #deploy-a-flow JavaScript',
    ]);
    const stated = text.replace(
      stream,
      stream.replace('\n', '\n\n{/* parity not-applicable: no */}\n'),
    );
    expect(say(stated)).toEqual(['partial 1/2', 'Deploy a flow #deploy-a-flow JavaScript']);
  });

  it('no further reading', () => {
    const further = '## Next steps\n\n* [Deploy](/deploy)\n* [Watch](/watch)';
    const text = page({ js: `${define}\n\n${stream}\n\n${further}`, python: define });
    expect(say(text)).toEqual(['partial 1/2', 'Stream the output #stream-the-output JavaScript']);
  });
});

describe('a page without content for some languages only', () => {
  it('has no badge', () => {
    expect(say('# A\n\n## B\n\nText.\n')).toEqual([]);
    expect(
      say('---\nisLanguageAgnostic: true\n---\n\n# A\n\n<Lang lang="js">\n\nText.\n\n</Lang>\n'),
    ).toEqual([]);
  });

  it('has one if it says that it is for other languages', () => {
    expect(say('---\nsupportedLanguages: [js, go]\n---\n\n# A\n\nText.\n')).toEqual([
      'missing 0/0',
    ]);
  });
});

describe('several languages', () => {
  const all = [define, stream].join('\n\n');
  const text = page({ js: all, go: define, python: define });

  it('have a statement each, in the order of the option', () => {
    const languages = ['Go', 'js', 'python'];
    const { statements } = createBadges({ languages })({ text, path: undefined });
    expect(statements.map(({ label, status }) => `${label} ${status}`)).toEqual([
      'Go partial',
      'JavaScript complete',
      'Python partial',
    ]);
  });

  it('have exclusions and references of their own', () => {
    const config = {
      references: ['go'],
      exclusions: [{ topic: 'S', reason: 'R', sections: 'Stream the output' }],
    };
    const { statements } = createBadges({ languages: ['python', 'go'], config })({
      ...{ text, path: undefined },
    });
    expect(statements.map(({ label, status }) => `${label} ${status}`)).toEqual([
      'Python complete',
      'Go partial',
    ]);
  });
});

it('gives the reason of an exclusion', () => {
  const exclusions = [{ topic: 'Flows', reason: 'Not planned', pages: '*.mdx' }];
  const make = createBadges({ config: { exclusions } });
  const { statements } = make({ text: page({ js: define }), path: `${process.cwd()}/flows.mdx` });
  expect(statements[0]).toMatchObject({ status: 'excluded', reason: 'Not planned' });
});
