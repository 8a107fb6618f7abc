import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parity, site } from '../../cli/run.js';

const both = (heading: string, js: string, python: string) => `
## ${heading}

<Lang lang="js">

\`\`\`ts
${js}
\`\`\`

</Lang>
<Lang lang="python">

\`\`\`python
${python}
\`\`\`

</Lang>
`;
const onlyJs = (heading: string, js: string) => `
<Lang lang="js">

## ${heading}

How to do it.

\`\`\`ts
${js}
\`\`\`

</Lang>
`;

const queue = `# Queue
${both('Send', "queue.send('a', { retry: 3 });", "queue.send('a')")}${onlyJs('Batches', "queue.batch(['a']);")}`;

const files = {
  'docs/queue.mdx': queue,
  'parity.roadmap.yaml': `
evidence:
  samples: [{ root: ./code, folders: samples/*, url: 'https://git.example/{file}#L{line}' }]
  sdk: [{ root: ./code, folders: src, objects: { queue: Queue } }]
bugs: [{ bug: It never ends, where: endless }]
features:
  - { name: Send, page: queue.mdx, code: { js: '$Q.send($$$)', python: '$Q.send($$$)' } }
  - { name: Send with retries, id: retries, page: queue.mdx, code: { js: '$Q.send($$$, { retry: $N })', python: '$Q.send($$$, retry=$N)' } }
  - { name: Batches, page: queue.mdx, code: { js: '$Q.batch($$$)', python: '$Q.batch($$$)' } }
  - { name: Drain, page: queue.mdx, code: { js: '$Q.drain()', python: '$Q.drain()' } }
  - { name: Priorities, page: queue.mdx, code: { python: '$Q.rank($$$)' }, excluded: not now }
decisions:
  - { features: retries, priority: P0, note: asked for often }
  - { features: Send, owner: Ada }
samples:
  - name: All samples
    folders: ['*', new]
    requires: [{ feature: Send }, { name: Main, function: main }]
`,
  'code/src/queue.py': `class Queue:
    def send(self, item, retry=0):
        pass

    def batch(self, items):
        pass
`,
  'code/samples/plain/main.py': "def main():\n    queue.send('a')\n",
  'code/samples/endless/main.py': "queue.send('b', retry=2)\n",
};

const read = (folder: string, file = 'ROADMAP.md') => readFileSync(join(folder, file), 'utf8');

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Lines of a part, without blank ones. */
function part(text: string, name: string): string[] {
  const [, own = ''] = text.split(`<!-- parity:begin ${name} -->`);
  return (own.split(`<!-- parity:end ${name} -->`)[0] ?? '').split('\n').filter(Boolean);
}

const cellsIn = (text: string, name: string) =>
  part(text, 'features')
    .find((line) => line.startsWith(`| ${name} |`))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

