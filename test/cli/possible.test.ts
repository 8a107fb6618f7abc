import { expect, test } from 'vitest';
import { parity, site } from './run.js';

const text = 'Put the job into the queue and wait for its turn.';
const page = `<Lang lang="js">

## Send

${text}

\`\`\`js
send(job)
\`\`\`

</Lang>

<Lang lang="python">

## Send

${text}

</Lang>
`;
const folder = (rules: object = {}) =>
  site({
    'package.json': '{}',
    'parity.config.json': JSON.stringify({ certainty: 0.99, rules }),
    'docs/jobs.mdx': page,
  });
const output = async (args: string[], rules?: object) => {
  const { status, stdout } = await parity(folder(rules), args);
  expect(status).toBe(0);
  return stdout;
};

test('a possible gap is shown apart, and fails nothing', async () => {
  const shown = await output(['check', '--max-warnings', '0']);
  expect(shown).toContain('Possible gaps, which fail nothing:\n\ndocs/jobs.mdx');
  expect(shown).toContain('Python: complete');
  expect(shown).toContain('\nNo findings on 1 page, 1 possible gap\n');
  expect(await output([], { 'possible-gap': 'error' })).toContain('No findings on 1 page, 1 poss');
  expect(await output([], { 'possible-gap': 'off' })).toBe('No findings on 1 page\n');
  expect(await output(['--quiet'])).toBe('No errors on 1 page\n');
});

test('each format has it as a note', async () => {
  const { totals, pages } = JSON.parse(await output(['--format', 'json']));
  expect(totals).toMatchObject({ infos: 0, possible: 1, pagesWithFindings: 0, rules: {} });
  expect(pages[0].results[0]).toMatchObject({ gaps: [], possible: [{ kind: 'code' }] });
  expect(JSON.parse(await output(['--format', 'sarif'])).runs[0].results).toMatchObject([
    { ruleId: 'possible-gap', level: 'note' },
  ]);
  expect(JSON.parse(await output(['--format', 'gitlab']))).toMatchObject([{ severity: 'info' }]);
  expect(await output(['--format', 'github'])).toMatch(/^::notice file=docs\/jobs\.mdx,line=15/);
  const junit = await output(['--format', 'junit']);
  expect(junit).toContain('failures="0"');
  expect(junit).toContain('<system-out>docs/jobs.mdx:15:1: info: Unexpected few Python examples');
  expect(await output(['--format', 'markdown'])).toContain('### Possible gaps\n\n| Place');
});

test('a baseline accepts it, and views show it apart', async () => {
  const cwd = folder();
  expect((await parity(cwd, ['explain', 'docs/jobs.mdx'])).stdout).toMatch(
    /Complete, 1 of 1 sections, 1 possible gap\n(?:.*\n)* 3 Send {4}\? {2}15 Send\n(?:.*\n)*\? 1 possible gap\n/,
  );
  expect((await parity(cwd, ['roadmap', '--stdout'])).stdout).toContain('1 possible gap');
  expect((await parity(cwd, ['baseline'])).status).toBe(0);
  expect((await parity(cwd)).stdout).toContain('1 finding accepted by');
});

test('with little asked of certainty, what is possible is a gap of a rule', async () => {
  const block = (id: string) => `<Lang lang="${id}">\n\n\`\`\`${id}\nsend()\n\`\`\`\n\n</Lang>\n\n`;
  const all = ['js', 'go', 'python'].map(block).join('');
  const files = {
    'package.json': '{}',
    'docs/a.md': `# A\n\n${all}Or:\n\n${block('js')}${block('go')}`,
  };
  expect((await parity(site(files))).status).toBe(0);
  const run = await parity(site({ ...files, 'parity.config.json': '{"certainty": 0.5}' }));
  expect(run.status).toBe(1);
  expect(run.stdout).toContain(
    'Unexpected blocks without Python in `A`, expected what JavaScript and Go',
  );
});
