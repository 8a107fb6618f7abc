import { describe, expect, it } from 'vitest';
import { articles, found, modelOf } from '../pages.js';

const js = '```js\nawait queue.run();\n```';
const py = '```py\nqueue.run()\n```';
const both = `<Lang lang="js">\n\n${js}\n\n</Lang>\n\n<Lang lang="python">\n\n${py}\n\n</Lang>\n`;

/** A page that serves everyone, with one more section. */
function withSection(text: string): string {
  return `# Queues\n\nWork that waits for its turn.\n\n## Run\n\n${both}\n## Retry\n\n${text}\n`;
}

describe('a shared heading', () => {
  it('under which the target sees nothing is a gap', () => {
    const model = modelOf(withSection(`<Lang lang="js">\n\nTry again.\n\n${js}\n\n</Lang>`));
    expect(found(model)).toEqual(['23 section empty Retry']);
    expect(model.status).toBe('partial');
  });

  it('under which all that the target sees is a note is a gap, once', () => {
    const model = modelOf(
      withSection(
        `<Lang lang="js">\n\nTry again.\n\n${js}\n\n</Lang>\n\n<Lang lang="python">\n\n:::note\n\nNot available for Python yet.\n\n:::\n\n</Lang>`,
      ),
    );
    expect(found(model)).toEqual(['35 placeholder placeholder Retry']);
  });

  it('under which the target sees shared text is none', () => {
    const model = modelOf(
      withSection(
        'Jobs that fail are tried again.\n\n<Lang lang="js">\n\nMind the clock.\n\n</Lang>',
      ),
    );
    expect(found(model)).toEqual([]);
    expect(model.status).toBe('complete');
  });

  it('with subsections for the target only below is none', () => {
    const model = modelOf(withSection(`### Now\n\n${both}`));
    expect(found(model)).toEqual([]);
  });
});

describe('tabs and code groups', () => {
  it.each([
    [
      'tabs',
      '<Tabs>\n<TabItem label="JS">\n\nRun.\n\n</TabItem>\n<TabItem label="Go">\n\nRun.\n\n</TabItem>\n</Tabs>',
    ],
    ['a code group', '::: code-group\n\n```js [JS]\nrun();\n```\n\n```go [Go]\nrun()\n```\n\n:::'],
    [
      'a code group in JSX',
      '<CodeGroup>\n\n```js JS\nrun();\n```\n\n```go Go\nrun()\n```\n\n</CodeGroup>',
    ],
  ])('without the target are a gap: %s', (_, tabs) => {
    const model = modelOf(withSection(`Jobs that fail are tried again.\n\n${tabs}`));
    expect(found(model)).toEqual(['27 tab absent Retry']);
    expect(model.gaps[0]).toMatchObject({ references: ['js', 'go'], path: ['Queues', 'Retry'] });
  });

  it('with an empty tab for the target are a gap at the tab', () => {
    const tabs =
      '<Tabs>\n<TabItem label="JS">\n\nRun.\n\n</TabItem>\n<TabItem label="Python"></TabItem>\n</Tabs>';
    const model = modelOf(withSection(`Jobs that fail are tried again.\n\n${tabs}`));
    expect(found(model)).toEqual(['33 tab empty Python']);
  });

  it('in what the target does not see are none', () => {
    const tabs =
      '<Lang lang="js go">\n\nMind this.\n\n<Tabs>\n<TabItem label="JS">\n\nRun.\n\n</TabItem>\n<TabItem label="Go">\n\nRun.\n\n</TabItem>\n</Tabs>\n\n</Lang>';
    const model = modelOf(withSection(`Jobs that fail are tried again.\n\n${tabs}`));
    expect(found(model)).toEqual([]);
  });

  it('about something else are a gap where the target sees nothing in one', () => {
    const tabs =
      '<Tabs>\n<TabItem label="Linux">\n\nRun it.\n\n</TabItem>\n<TabItem label="Windows">\n\n<Lang lang="js">\n\nInstall the service first, then start it by hand.\n\n</Lang>\n\n</TabItem>\n</Tabs>';
    const model = modelOf(withSection(`Jobs that fail are tried again.\n\n${tabs}`));
    expect(found(model)).toEqual(['33 tab empty Windows']);
  });
});

describe('code', () => {
  it('that the reference shows and the target does not is a gap', () => {
    const text = 'A paused queue takes jobs but hands out none.';
    const model = modelOf(
      articles({ js: `## Pause\n\n${text}\n\n${js}`, python: `## Pause\n\n${text}` }),
    );
    expect(found(model)).toEqual(['15 code absent Pause']);
    expect(model.sections[0]).toMatchObject({ verdict: 'same', codeMissing: true });
    expect(model.gaps[0]?.cause?.start.line).toBe(7);
  });

  it('that is imported counts', () => {
    const text = 'A paused queue takes jobs but hands out none.';
    const model = modelOf(
      articles({
        js: `## Pause\n\n${text}\n\n${js}`,
        python: `## Pause\n\n${text}\n\n<CodeBlock language="py">{source}</CodeBlock>`,
      }),
    );
    expect(found(model)).toEqual([]);
  });

  it('of the target that the reference does not show is none', () => {
    const text = 'A paused queue takes jobs but hands out none.';
    const model = modelOf(
      articles({ js: `## Pause\n\n${text}`, python: `## Pause\n\n${text}\n\n${py}` }),
    );
    expect(found(model)).toEqual([]);
    expect(model.status).toBe('complete');
  });
});
