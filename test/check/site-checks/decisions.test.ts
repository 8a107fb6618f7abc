import { expect, test } from 'vitest';
import { parity, site } from '../../cli/run.js';

const page = '<Lang lang="js">\n\n## Retry\n\nCall it again after a while.\n\n</Lang>\n';
const decisions = `decisions:
  - pages: a.mdx
    priority: P0
  - pages: gone.mdx
    priority: P1
`;

test('a decision about a page that is gone is found at its line, with a file of its own', async () => {
  const folder = site({
    'docs/a.mdx': page,
    'parity.roadmap.yaml': decisions,
    'package.json': '{}',
  });
  const { status, stdout } = await parity(folder, ['check']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/parity\.roadmap\.yaml\n +4:\d+ .*`gone\.mdx`.*unused-decision/);
  expect(stdout.match(/unused-decision/g)).toHaveLength(2);
});

test('and in the configuration', async () => {
  const config = `roadmap:\n${decisions.replace(/^/gm, '  ')}`;
  const folder = site({ 'docs/a.mdx': page, 'parity.config.yaml': config });
  const { stdout } = await parity(folder, ['check']);
  expect(stdout).toMatch(/parity\.config\.yaml\n +5:\d+ .*`gone\.mdx`.*unused-decision/);
});

test.each([
  ['parity.roadmap.yaml', 'decisions: {'],
  ['parity.baseline.json', '{'],
])('a %s that cannot be used hides no finding', async (name, text) => {
  const folder = site({ 'docs/a.mdx': page, [name]: text, 'package.json': '{}' });
  const { status, stdout, stderr } = await parity(folder, ['check']);
  expect(status).toBe(2);
  expect(stdout).toContain('page-parity');
  expect(stderr).toContain(name);
});
