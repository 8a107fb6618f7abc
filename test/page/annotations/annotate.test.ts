import { describe, expect, it } from 'vitest';
import { answer, articles, found, modelOf } from '../pages.js';

const enqueue = '## Enqueue a job\n\nGive the queue a name and a payload.';
const encrypt = 'Keys rotate every month and are kept in a vault of your own.';

/** A page whose Python lacks a section, with a comment before or after its heading. */
function page(comment: string, at: 'before' | 'after' = 'after'): string {
  const heading = '## Encrypt payloads';
  const section = at === 'after' ? `${heading}\n\n${comment}` : `${comment}\n\n${heading}`;
  return articles({ js: `${enqueue}\n\n${section}\n\n${encrypt}`, python: enqueue });
}

describe.each([
  ['HTML', (text: string) => `<!-- ${text} -->`],
  ['MDX', (text: string) => `{/* ${text} */}`],
])('an annotation in %s', (_, comment) => {
  it.each(['before', 'after'] as const)('%s a heading takes its gap away', (at) => {
    for (const text of [
      'parity not-applicable: Python has no vault',
      'parity not-applicable python, go: Python has no vault',
      'parity covered "Enqueue a job": the vault is there',
      'parity same "Enqueue a job": the vault is there',
    ]) {
      const model = modelOf(page(comment(text), at));
      expect(found(model)).toEqual([]);
      expect(model.status).toBe('complete');
      expect(model.annotations).toMatchObject([{ used: true }]);
    }
  });

  it('may say that a section was reviewed, which changes nothing', () => {
    for (const text of ['parity reviewed: compared', 'parity reviewed python: compared']) {
      const model = modelOf(page(comment(text)));
      expect(found(model)).toEqual(found(modelOf(page(''))));
      expect(model.annotations).toMatchObject([{ kind: 'reviewed', used: true }]);
      expect(modelOf(`${comment(text)}\n\n${page('')}`).problems).toEqual([]);
    }
    expect(modelOf(page(comment('parity reviewed: ?'))).problems).toMatchObject([
      { message: expect.stringContaining('`reviewed` without a reason') },
    ]);
  });

  it('may write a heading with backticks and in another case', () => {
    const named = (heading: string) => `${enqueue}\n\n## ${heading}\n\nWhat a worker writes down.`;
    const note = comment('parity covered "the `log()` Call": there');
    const model = modelOf(
      articles({
        js: `${enqueue}\n\n## Encrypt payloads\n\n${note}\n\n${encrypt}`,
        python: named('The `log()` call'),
      }),
    );
    expect(found(model)).toEqual([]);
    expect(answer(model, 'Encrypt payloads')).toBe('covered The log() call');
  });

  it('below an empty heading of the target takes its gap away', () => {
    const note = comment('parity not-applicable: no vault');
    const empty = `${enqueue}\n\n## Encrypt payloads\n\n${note}`;
    const page = (python: string) =>
      modelOf(articles({ js: `${enqueue}\n\n## Encrypt payloads\n\n${encrypt}`, python }));
    expect(found(page(empty))).toEqual([]);
    expect(found(page(empty.replace(note, '')))).toEqual(['19 section empty Encrypt payloads']);
    expect(found(page(`${empty}\n\n${encrypt}`))).toHaveLength(1);
  });

  it('is the reason of the verdict', () => {
    const covered = modelOf(page(comment('parity covered "Enqueue a job": see the vault')));
    expect(answer(covered, 'Encrypt payloads')).toBe('covered Enqueue a job');
    expect(covered.sections[1]).toMatchObject({ confidence: 1 });
    expect(covered.sections[1]?.why).toContain('see the vault');
    const not = modelOf(page(comment('parity not-applicable: no vault')));
    expect(answer(not, 'Encrypt payloads')).toBe('not-applicable');
  });

  it('of another language leaves the gap', () => {
    const model = modelOf(page(comment('parity not-applicable go: Go has no vault')));
    expect(found(model)).toEqual(['7 section absent Encrypt payloads']);
  });

  it('that is malformed leaves the gap and is a problem', () => {
    const model = modelOf(page(comment('parity not-applicable python')));
    expect(found(model)).toEqual([
      '7 section absent Encrypt payloads',
      expect.stringMatching(/^9 Unexpected annotation .* without a reason/),
    ]);
  });

  it('that names no heading of the target is a problem', () => {
    const model = modelOf(page(comment('parity covered "Decrypt": there')));
    expect(found(model)).toEqual([
      '7 section absent Encrypt payloads',
      expect.stringMatching(/^9 Unexpected annotation `covered` of `Decrypt`, expected/),
    ]);
  });

  it('that changes nothing is a problem', () => {
    const text = `${comment('parity not-applicable: no queue')}\n\nMore.`;
    const model = modelOf(articles({ js: `${enqueue}\n\n${text}`, python: `${enqueue}\n\nMore.` }));
    expect(found(model)).toEqual([expect.stringMatching(/^7 Unexpected .* that changes nothing/)]);
    expect(model.annotations).toMatchObject([{ used: false }]);
  });

  it('without a section for it is a problem', () => {
    const model = modelOf(`${comment('parity same "Enqueue a job": one')}\n\n${page('Text.')}`);
    expect(found(model)).toContainEqual(
      expect.stringMatching(/^1 Unexpected .* without a section/),
    );
  });

  it('at the top speaks of the page', () => {
    const model = modelOf(`${comment('parity not-applicable: no vault')}\n\n${page('Text.')}`);
    expect(model).toMatchObject({ status: 'not-applicable', gaps: [], why: 'no vault' });
    expect(model.problems).toEqual([]);
  });

  it('in an empty variant makes it one that does not apply', () => {
    const note = comment('parity not-applicable: no vault');
    const text = `${articles({ js: enqueue, python: enqueue })}\n## Encrypt payloads\n\n`;
    const tabs = `<Tabs>\n<TabItem label="JS">\n\n${encrypt}\n\n</TabItem>\n<TabItem label="Python">\n\n${note}\n\n</TabItem>\n</Tabs>\n`;
    const model = modelOf(text + tabs);
    expect(found(model)).toEqual([]);
    expect(found(modelOf(text + tabs.replace(note, '')))).toHaveLength(1);
  });

  it('in a tab of another language excuses the set from having one', () => {
    const note = comment('parity not-applicable: no vault');
    const text = `${articles({ js: enqueue, python: enqueue })}\n## Encrypt payloads\n\nShared text.\n\n`;
    const tabs = `<Tabs>\n<TabItem label="JS">\n\n${note}\n\n${encrypt}\n\n</TabItem>\n<TabItem label="Go">\n\n${encrypt}\n\n</TabItem>\n</Tabs>\n`;
    expect(found(modelOf(text + tabs))).toEqual([]);
    expect(found(modelOf(text + tabs.replace(note, '')))).toHaveLength(1);
  });

  it('speaks for the subsections too', () => {
    const model = modelOf(
      page(comment('parity not-applicable: no vault')).replace(
        encrypt,
        `${encrypt}\n\n### Rotate keys\n\nEvery month, by hand, with two people.`,
      ),
    );
    expect(found(model)).toEqual([]);
    expect(answer(model, 'Rotate keys')).toBe('not-applicable');
  });
});

