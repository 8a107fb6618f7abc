/** `parity init`: looks at the site, and writes configuration, script, and hook. */
import { join, relative, resolve } from 'node:path';
import type { Site } from '../../site/site.js';
import { defineCommand, type Io } from '../command.js';
import { UsageError } from '../errors.js';
import type { Answers, Ask } from '../init/answers.js';
import type { FirstLook } from '../init/look.js';
import type { InitPlan } from '../init/plan.js';

interface Options {
  yes?: boolean;
  dryRun?: boolean;
  docs?: string;
  target?: string;
  script?: boolean;
  hook?: boolean;
  baseline?: boolean;
}

export default defineCommand<Options>({
  summary: 'look at the site, write configuration and hook',
  description: `
Looks at the site, says what it found, asks a few questions, shows what it would write, and writes it:

* \`parity.config.yaml\` with the language to watch, and the folder of pages where it is not one that is
  found without being named, and a \`ROADMAP.md\` as [\`claims\`](../configuration.md#claims), where there is
  one
* a script \`parity\` in \`package.json\`; nothing else of that file changes
* a git hook that checks what is committed; where husky is used, in its folder
* with \`--baseline\`, the findings of today as accepted ones: see [parity baseline](baseline.md)

It knows sites of Starlight, Docusaurus, VitePress, Mintlify, and MkDocs, also in a folder of a
monorepo, and plain folders of Markdown. Of MkDocs it finds the pages, but tabs such as
\`=== "Python"\` are not read yet.

Nothing is overwritten: a configuration, script, or hook that is there stays as it is, and what you
would have to add to it is printed. A hook of lefthook or pre-commit is told, not written; see
[hooks](../hooks.md). If one file cannot be written, none is.

## Without a terminal

\`--yes\` takes what it would suggest for every question that no option answers. Without a terminal and
without \`--yes\` it writes nothing.

## Exit status

0 if all is there; 2 if there are no pages, the answer was no, or a file cannot be written.
`,
  options: [
    { flags: '-y, --yes', description: 'ask nothing: take what is suggested' },
    { flags: '-n, --dry-run', description: 'show what would be written, and write nothing' },
    { flags: '--docs <folder>', description: 'folder of pages' },
    { flags: '--target <language>', description: 'language to watch, such as `python`' },
    { flags: '--no-script', description: 'add no script to `package.json`' },
    { flags: '--no-hook', description: 'write no hook' },
    { flags: '--baseline', description: 'accept the findings of today' },
  ],
  examples: [
    { command: 'parity init', does: 'asks, shows, and writes' },
    { command: 'parity init --yes --target go', does: 'writes for Go, without a question' },
    { command: 'parity init --dry-run --yes', does: 'shows what it would write' },
  ],
  async run({ options, io }) {
    if (!io.interactive && !options.yes) {
      throw new UsageError(
        'Unexpected start without a terminal, expected one to ask in, add `--yes` to take what is ' +
          'suggested',
      );
    }
    const { findDocs } = await import('../../site/find-docs.js');
    const { findSite } = await import('../../site/site.js');
    const { firstLook } = await import('../init/look.js');
    const { docsAnswer, otherAnswers } = await import('../init/answers.js');
    const { applyFiles, planInit } = await import('../init/plan.js');
    const { hookFolders } = await import('../init/hook.js');

    const site = findSite({ cwd: io.cwd });
    const { root } = site;
    const ask = options.yes ? undefined : await terminalAsk();
    const sites = [...findDocs(site)];
    const docs = await docsAnswer(sites, givenDocs(options, io, root), ask);
    if (docs === undefined) {
      throw new UsageError(
        `Cannot find pages in \`${root}\`, expected files that end in \`.md\` or \`.mdx\`, name ` +
          'their folder with `--docs`',
      );
    }
    const look = await firstLook(root, docs);
    if (look.pages === 0) {
      throw new UsageError(`Cannot find pages in \`${docs}\`, name another folder with \`--docs\``);
    }
    const chosen = sites.find((one) => one.docs === docs);
    io.err(`${saw(look, docs, chosen?.framework.label)}\n`);
    const answers = await otherAnswers(docs, look, await given(options, site), ask);
    const isUsual = chosen?.folder === '.';
    const settings = { ...answers, docs: isUsual ? undefined : docs };
    const plan = planInit(root, settings, await hookFolders(root, io.env));
    io.err(`${shown(plan, io)}\n`);
    if (options.dryRun) return 0;
    if (ask && plan.files.length > 0 && !(await ask.agree('Write this?', true))) {
      throw new UsageError('Stopped, nothing was written');
    }
    const { writeFile } = await import('../write-file.js');
    applyFiles(plan.files, writeFile);
    await acceptToday(answers, root, io);
    io.err(`${await next(root)}\n`);
    return 0;
  },
});

