/** Whatever authors write in headings and file names, every format stays what it is. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import github from '../../../src/views/check/github.js';
import gitlab from '../../../src/views/check/gitlab.js';
import json from '../../../src/views/check/json.js';
import junit from '../../../src/views/check/junit.js';
import markdown from '../../../src/views/check/markdown.js';
import pretty from '../../../src/views/check/pretty.js';
import sarif from '../../../src/views/check/sarif.js';
import { allFindings, hostileReport, output } from './reports.js';
import { reportFaults, sarifFaults } from './schemas.js';

const always = (check: (report: Parameters<typeof pretty>[0]) => void | Promise<void>) =>
  fc.assert(fc.asyncProperty(hostileReport, async (report) => check(report)));

test('json parses and is as its schema says', () =>
  always((report) => {
    const parsed = JSON.parse(String(json(report, output)));
    expect(reportFaults(parsed)).toEqual([]);
    expect(parsed.pages).toHaveLength(report.survey.pages.length);
  }));

test('sarif is as the official schema says, with addresses that are relative references', () =>
  always((report) => {
    const log = JSON.parse(String(sarif(report, output)));
    expect(sarifFaults(log)).toEqual([]);
    for (const { locations, message } of log.runs[0].results) {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(uri).toMatch(/^(?:[\w.~!'()*-]|%[\dA-F]{2}|\/)+$/);
      expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(|(?<!\{)\{\d+\}(?!\})/);
    }
  }));

test('github has a command for each finding and no other', () =>
  always((report) => {
    const text = String(github(report, output));
    const lines = text.split(/\r\n|\r|\n/).slice(0, -1);
    const all = allFindings(report);
    expect(lines).toHaveLength(Math.min(10, all.length) + (all.length > 10 ? 1 : 0));
    for (const line of lines.slice(0, 10)) {
      expect(line).toMatch(/^::warning file=[^,:]+,line=\d+,col=1,endColumn=2,title=[^,:]+::/);
    }
  }));

test('gitlab has an issue for each finding, with a fingerprint of its own', () =>
  always((report) => {
    const issues = JSON.parse(String(gitlab(report, output)));
    const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(allFindings(report).length);
  }));

test('junit is well-formed XML with a test case for each page', () =>
  always((report) => {
    const parser = new SaxesParser();
    const names: string[] = [];
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => void names.push(name));
    parser.write(String(junit(report, output))).close();
    const pages = report.survey.pages.flatMap(() => ['testcase', 'failure']);
    expect(names).toEqual(['testsuites', 'testsuite', ...pages]);
  }));

test('markdown has a row for each finding, and nothing that a forge would act on', () =>
  always((report) => {
    const text = String(markdown(report, output));
    const tree = fromMarkdown(text, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    expect(tree.children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'table',
      'table',
    ]);
    const rows = tree.children.at(-1) as { children: Nodes[] };
    expect(rows.children).toHaveLength(allFindings(report).length + 1);
    for (const row of rows.children) expect(row).toHaveProperty('children.length', 4);
    for (const node of descendants(tree)) {
      expect(['html', 'image', 'footnoteReference', 'linkReference']).not.toContain(node.type);
      if (node.type === 'link') expect(node.url).toMatch(/^[^:]*#L\d+$/);
      if (node.type === 'text') expect(node.value).not.toMatch(/@\w|#\d|:\/\/|www\./i);
    }
  }));

test('pretty fits, keeps its lines, and moves no cursor', () =>
  fc.assert(
    fc.asyncProperty(
      hostileReport,
      fc.option(fc.integer({ min: 45, max: 140 }), { nil: undefined }),
      async (report, columns) => {
        const text = await pretty(report, { ...output, columns });
        expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        for (const line of text.split('\n')) {
          if (columns === undefined) expect(line).not.toMatch(/^\s*::|##\w*\[/);
          const isPath = !line.startsWith(' ');
          if (columns !== undefined && !isPath)
            expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        }
        if (columns === undefined) {
          const all = allFindings(report).length;
          expect(text.split('\n')).toHaveLength(2 * all + 2 * report.survey.pages.length + 5);
        }
      },
    ),
  ));

function* descendants(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* descendants(child);
}
