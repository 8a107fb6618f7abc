import { describe, expect, it } from 'vitest';
import { siteMessages, tabs } from './survey.js';

/** Pages with a set of tabs each. */
function pages(...sets: string[]): Record<string, string> {
  return Object.fromEntries(
    sets.map((set, index) => [`docs/${'abcdefgh'[index]}.mdx`, `# P\n\n${set}`]),
  );
}

describe('label-consistency', () => {
  it('tells of the rarer label, with the usual one', async () => {
    const usual = tabs(['JavaScript', 'Python']);
    const files = pages(usual, tabs(['JavaScript', 'Python 3']), usual);
    expect(await siteMessages(files)).toEqual([
      'docs/b.mdx:9 label-consistency Unexpected label `Python 3` for Python, expected `Python` as ' +
        'on 2 pages, use one label',
    ]);
  });

  it('takes the name of the language where there are as many', async () => {
    const files = pages(tabs(['JavaScript', 'py']), tabs(['JavaScript', 'Python']));
    expect((await siteMessages(files)).join()).toContain('Unexpected label `py`');
  });

  it.each([
    ['a remark in parentheses', ['JavaScript', 'Python (Preview)']],
    ['another name', ['Node.js', 'Python']],
    ['several languages', ['JavaScript / TypeScript', 'Python']],
  ])('says nothing of %s', async (_, labels) => {
    const usual = tabs(['JavaScript', 'Python']);
    expect(await siteMessages(pages(usual, usual, tabs(labels)))).toEqual([]);
  });

  it('says nothing of labels that one page tells apart', async () => {
    const both = tabs(['Go', 'Python 2', 'Python 3']);
    expect(
      await siteMessages(pages(tabs(['Go', 'Python 3']), both, tabs(['Go', 'Python 2']))),
    ).toEqual([]);
  });

  it('makes hostile labels harmless', async () => {
    const usual = tabs(['Go', 'Python']);
    const files = pages(usual, usual, tabs(['Go', 'python \u202e\u001b[31m']));
    for (const message of await siteMessages(files)) {
      expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('sync-consistency', () => {
  const set = (value: string, labels = ['Go', 'Python']) => tabs(labels, `syncKey="${value}"`);

  it('tells of the rarer value, with the usual one', async () => {
    expect(await siteMessages(pages(set('lang'), set('language'), set('lang')))).toEqual([
      'docs/b.mdx:3 sync-consistency Unexpected value `language` of `syncKey`, expected `lang` as on ' +
        '2 pages, use one value so that tabs follow one another',
    ]);
  });

  it.each([
    ['sets that are not about languages', [set('lang'), set('os', ['macOS', 'Linux'])]],
    ['sets with other tabs', [set('lang'), set('way', ['Go', 'Python', 'Console'])]],
    ['other languages', [set('lang'), set('native', ['Swift', 'Kotlin'])]],
    ['two values on one page, as tab-sync does', [set('lang'), set('lang') + set('language')]],
    ['another attribute', [set('lang'), tabs(['Go', 'Python'], 'groupId="languages"')]],
  ])('says nothing of %s', async (_, sets) => {
    expect(await siteMessages(pages(...sets, set('lang')))).toEqual([]);
  });

  it('says nothing of values that the configuration has', async () => {
    const files = pages(set('lang'), set('client'), set('lang'));
    const config = { 'parity.config.json': '{"syncKeys": ["client"]}' };
    expect(await siteMessages({ ...files, ...config })).toEqual([]);
  });
});