it('annotations of a shared heading speak of the section', () => {
  const shared = `${articles({ js: enqueue, python: enqueue })}\n## Encrypt payloads\n\n`;
  const only = `<Lang lang="js">\n\n${encrypt}\n\n</Lang>\n`;
  expect(found(modelOf(shared + only))).toEqual(['17 section empty Encrypt payloads']);
  const note = '{/* parity not-applicable python: no vault */}\n\n';
  expect(found(modelOf(shared + note + only))).toEqual([]);
});

describe('an annotation of a whole page', () => {
  const note = '{/* parity not-applicable python: Runs in a browser */}';
  const tabs = (languages: string[]) =>
    [
      '<Tabs>',
      ...languages.map(
        (name) => `<TabItem label="${name}">\n\n${encrypt} ${encrypt}\n\n</TabItem>`,
      ),
      '</Tabs>',
    ].join('\n');

  it.each([
    ['after its title', `# Widget\n\n${note}\n\n${tabs(['JavaScript', 'Go'])}`],
    ['under its title', `# Widget\n\nA window.\n\n${note}\n\n${tabs(['JavaScript', 'Go'])}`],
    ['before its only tabs', `A window.\n\n${note}\n\n${tabs(['JavaScript', 'Go'])}`],
  ])('%s makes it not applicable', (_, text) => {
    expect(modelOf(text)).toMatchObject({
      status: 'not-applicable',
      why: 'Runs in a browser',
      gaps: [],
      problems: [],
    });
  });

  it('before some of its tabs speaks of those only', () => {
    const model = modelOf(`${note}\n\n${tabs(['JavaScript', 'Go'])}\n\nText.\n\n${tabs(['Go'])}`);
    expect(model.status).toBe('missing');
  });
});
