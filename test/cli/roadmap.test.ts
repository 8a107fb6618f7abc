import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parity, site } from './run.js';

const js = (text: string) => `<Lang lang="js">\n\n${text}\n\n</Lang>\n`;
const python = (text: string) => `<Lang lang="python">\n\n${text}\n\n</Lang>\n`;
const send = '## Send a job\n\nGive the queue a name and a payload, then wait for the answer.';
const retry =
  '## Retry\n\nFailed jobs run again, up to five times.\n\n### Back off\n\nWait twice as long each time.';
const none = 'Not available for Python yet.';

const pages = {
  'docs/index.mdx': '# Queues\n\nJobs wait in queues until somebody has time.\n',
  'docs/jobs.mdx': `# Jobs\n\n${js(`${send}\n\n${retry}`)}\n${python(send)}`,
  'docs/send.mdx': `# Send\n\n${js(send)}\n${python(send)}`,
  'docs/admin/users.mdx': `# Users\n\n${js(send)}\n${python(none)}`,
  'docs/old.mdx': `# Old\n\n${js(retry)}`,
};

const decisions = `
source: {date: 2026-02-06}
decisions:
  - pages: jobs.mdx
    sections: Retry > Back off
    priority: P0
    owner: Ada
    note: ask the team of the broker
bugs:
  - bug: The queue drops jobs
    severity: P0
    page: jobs.mdx
`;

const plain = {
  ...pages,
  'parity.config.yaml': 'exclusions: []',
  'parity.roadmap.yaml': decisions,
};

function read(folder: string, file = 'ROADMAP.md'): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** The rows of the summary, by what they count. */
function counts(roadmap: string): Record<string, number> {
  const rows = [...roadmap.matchAll(/^\| (?:\S+ (\w[\w ]*)|\*\*(Total)\*\*) \| \**(\d+)\** \|/gm)];
  return Object.fromEntries(
    rows.map(([, status, total, count]) => [status ?? total, Number(count)]),
  );
}

