import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test, vi } from 'vitest';
import markdown from '../../../src/views/diff/markdown.js';
import type { FeatureChange, PageChange, SiteDiff } from '../../../src/views/diff/site-diff.js';
import writeText from '../../../src/views/diff/text.js';
import { countPages } from '../../../src/views/status/counts.js';

vi.setConfig({ testTimeout: 30_000 });

const counts = countPages([{ status: 'partial', sections: { present: 1, total: 2 } }]);

function diffOf(names: readonly string[], word = 'Retry'): SiteDiff {
  const pages = names.map((page): PageChange => {
    const gap = { kind: 'section' as const, path: [word], line: 3, message: word };
    const status = { before: 'complete' as const, after: 'partial' as const };
    const languages = [
      { language: 'python', ...status, trend: 'worse' as const, opened: [gap], closed: [gap] },
    ];
    return { kind: 'renamed', page, path: page, oldPage: word, oldPath: word, languages };
  });
  const totals = {
    before: counts,
    after: counts,
    opened: 1,
    closed: 1,
    possible: { before: 0, after: 0 },
  };
  return {
    base: { name: word, commit: '0123456789abcdef', mergeBase: true },
    languages: [{ language: 'python', label: word, ...totals }],
    pages,
    compared: names.length,
    features: [featureOf(word, 'gained'), featureOf(word, 'lost')],
  };
}

function featureOf(name: string, shown: FeatureChange['shown']): FeatureChange {
  const verdicts = { before: 'write-docs', after: 'in-parity' } as const;
  const place = { path: name, page: name, line: 3 };
  return { feature: 'a', name, language: 'python', ...verdicts, shown, trend: 'better', place };
}

const output = { colour: false, columns: undefined, hyperlinks: false, folder: '/site' };

const comment = (diff: SiteDiff, source?: string) =>
  markdown({ diff, linkedBy: { root: '/site', source } }, output);

const read = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Types of nodes, with the raw HTML. */
function shapeOf(node: Nodes): string[] {
  const own = node.type === 'html' ? `html ${node.value}` : node.type;
  return [own, ...('children' in node ? node.children.flatMap((child) => shapeOf(child)) : [])];
}

const blocks = (text: string) =>
  shapeOf(read(text)).filter((type) => !/^(?:text|inlineCode|html &#8203;)/.test(type));

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom(
        '@a',
        '|',
        '`',
        '``',
        '</details>',
        '<!--',
        '-->',
        '\n',
        '#1',
        '\\',
        '[',
        '](x)',
      ),
      { minLength: 1 },
    )
    .map((parts) => parts.join('')),
);

test('keeps its shape whatever authors write', () => {
  const plain = blocks(comment(diffOf(['a.mdx']), 'https://example.com/a#L3'));
  fc.assert(
    fc.property(hostile, hostile, (page, word) => {
      fc.pre(/[\p{L}\p{N}]/u.test(page) && /[\p{L}\p{N}]/u.test(word));
      const text = comment(diffOf([page], word), 'https://example.com/a#L3');
      expect(blocks(text)).toEqual(plain);
      expect(text.startsWith('<!-- remark-parity -->\n')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('puts no name that GitHub would notify outside of code', () => {
  const text = comment(diffOf(['@octocat.mdx'], '@octocat'));
  const spoken = text.replaceAll(/`[^`]*`/g, '');
  expect(spoken).not.toMatch(/@[a-z]/i);
});

test('is cut before GitHub refuses it, and says how many pages are left out', () => {
  const names = Array.from({ length: 1200 }, (_, at) => `guides/a page with a name ${at}.mdx`);
  const text = comment(diffOf(names));
  expect(text.length).toBeLessThan(65_536);
  expect(text.length).toBeGreaterThan(60_000);
  const left = Number(/(\d+) more pages do not fit/.exec(text)?.[1]);
  expect(text.split('was `Retry`').length - 1 + left).toBe(1200);
  expect(comment(diffOf(names.slice(0, 9)))).not.toContain('more pages');
});

test('has room for features, however many there are and whatever their names are', () => {
  const features = Array.from({ length: 300 }, () => featureOf('|*_<@'.repeat(400), 'gained'));
  const text = comment({ ...diffOf(['a.mdx']), features });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('240 more do not fit in here');
  const far = `https://example.com/${'a'.repeat(5000)}`;
  const long = comment({ ...diffOf(['a.mdx']), features }, far);
  expect(long.length).toBeLessThan(65_536);
  expect(long).toContain('do not fit in here');
});

test('writes no control characters to a terminal', () => {
  fc.assert(
    fc.property(hostile, (word) => {
      expect(
        writeText(
          { diff: diffOf([word], word), linkedBy: { root: '/site', source: undefined } },
          output,
        ),
      ).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_C}/u);
    }),
  );
});