describe('features in a roadmap', () => {
  it('have what was measured, with links, and actions by what was decided', async () => {
    const folder = site(files);
    const { stderr, status } = await parity(folder, ['roadmap']);
    const text = read(folder);
    expect(cellsIn(text, 'Send with retries')).toEqual([
      '❌ none',
      'JavaScript line [8](docs/queue.mdx#L8)',
      '🔶 shown in [`endless`](https://git.example/samples/endless/main.py#L1), but blocked by: It never ends',
      '✅ [`send(retry)`](code/src/queue.py#L2)',
      '❌ Write docs, fix the sample (P0) — asked for often',
    ]);
    expect(cellsIn(text, 'Batches')?.at(-1)).toBe(
      '❌ Write docs, write a sample (P2), with [Batches](docs/queue.mdx#L22)',
    );
    expect(part(text, 'features').slice(-2)).toEqual([
      'Patterns found nowhere, to be corrected:',
      expect.stringMatching(/^- \*\*Drain\*\*: .*`features\[3\]\.code`$/),
    ]);
    expect(part(text, 'scope').at(-1)).toBe('- **Priorities** — not now');
    expect(part(text, 'summary').at(-1)).toBe(
      '**5 features**: 1 in parity, 2 write docs, 1 not found, 1 excluded.',
    );
    expect(part(text, 'actions').slice(1)).toEqual([
      '### P0: Critical',
      '- **[`queue.mdx`](docs/queue.mdx)**: show **Send with retries**, as in JavaScript line [8](docs/queue.mdx#L8) — asked for often',
      '- **Python samples**',
      expect.stringMatching(
        /^ {2}- \*\*Send with retries\*\* — asked for often: shown in .*, but blocked by: It never ends$/,
      ),
      '### P2: Medium priority',
      '- **[`queue.mdx`](docs/queue.mdx)**: add [Batches](docs/queue.mdx#L22)',
      '  - with the feature **Batches**',
      '- **Python samples**',
      '  - show **Batches**',
    ]);
    expect(text).not.toContain(folder);
    expect(status).toBe(0);
    expect(stderr).toContain('Unexpected `Send` at `decisions[1].features`, expected a feature');
    expect(stderr).not.toContain('decisions[0]');
    expect(stderr).toContain('patterns of `Drain` at `features[3].code`');
  });

  it('are the same bytes again, and close when the evidence is there', async () => {
    const folder = site(files);
    await parity(folder, ['roadmap']);
    expect((await parity(folder, ['roadmap', '--check'])).status).toBe(0);
    put(folder, 'code/samples/batches/main.py', 'queue.batch([1])\n');
    put(folder, 'code/samples/retries/main.py', 'queue.send(1, retry=2)\n');
    const more = both('More', 'x()', "queue.send('a', retry=3)\nqueue.batch(['a'])");
    put(folder, 'docs/queue.mdx', `${queue}${more}`);
    expect((await parity(folder, ['roadmap', '--check'])).status).toBe(1);
    const { stderr } = await parity(folder, ['roadmap']);
    const text = read(folder);
    expect(part(text, 'summary').at(-1)).toContain('3 in parity');
    expect(part(text, 'actions').join('\n')).not.toMatch(/Send|samples/);
    expect(stderr).not.toContain('decisions[0]');
  });

  it('say what was not looked at, and do not count it as missing', async () => {
    const folder = site(files);
    rmSync(join(folder, 'code'), { recursive: true });
    const { stderr } = await parity(folder, ['roadmap']);
    const text = read(folder);
    expect(part(text, 'features').slice(1, 4)).toEqual([
      'Not looked at, so that nothing is said of it:',
      '- Python samples in `./code`: there is no such folder',
      '- Python SDK in `./code`: there is no such folder',
    ]);
    expect(cellsIn(text, 'Batches')?.slice(2, 4)).toEqual(['❔ not looked at', '❔ not looked at']);
    expect(part(text, 'actions').join('\n')).not.toContain('samples');
    expect(stderr).toContain('not looked at');
  });

  it('and samples leave no trace where there are none', async () => {
    const folder = site({ 'docs/queue.mdx': queue });
    await parity(folder, ['roadmap']);
    expect(read(folder)).not.toMatch(/## (?:Features|Samples)|\d features?/);
    expect(part(read(folder), 'features')).toEqual([]);
  });
});

it('lists samples of a set with what each has and lacks', async () => {
  const folder = site(files);
  await parity(folder, ['roadmap']);
  const link = (name: string, line: number) =>
    `(https://git.example/samples/${name}/main.py#L${line})`;
  expect(part(read(folder), 'samples').slice(1)).toEqual([
    '### All samples',
    '1 of 3 samples has all of: Send, Main',
    `- [ ] **\`endless\`**: lacks Main; has [Send]${link('endless', 1)}; but blocked by: It never ends`,
    `- [x] **\`plain\`**: has [Send]${link('plain', 2)}, [Main]${link('plain', 1)}`,
    '- [ ] **`new`**: to be written',
  ]);
});

describe('a diff of features', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      env: process.env,
    });
  const committed = () => {
    const folder = site(files);
    git(folder, 'init', '-q');
    git(folder, 'add', '--all');
    git(folder, 'commit', '-qm', 'first');
    return folder;
  };
  const diff = (folder: string, ...args: string[]) =>
    parity(folder, ['diff', 'HEAD', ...args], { env: process.env });

  it('tells what docs show now, and is better', async () => {
    const folder = committed();
    put(folder, 'docs/queue.mdx', queue.replace("queue.send('a')\n", "queue.send('a', retry=1)\n"));
    // Samples and SDKs are those of now on both sides, so this is no difference.
    put(folder, 'code/samples/batches/main.py', 'queue.batch([1])\n');
    const { status, stdout } = await diff(folder, '--fail-on-worse');
    expect(stdout).toContain('Send with retries  now shown for Python (docs/queue.mdx:15)');
    expect(stdout).toContain('1 feature now shown');
    expect(stdout).not.toContain('Batches');
    expect(status).toBe(0);
    const json = JSON.parse((await diff(folder, '--format', 'json')).stdout);
    expect(json.features).toEqual([
      {
        feature: 'retries',
        name: 'Send with retries',
        language: 'python',
        before: 'write-docs',
        after: 'in-parity',
        shown: 'gained',
        trend: 'better',
        place: { path: 'docs/queue.mdx', page: 'queue.mdx', line: 15 },
      },
    ]);
  });

  it('fails where docs show it no longer, on a page that was moved, too', async () => {
    const folder = committed();
    put(folder, 'docs/queue.mdx', queue.replace("queue.send('a')\n", 'pass\n'));
    const { status, stdout } = await diff(folder, '--fail-on-worse', '--format', 'markdown');
    expect(stdout).toContain('- no longer shown for Python: `Send` (`queue.mdx`)');
    expect(stdout).toContain('with samples and SDKs as they are now');
    expect(status).toBe(1);
    git(folder, 'checkout', '-q', '.');
    git(folder, 'mv', 'docs/queue.mdx', 'docs/jobs.mdx');
    put(
      folder,
      'parity.roadmap.yaml',
      files['parity.roadmap.yaml'].replaceAll('queue.mdx', 'jobs.mdx'),
    );
    const moved = await diff(folder, '--format', 'json');
    expect(JSON.parse(moved.stdout).features).toEqual([]);
  });

  it('has no features where none are configured', async () => {
    const folder = committed();
    rmSync(join(folder, 'parity.roadmap.yaml'));
    put(folder, 'docs/queue.mdx', queue.replace("queue.send('a')\n", 'pass\n'));
    const { stdout } = await diff(folder, '--format', 'json');
    expect(JSON.parse(stdout)).not.toHaveProperty('features');
  });
});
