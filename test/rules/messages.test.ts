import type { Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { resolveConfig } from '../../src/config/resolve.js';
import { createRegistry } from '../../src/page/languages/languages.js';
import type { Gap, PageModel } from '../../src/page/page-model.js';
import type { ExclusionMatch } from '../../src/page/statements.js';
import { useContext } from '../../src/site/page-context.js';
import { at, fakeGap, fakePage } from './fake-page.js';

describe('messages about gaps', () => {
  it.each<[Gap['kind'], Partial<Gap>, string]>([
    ['page', { reason: 'absent' }, 'Unexpected page without Python, expected what JavaScript'],
    ['page', { reason: 'empty' }, 'Unexpected empty Python variants on the page, expected'],
    ['page', { reason: 'undeclared' }, 'Unexpected page declared for JavaScript only, expected'],
    ['page', { references: ['js', 'go'] }, 'expected what JavaScript and Go readers get, add'],
    ['page', { references: [] }, 'expected what other readers get, add'],
    ['section', {}, 'section `Middleware` for JavaScript only, expected it for Python too, add it'],
    ['section', { add: { heading: 'A `b`', place: at(1) } }, "add it after `A 'b'`"],
    ['section', { reason: 'empty' }, 'Unexpected empty section `Middleware` for Python, expected'],
    ['section', { reason: 'placeholder' }, 'Unexpected placeholder in section `Middleware` for'],
    ['tab', { reason: 'empty', heading: 'X' }, 'Unexpected tab `X` without Python, expected what'],
    ['tab', { heading: 'X' }, 'Unexpected Python tabs without `X`, expected it as for JavaScript'],
    ['code', { heading: '' }, 'Unexpected text before the first heading without Python code'],
  ])('%s %j', async (kind, given, words) => {
    const messages = await lint({ gaps: [fakeGap({ kind, ...given })] });
    expect(messages.map(({ reason }) => reason)).toEqual([expect.stringContaining(words)]);
  });

  it('points at the reference', async () => {
    const [message] = await lint({ gaps: [fakeGap({})] });
    expect(message).toMatchObject({
      ruleId: 'section-parity',
      source: 'remark-lint',
      place: at(1),
      cause: { reason: 'JavaScript has it here', place: at(2), ruleId: 'section-parity' },
    });
  });

  it('says nothing of generated nodes, and has no cause there', async () => {
    expect(await lint({ gaps: [fakeGap({ place: undefined })] })).toEqual([]);
    const [message] = await lint({ gaps: [fakeGap({ cause: undefined })] });
    expect(message?.cause).toBeUndefined();
  });
});

describe('messages about partials', () => {
  const place = { ...at(1), partial: { path: './_`a`.mdx', line: 5 } };
  const cause = { ...at(1), partial: { path: '../_b.mdx', line: undefined } };

  it.each<Gap['kind']>(['page', 'section', 'tab', 'code', 'placeholder'])(
    'name them where the readers of the page lack something: %s',
    async (kind) => {
      const [message] = await lint({ gaps: [fakeGap({ kind, place, cause })] });
      expect(message?.place).toMatchObject(at(1));
      expect(message?.reason).toMatch(/^Unexpected .*, see `\.\/_'a'\.mdx:5`$/);
      expect(message?.cause).toMatchObject({
        reason: 'JavaScript has it here, in `../_b.mdx`',
      });
    },
  );

  it('leave it to them to say what is wrong there', async () => {
    const problem = { kind: 'annotation' as const, message: 'Unexpected a, expected b', place };
    expect(await lint({ problems: [problem] })).toEqual([]);
    expect(await lint({ problems: [{ ...problem, place: at(1) }] })).toHaveLength(1);
    expect(await lint({ problems: [{ ...problem, kind: 'import', place: at(1) }] })).toMatchObject([
      { ruleId: 'no-broken-partial' },
    ]);
  });
});

describe('messages about exclusions', () => {
  const match: ExclusionMatch = {
    index: 0,
    topic: 'Mail',
    reason: 'Retired.',
    until: undefined,
    issue: 'https://example.com/1',
    status: 'excluded',
    scope: 'page',
    path: [],
    place: at(1),
    targetContent: false,
    complete: false,
  };

  it.each<[Partial<ExclusionMatch>[], string[]]>([
    [[{}], []],
    [[{ until: '2026-02-06' }], []],
    [[{ until: '2026-02-05' }], ['until 2026-02-05']],
    [[{ until: '2026-02-05' }, { until: '2026-02-05' }], ['until 2026-02-05']],
    [[{ targetContent: true }], ['Unexpected Python content on the excluded topic `Mail`']],
    [[{ targetContent: true, complete: true }], ['Unexpected exclusion of `Mail`, expected none']],
  ])('%j', async (matches, words) => {
    const exclusions = matches.map((given) => ({ ...match, ...given }));
    const messages = await lint({ exclusions }, { today: '2026-02-06' });
    expect(messages.map(({ reason }) => reason)).toEqual(
      words.map((text) => expect.stringContaining(text)),
    );
    for (const { note } of messages) expect(note).toBe(because);
  });

  const because = 'Excluded because: Retired., see https://example.com/1';
});

/** Runs all rules on a model. */
async function lint(model: Partial<PageModel>, exclusionOptions = {}) {
  const processor = unified();
  for (const { name, plugin, load } of rules) {
    const options = name === 'scope-exclusions' ? exclusionOptions : undefined;
    const rule = plugin ?? (await load?.())?.default;
    processor.use(rule as unknown as () => undefined, ...([options] as unknown as []));
  }
  const file = new VFile('\n\n\n');
  const tree: Root = { type: 'root', children: [] };
  useContext(tree, {
    model: fakePage(model),
    registry: createRegistry(),
    config: resolveConfig('/nowhere/page.md'),
    path: undefined,
    text: '',
    files: [],
    ofSite: false,
    shown: [],
  });
  await processor.run(tree, file);
  return file.messages;
}
