import { describe, expect, it } from 'vitest';
import { parity, site } from '../cli/run.js';

const verbs = {
  'not-applicable': 'not-applicable: Coroutines need no timer',
  covered: 'covered "Wait": It is told there',
  same: 'same "Wait": It has another name',
};

/** A page with something for Python only, stated without a language, on which Go has little. */
function pageWith(annotation: string): string {
  return `# Timers

<Lang lang="js">

## Wait

Wait for a second before the next try, and for twice as long after each.

{/* parity ${annotation} */}
## Stop a timer

Call the function that you were given when the timer was started.

</Lang>

<Lang lang="python">

## Wait

Wait for a second before the next try, and for twice as long after each.

</Lang>

<Lang lang="go">

## Sleep

Let the goroutine sleep for a while, or let it wait for a channel to be closed.

</Lang>
`;
}

describe('annotations without a language', () => {
  it.each(Object.entries(verbs))('%s speaks of the configured target only', async (_, text) => {
    const folder = site({ 'docs/timers.mdx': pageWith(text) });
    const run = await parity(folder, ['check', '--language', 'go,python', '--format', 'json']);
    const [page] = JSON.parse(run.stdout).pages;
    const told = page.findings.map((one: { rule: string; language?: string; path: string[] }) =>
      [one.rule, one.language, one.path.at(-1)].join(' '),
    );
    expect(told).not.toContainEqual(expect.stringContaining('valid-annotations'));
    expect(told).toContain('section-parity go Stop a timer');
    expect(told).not.toContain('section-parity python Stop a timer');
  });

  it('are wrong where they are wrong for the target that they speak of', async () => {
    const folder = site({ 'docs/timers.mdx': pageWith('covered "Nowhere": It is told there') });
    const { stdout } = await parity(folder, ['check', '--language', 'go,python']);
    expect(stdout.match(/annotation `covered` of `Nowhere`/g)).toHaveLength(1);
  });

  it('leave the page to the languages that they do not speak of', async () => {
    const text = pageWith('covered "Wait": It is told there').replace(
      '# Timers\n',
      '# Timers\n\n{/* parity not-applicable: Python has no timers */}\n',
    );
    const folder = site({
      'docs/timers.mdx': text.replace(/<Lang lang="(?:python|go)">[\s\S]*/, ''),
    });
    const run = await parity(folder, ['status', '--language', 'python,go', '--format', 'csv']);
    expect(run.stdout).toContain('python,not-applicable');
    expect(run.stdout).toContain('go,missing');
  });
});