/** Answers from the terminal; one that is cancelled ends the command. */
async function terminalAsk(): Promise<Ask> {
  const { confirm, select } = await import('@clack/prompts');
  const sure = <T extends string | boolean>(answer: T | symbol): T => {
    if (typeof answer === 'symbol') throw new UsageError('Stopped, nothing was written');
    return answer;
  };
  return {
    choose: async (message, choices, first) =>
      sure<string>(await select({ message, options: [...choices], initialValue: first })),
    agree: async (message, first) => sure<boolean>(await confirm({ message, initialValue: first })),
  };
}

function givenDocs({ docs }: Options, io: Io, root: string): string | undefined {
  if (docs === undefined) return undefined;
  return relative(root, resolve(io.cwd, docs)).replaceAll('\\', '/') || '.';
}

async function given({ target, script, hook, baseline }: Options, site: Site) {
  const { targetsOf } = await import('../survey.js');
  const [language] = target === undefined ? [] : targetsOf(site, [target]);
  return {
    docs: undefined,
    target: language,
    // Commander gives `true` for what was not said.
    script: script === false ? false : undefined,
    hook: hook === false ? false : undefined,
    baseline,
  };
}

function saw(
  { pages, languages, dialects }: FirstLook,
  docs: string,
  framework = 'Markdown',
): string {
  const lines = languages.map(
    ({ label, pages: own, statuses, gaps }) =>
      `  ${label}: on ${own} of them; ${statuses.complete} complete, ${statuses.partial} partial, ` +
      `${statuses.missing} missing; ${gaps} ${gaps === 1 ? 'gap' : 'gaps'}`,
  );
  const none =
    '  No page has content for some languages only, as far as is known here.\n' +
    '  If elements of your own show it, name them as `components` in the configuration.';
  const how = dialects.length === 0 ? '' : `, with ${dialects.join(', ')}`;
  const head = `${framework}, ${pages} ${pages === 1 ? 'page' : 'pages'} in ${docs}${how}`;
  return [head, ...(lines.length > 0 ? lines : [none])].join('\n');
}

function shown({ files, notes }: InitPlan, { cwd }: Io): string {
  const lines = files.flatMap(({ path, text, before, what }) => {
    const name = relative(cwd, path) || path;
    if (before !== undefined) return [`Change ${name}: ${what}`];
    return [
      `Write ${name}: ${what}`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ];
  });
  return [...lines, ...notes.map((note) => note.trimEnd())].join('\n');
}

async function acceptToday({ baseline }: Answers, root: string, io: Io): Promise<void> {
  if (!baseline) return;
  const { clearConfigCache } = await import('../../config/load.js');
  clearConfigCache();
  const { default: command } = await import('./baseline.js');
  await command.run({ args: [], options: {}, io: { ...io, cwd: root } });
}

async function next(root: string): Promise<string> {
  const { existsSync } = await import('node:fs');
  const { detect, resolveCommand } = await import('package-manager-detector');
  if (existsSync(join(root, 'node_modules/remark-parity'))) return 'Run `npx parity`.';
  const found = await detect({ cwd: root });
  const add = resolveCommand(found?.agent ?? 'npm', 'add', ['-D', 'remark-parity']);
  const install = add ? [add.command, ...add.args].join(' ') : 'npm add -D remark-parity';
  return `Install it with \`${install}\`, then run \`npx parity\`.`;
}
