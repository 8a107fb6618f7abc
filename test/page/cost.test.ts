import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/site/read-page.js';
import { processorTime } from '../support/processor-time.js';
import { stepsOf } from '../support/steps.js';
import { articles } from './pages.js';

const letters = 'abcdefghijklmnop';

/** A word of its own for a number. */
function word(at: number): string {
  return `x${at.toString(16).replace(/./g, (digit) => letters[Number.parseInt(digit, 16)] ?? '')}`;
}

function sections(count: number, one: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => one(at)).join('\n\n');
}

const text = (at: number) => `The ${word(at)} of ${word(at + 7)} turns ${word(at * 3)} at noon.`;

const pages: Record<string, (count: number) => string> = {
  'sections with the same names': (count) => {
    const all = sections(count, (at) => `## About ${word(at)}\n\n${text(at)}`);
    return articles({ js: all, python: all });
  },
  'sections with names and contents of their own': (count) =>
    articles({
      js: sections(count, (at) => `## About ${word(at)}\n\n${text(at)}`),
      python: sections(count, (at) => `## Of ${word(at + 1e6)}\n\n${text(at + 1e6)}`),
    }),
  'tabs without the target': (count) =>
    sections(
      count,
      (at) =>
        `## About ${word(at)}\n\n${text(at)}\n\n<Tabs>\n<TabItem label="JS">a</TabItem>\n<TabItem label="${at ? 'Go' : 'Python'}">b</TabItem>\n</Tabs>`,
    ),
  'tabs about something else, by language': (count) => {
    const tabs = (at: number, label: string) =>
      `## About ${word(at)}\n\n<Tabs>\n<TabItem label="A">\n\n${text(at)}\n\n</TabItem>\n<TabItem label="${label}">\n\n${text(at)}\n\n</TabItem>\n</Tabs>`;
    return articles({
      js: sections(count / 2, (at) => tabs(at, 'B')),
      python: sections(count / 2, (at) => tabs(at, 'C')),
    });
  },
  'the same heading again and again': (count) =>
    articles({
      js: sections(count, (at) => `## Usage\n\n${text(at)}`),
      python: sections(count / 2, (at) => `## Usage\n\n${text(at)}`),
    }),
  'the same subheading again and again': (count) =>
    articles({
      js: sections(count, (at) => `${at % 2 ? '###' : '##'} Usage\n\n${text(at)}`),
      python: sections(count, (at) => `${at % 3 ? '###' : '##'} Usage\n\n${text(at)}`),
    }),
  'sections for each of three languages': (count) =>
    articles({
      js: sections(count / 2, (at) => `## About ${word(at)}\n\n${text(at)}`),
      go: sections(count / 2, (at) => `## Go ${word(at + 1e5)}\n\n${text(at)}`),
      python: sections(count / 2, (at) => `## Of ${word(at + 1e6)}\n\n${text(at + 1e6)}`),
    }),
  annotations: (count) =>
    articles({
      js: sections(
        count,
        (at) =>
          `## About ${word(at)}\n\n${at % 2 ? `{/* parity same "Of ${word(at + 1e6)}": one */}` : '{/* parity not-applicable: no need */}'}\n\n${text(at)}`,
      ),
      python: sections(count, (at) => `## Of ${word(at + 1e6)}\n\n${text(at + 1e6)}`),
    }),
  'annotations of the same heading': (count) =>
    articles({
      js: sections(
        count,
        (at) => `## Usage\n\n{/* parity not-applicable: no need */}\n\n${text(at)}`,
      ),
      python: sections(count, (at) => `## Usage\n\n${text(at)}`),
    }),
  placeholders: (count) =>
    sections(
      count,
      (at) =>
        `## About ${word(at)}\n\n<Lang lang="js">\n\n${text(at)}\n\n</Lang>\n\n<Lang lang="python">\n\n${at ? 'Coming soon.' : text(at)}\n\n</Lang>`,
    ),
  'nested headings': (count) =>
    articles({
      js: sections(count, (at) => `${'#'.repeat((at % 6) + 1)} About ${word(at)}\n\n${text(at)}`),
      python: sections(count, (at) => `${'#'.repeat((at % 4) + 1)} Of ${word(at)}\n\n${text(at)}`),
    }),
};

const exclusions = [{ topic: 'Noon', reason: 'Late.', sections: ['About x*b', 'Of *'] }];
const steps = (page: string) =>
  stepsOf('src/page', () => readPage(page, { path: 'page.mdx', engine: 'satteri', exclusions }));

describe('the steps that a page takes grow with its length', { timeout: 60_000 }, () => {
  it.each(Object.keys(pages))('%s', (name) => {
    const page = pages[name] as (count: number) => string;
    expect(steps(page(2000)) / steps(page(500))).toBeLessThan(5);
  });
});

it('takes little time for headings with many blanks in them', () => {
  const all = (name: string) => `## About${' '.repeat(80_000)}${name}`;
  const page = articles({ js: all('one'), python: all('another') });
  expect(processorTime(() => readPage(page, { path: 'page.mdx' }))).toBeLessThan(2000);
});