describe('parity roadmap', () => {
  it('tells what a file has no region for', async () => {
    const region = '<!-- parity:begin head -->\n<!-- parity:end head -->\n';
    const folder = site({ ...plain, 'ROADMAP.md': region });
    const { stderr } = await parity(folder, ['roadmap']);
    expect(stderr).toMatch(/^Wrote `ROADMAP.md`, which has no regions `summary`, .*`actions`/);
    expect((await parity(folder, ['roadmap'])).stderr).toBe('`ROADMAP.md` is up to date\n');
  });

  it('writes of features and samples that are left out nothing that it would not believe', async () => {
    const folder = site({
      ...pages,
      'parity.config.yaml': 'claims: ROADMAP.md\nexclusions: []',
      'parity.roadmap.yaml': `
features: [{ name: Jobs, excluded: Not now, code: { js: jobs() } }]
samples: [{ name: Users, folders: users, excluded: Not now, requires: [{ function: f }] }]
`,
    });
    const { stderr } = await parity(folder, ['roadmap']);
    expect(read(folder)).toContain('**Jobs**, **Users (samples)**');
    const { stdout } = await parity(folder, ['check', '--rule', 'roadmap-claims']);
    expect({ stdout, stderr }).toEqual({
      stdout: 'No findings on 5 pages\n',
      stderr: expect.stringContaining('Wrote'),
    });
  });

  it('writes what is lacking with lines, actions by priority, and counts that add up', async () => {
    const folder = site(plain);
    expect(await parity(folder, ['roadmap'])).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Wrote `ROADMAP.md`\n',
    });
    const text = read(folder);
    expect(counts(text)).toEqual({
      Complete: 1,
      Partial: 1,
      Missing: 2,
      'Not applicable': 1,
      Excluded: 0,
      Total: 5,
    });
    expect(text).toContain('- **Docs of:** 2026-02-06\n');
    expect(text).toContain(
      '| Jobs | [`jobs.mdx`](docs/jobs.mdx) | JavaScript, Python | 1 of 3 | P0, P2 |',
    );
    expect(text).toContain(
      '- [Retry](docs/jobs.mdx#L9), line 9\n' +
        '  - [Back off](docs/jobs.mdx#L13), line 13, P0, Ada — ask the team of the broker\n',
    );
    expect(text).toContain(
      '### P0: Critical\n\n- **[`jobs.mdx`](docs/jobs.mdx)**: add [Back off](docs/jobs.mdx#L13) (Ada) — ask the team',
    );
    expect(text).toContain('| Admin | `admin/` | 1 | 0 | 0 | 1 | 0 | 0 |');
    expect(text).toContain('| [`jobs.mdx`](docs/jobs.mdx) | The queue drops jobs | **P0** |');
  });

  it('gives the same bytes again, and closes what is done', async () => {
    const folder = site(plain);
    await parity(folder, ['roadmap']);
    const first = read(folder).replace('<!-- parity:end summary -->', '$&\n\nOur **own** words.');
    writeFileSync(join(folder, 'ROADMAP.md'), first);
    expect((await parity(folder, ['roadmap'])).stderr).toBe('`ROADMAP.md` is up to date\n');
    expect(read(folder)).toBe(first);

    const done = pages['docs/jobs.mdx'].replace(python(send), python(`${send}\n\n${retry}`));
    writeFileSync(join(folder, 'docs/jobs.mdx'), done);
    const check = await parity(folder, ['roadmap', '--check']);
    expect(check.status).toBe(1);
    expect(check.stdout).toMatch(/^ROADMAP\.md\n/);
    expect(check.stdout).toContain('- | 🔶 Partial | 1 |');
    expect(check.stdout).toContain('+ | 🔶 Partial | 0 |');
    const line = first.split('\n').findIndex((one) => one.startsWith('| 🔶 Partial')) + 1;
    expect(check.stdout).toContain(`\n${line}: - | 🔶`);
    expect(read(folder)).toBe(first);

    const { status, stderr } = await parity(folder, ['roadmap']);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'Unexpected `Retry > Back off` at `decisions[0].sections`, expected a section that lacks something, remove it',
    );
    const second = read(folder);
    expect(second).not.toContain('P0: Critical');
    expect(second).not.toContain('Back off');
    expect(second).toContain('Our **own** words.');
    expect((await parity(folder, ['roadmap', '--check'])).status).toBe(0);
  });

  it('counts a page that does not apply as the other commands do', async () => {
    const exclusions = `exclusions:
  - {topic: Old, reason: It is old, pages: old.mdx}
  - {topic: Users, reason: For browsers, pages: users.mdx, status: not-applicable}`;
    const folder = site({ ...plain, 'parity.config.yaml': exclusions });
    await parity(folder, ['roadmap']);
    const own = counts(read(folder));
    expect(own).toMatchObject({ Missing: 0, 'Not applicable': 2, Excluded: 1, Total: 5 });
    expect(read(folder)).toContain('- **Old** (`old.mdx`) — It is old\n');
    const status = JSON.parse((await parity(folder, ['status', '--format', 'json'])).stdout);
    expect(status.languages[0].pages).toMatchObject({
      'not-applicable': 2,
      excluded: 1,
      missing: 0,
    });
  });

  it('touches no file without markers, unless it is forced', async () => {
    const folder = site({ ...plain, 'ROADMAP.md': '# By hand\n' });
    const refused = await parity(folder, ['roadmap']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /^Unexpected `ROADMAP.md` without markers, expected .*`--force`\n$/,
    );
    expect((await parity(folder, ['roadmap', '--check'])).status).toBe(2);
    expect(read(folder)).toBe('# By hand\n');
    expect((await parity(folder, ['roadmap', '--force'])).status).toBe(0);
    expect(read(folder)).not.toContain('By hand');
  });

  it('names the line of a broken marker, and writes nothing', async () => {
    const broken = 'a\n\n<!-- parity:begin summary -->\n';
    const folder = site({ ...plain, 'ROADMAP.md': broken });
    const { status, stderr } = await parity(folder, ['roadmap']);
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot update `ROADMAP.md:3`: Unexpected');
    expect(read(folder)).toBe(broken);
  });

  it('writes one file for each language', async () => {
    const folder = site(plain);
    const one = await parity(folder, ['roadmap', '-l', 'python,js']);
    expect(one.status).toBe(2);
    expect(one.stderr).toContain('expected a name with `{language}`');
    const args = ['roadmap', '-l', 'python,js', '-o', 'out/{language}.mdx'];
    expect((await parity(folder, args)).status).toBe(0);
    expect(read(folder, 'out/js.mdx')).toContain('# JavaScript documentation roadmap');
    // What is said of no language is about the target of the configuration.
    expect(read(folder, 'out/js.mdx')).not.toContain('drops jobs');
    expect(read(folder, 'out/python.mdx')).toContain('](../docs/jobs.mdx#L13)');
    expect((await parity(folder, [...args, '--check'])).status).toBe(0);
  });

  it('takes the day of the docs from git, and does not compare it', async () => {
    const folder = site({ ...plain, 'parity.roadmap.yaml': '' });
    await parity(folder, ['roadmap']);
    expect(read(folder)).not.toContain('Docs of');
    rmSync(join(folder, 'ROADMAP.md'));
    const commit = (day: string) => {
      const date = `${day}T12:00:00Z`;
      const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      const own = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
      execFileSync('git', [...own, 'add', '--all'], { cwd: folder });
      execFileSync('git', [...own, 'commit', '-qm', day], { cwd: folder, env });
    };
    execFileSync('git', ['init', '-q'], { cwd: folder });
    commit('2024-05-06');
    await parity(folder, ['roadmap'], { env: process.env });
    expect(read(folder)).toContain('- **Docs of:** 2024-05-06\n');
    writeFileSync(join(folder, 'docs/index.mdx'), `${pages['docs/index.mdx']}\nMore.\n`);
    commit('2024-06-07');
    expect((await parity(folder, ['roadmap', '--check'], { env: process.env })).status).toBe(0);
    await parity(folder, ['roadmap'], { env: process.env });
    expect(read(folder)).toContain('- **Docs of:** 2024-06-07\n');
  });

  it('counts no roadmap that lies among the pages, and brings no findings there', async () => {
    const folder = site({ ...plain, 'parity.roadmap.yaml': 'output: docs/roadmap.mdx' });
    await parity(folder, ['roadmap']);
    const first = read(folder, 'docs/roadmap.mdx');
    expect(counts(first).Total).toBe(5);
    expect((await parity(folder, ['roadmap', '--check'])).status).toBe(0);
    expect((await parity(folder, ['check', 'docs/roadmap.mdx'])).status).toBe(0);
  });

  it('refuses to leave out a page that cannot be read', async () => {
    const folder = site({ ...plain, 'docs/broken.mdx': '<b>\n\n{' });
    const { status, stderr } = await parity(folder, ['roadmap']);
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot read `docs/broken.mdx`');
    expect(existsSync(join(folder, 'ROADMAP.md'))).toBe(false);
  });
});

