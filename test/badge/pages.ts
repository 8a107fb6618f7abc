/** Pages for tests of the badge, valid as Markdown and as MDX. */

/** A page with one language block for each entry. */
export function page(
  blocks: Record<string, string>,
  before = '# Flows\n\nRun steps in order.',
): string {
  const parts = Object.entries(blocks).map(
    ([lang, content]) => `<Lang lang="${lang}">\n\n${content}\n\n</Lang>`,
  );
  return `${[before, ...parts].join('\n\n')}\n`;
}

const define = '## Define a flow\n\nGive it a name and a function that it runs.';
const stream = '## Stream the output\n\nTake each piece of the output as soon as it is there.';
const deploy = '## Deploy a flow\n\nServe it under an address of its own.';

/** Sections under names. */
export const sections = { define, stream, deploy };

const all = [define, stream, deploy].join('\n\n');

/** One page for each thing that a badge can say, and one without a badge. */
export const pagesByStatus = {
  complete: page({ js: all, python: all }),
  partial: page({ 'js go': all, python: define }),
  parts: `# Install

Choose your language.

<Tabs syncKey="lang">
<TabItem label="JavaScript">

Install the package with npm and import it.

</TabItem>
<TabItem label="Go">

Get the module and import it.

</TabItem>
</Tabs>

## After that

<Lang lang="js go">

Set the key of your account first.

</Lang>

<Lang lang="python">

Set the key of your account first.

</Lang>
`,
  missing: page({ js: all, go: define }),
  'not-applicable': page(
    { js: all, go: all },
    '{/* parity not-applicable: Runs in browsers only */}\n\nRun steps in order.',
  ),
  stated: `---\nparity:\n  badge:\n    status: excluded\n    reason: Not before 2.0\n---\n\n${page({ js: all })}`,
  none: '# Glossary\n\n## Flow\n\nA function that can be run from outside.\n',
};
