/** Rules beside each other, and beside the settings that reach them in several ways. */
import { describe, expect, it } from 'vitest';
import { report, use } from './remark.js';
import { workspace } from './workspace.js';

const page = `<Lang lang="js">

## Pause a queue

Workers finish the job at hand.

## Delete a queue

Its jobs go with it.

</Lang>

<Lang lang="python">

## Pause a queue

Workers finish the job at hand.

</Lang>

<Lang lang="go">
</Lang>
`;

const both = ['7 section-parity warn', '21 no-empty-variant warn'];

/** Findings of a page: line, rule, severity. */
function lint(files: Record<string, string>, args: string[] = []): string[] {
  return report(workspace({ 'a.mdx': page, ...files }), [...args, '.']).files.flatMap(
    ({ messages }) =>
      messages.map(({ line, rule, fatal }) => `${line} ${rule} ${fatal ? 'error' : 'warn'}`),
  );
}

/** A `.remarkrc.mjs` with these plugins. */
function rc(plugins: string): Record<string, string> {
  return {
    '.remarkrc.mjs': `import remarkLint from 'remark-lint';
      import mdx from 'remark-mdx';
      import parity from 'remark-parity';
      import section from 'remark-parity/rules/section-parity';
      export default { plugins: [${plugins}] };`,
  };
}

describe('a rule beside the plugin', () => {
  it.each([
    ['before', 'section, parity'],
    ['after', 'parity, section'],
  ])('%s it reports once', (_, plugins) => {
    expect(lint(rc(plugins)).sort()).toEqual([...both].sort());
  });

  it('has its own severity', () => {
    const expected = ['21 no-empty-variant warn', '7 section-parity error'];
    expect(lint(rc("[section, ['error']], parity")).sort()).toEqual(expected);
    expect(lint(rc("parity, [section, ['error']]")).sort()).toEqual(expected);
    expect(lint(rc('parity, [section, false]'))).toContain('21 no-empty-variant warn');
  });

  it('takes options alone', () => {
    const links = '\n## Next steps\n\n- [Workers](./workers.md)\n';
    const text = page.replace('\n</Lang>', `${links}\n</Lang>`);
    const alone = (options: string) => lint({ ...rc(`mdx, [section, ${options}]`), 'a.mdx': text });
    expect(alone("['error', {boilerplate: true}]")).toEqual([
      '7 section-parity error',
      '11 section-parity error',
    ]);
    expect(alone("['warn', {boilerplate: false}]")).toEqual(['7 section-parity warn']);
    expect(alone('{boilerplate: false}')).toEqual(['7 section-parity warn']);
  });
});

describe('rules of the configuration', () => {
  const off = { rules: { 'section-parity': 'off' as const } };

  it('are off from the command line, a file, or a list of plugins', () => {
    expect(lint({}, use())).toEqual(both);
    expect(lint({}, use(off))).toEqual([both[1]]);
    expect(lint({ 'parity.config.json': JSON.stringify(off) }, use())).toEqual([both[1]]);
    expect(lint(rc(`[parity, ${JSON.stringify(off)}]`))).toEqual([both[1]]);
  });

  it('of the command line win over those of a file, rule by rule', () => {
    const file = { rules: { 'section-parity': 'off', 'no-empty-variant': 'error' } };
    const files = { 'parity.config.json': JSON.stringify(file) };
    expect(lint(files, use({ rules: { 'section-parity': 'warn' } }))).toEqual([
      '7 section-parity warn',
      '21 no-empty-variant error',
    ]);
  });

  it('hold for another target', () => {
    expect(lint({}, use({ target: 'js' }))).toEqual(['21 no-empty-variant warn']);
    expect(lint({}, ['--use', 'parity=target:"dart"'])).toContain('1 page-parity warn');
  });
});

describe('comments of remark-lint', () => {
  it.each([
    ['a.mdx', page],
    ['a.md', page.replaceAll(/<Lang lang="(\w+)">/g, ':::$1').replaceAll('</Lang>', ':::')],
  ])('end where they say so: %s', (name, text) => {
    const disabled = `<!--lint disable section-parity no-empty-variant-->\n\n${text}`;
    const enabled = disabled.replace(
      /(?:<Lang lang="|:::)go/,
      '<!--lint enable no-empty-variant-->\n\n$&',
    );
    expect(lint({ 'a.mdx': '', [name]: enabled }, use())).toEqual(['25 no-empty-variant warn']);
    expect(lint({ 'a.mdx': '', [name]: disabled }, use())).toEqual([]);
  });

  it('silence all of it', () => {
    expect(lint({ 'a.mdx': `<!-- lint disable -->\n\n${page}` }, use())).toEqual([]);
  });

  it('do their work once beside remark-lint', () => {
    // With text at the end: remark-lint drops what is said of an empty element that ends a page.
    const text = `{/* lint disable section-parity */}\n\n${page}\nThe end.\n`;
    expect(lint({ ...rc('remarkLint, parity'), 'a.mdx': text })).toEqual([
      '23 no-empty-variant warn',
    ]);
  });
});