describe('decisions that cannot be used', () => {
  it.each([
    [
      'decisions: [{pages: a.mdx, priority: P9}]',
      'Unexpected priority "P9" at `decisions[0].priority`, expected one of `P0`, `P1`, `P2`, `P3`, did you mean `P0`?',
    ],
    [
      'decisions: [{pages: a.mdx}]',
      'Unexpected decision that says nothing at `decisions[0]`, expected `priority`, `owner` or `note`',
    ],
    ['decisions: [{priority: P0}]', 'expected `pages`, `sections` or `features`, add one'],
    [
      '{features: [{name: Retry, id: retry}], decisions: [{features: [rety], priority: P0}]}',
      'Unexpected feature "rety" at `decisions[0].features[0]`, expected the id of a feature, did you mean `retry`?',
    ],
    ['decisionss: []', 'did you mean `decisions`?'],
    [
      'bugs: [{bug: It fails, languages: [pyton]}]',
      'Unexpected language "pyton" at `bugs[0].languages[0]`',
    ],
    ['output: roadmap.html', 'expected a file that ends in `.md` or `.mdx`'],
  ])('%s', async (text, expected) => {
    const folder = site({ ...plain, 'parity.roadmap.yaml': text });
    const { status, stderr } = await parity(folder, ['roadmap']);
    expect(status).toBe(2);
    expect(stderr).toContain('parity.roadmap.yaml');
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('in a file that is not there', async () => {
    const folder = site({ ...plain, 'parity.config.yaml': 'roadmap: plan.yaml' });
    const { status, stderr } = await parity(folder, ['roadmap']);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'expected a file with the decisions of the roadmap, correct `roadmap`',
    );
  });
});
