import { describe, expect, it } from 'vitest';
import type { Finding, PageSurvey, Survey } from '../../src/check/survey-result.js';
import { foldVersions, versionsPhrase } from '../../src/check/versions.js';
import type { Status } from '../../src/page/page-model.js';

interface Given {
  messages?: string[];
  status?: Status;
  title?: string;
  headings?: string[];
}

function surveyOf(pages: Record<string, Given>): Survey {
  const all = Object.entries(pages).map(([path, given]) => {
    const { messages = ['No Anchor'], status = 'partial', title = 'Boats', headings = [] } = given;
    const findings = messages.map((message) => ({ rule: 'section-parity', message }) as Finding);
    const results = [{ language: 'python', status }];
    return { path, title, results, findings, traits: { headings } } as unknown as PageSurvey;
  });
  return { pages: all } as Survey;
}

/** Pages that are left, with their findings and what stands for them. */
function left(pages: Record<string, Given>): string[] {
  return foldVersions(surveyOf(pages)).pages.map((page) =>
    [page.path, ...page.findings.map(({ message }) => message), versionsPhrase(page)]
      .filter((text) => text !== '')
      .join(', '),
  );
}

const each = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, {}]));

describe('versions of a page', () => {
  it.each([
    ['v10/a.md', ['v2/a.md', 'v10/a.md']],
    ['docs/1.2.x/a.md', ['docs/1.2.9/a.md', 'docs/1.2.x/a.md']],
    ['docs/a.md', ['docs/a.md', 'docs/v2/a.md']],
    ['docs/latest/a.md', ['docs/3.0/a.md', 'docs/latest/a.md']],
    ['docs/next/a.md', ['docs/2.0/a.md', 'docs/next/a.md']],
    ['docs/a.md', ['docs/a.md', 'versioned_docs/version-2.0/a.md']],
    ['sdk/a.md', ['sdk/a.md', 'sdk_versioned_docs/version-2.0/a.md']],
  ])('are told once, for the newest: %s', (newest, paths) => {
    expect(left(each(...paths))).toEqual([`${newest}, No Anchor, and in 1 version`]);
  });

  it.each([
    ['years', ['blog/2024/a.md', 'blog/2025/a.md']],
    ['folders with a name only', ['docs/a.md', 'docs/next/a.md']],
    ['languages', ['go/a.md', 'java/a.md']],
    ['other pages', ['v1/a.md', 'v2/b.md']],
    ['files', ['docs/v1.md', 'docs/v2.md']],
  ])('are not %s', (_, paths) => {
    expect(left(each(...paths))).toHaveLength(2);
  });

  it('are counted', () => {
    expect(left(each('v1/a.md', 'v2/a.md', 'v3/a.md'))).toEqual([
      'v3/a.md, No Anchor, and in 2 versions',
    ]);
  });

  it('are told where they differ, and only what differs', () => {
    const pages = { 'v1/a.md': { messages: ['No Anchor', 'No Rope'] }, 'v2/a.md': {} };
    expect(left(pages)).toEqual(['v1/a.md, No Rope', 'v2/a.md, No Anchor']);
    const less = { 'v1/a.md': {}, 'v2/a.md': { messages: ['No Anchor', 'No Rope'] } };
    expect(left(less)).toEqual(['v2/a.md, No Anchor, No Rope, and in 1 version']);
    const status = { 'v1/a.md': { status: 'complete' as const, messages: [] }, 'v2/a.md': {} };
    expect(left(status)).toEqual(['v1/a.md', 'v2/a.md, No Anchor']);
  });

  it('have one title, or half of the headings of the smaller page', () => {
    const titled = (...headings: string[]) => ({
      'v1/a.md': { title: 'Ships', headings },
      'v2/a.md': { title: 'Boats', headings: ['Sail', 'Anchor', 'Rope'] },
    });
    expect(left(titled('Sail', 'Moor'))).toHaveLength(1);
    expect(left(titled('Sail', 'Moor', 'Row'))).toHaveLength(2);
    expect(left(titled())).toHaveLength(2);
  });
});
