/** The form of the project's own workflows. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './remark.js';

const require = createRequire(import.meta.url);
const { validateWorkflow } = require('@action-validator/core');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => [
  name,
  readFileSync(join(folder, name), 'utf8'),
]);

test.each(workflows)('%s is a workflow with named permissions', (_, text = '') => {
  expect(validateWorkflow(text).errors).toEqual([]);
  expect(parse(text)).toHaveProperty('permissions');
});

test.each(workflows)('%s pastes nothing into a script', (_, text = '') => {
  const jobs: { steps: { run?: string }[] }[] = Object.values(parse(text).jobs);
  for (const { run = '' } of jobs.flatMap(({ steps }) => steps)) expect(run).not.toContain('${{');
});

test('tests run on three systems and three versions of Node', () => {
  const text = readFileSync(join(folder, 'test.yml'), 'utf8');
  const { os, node } = parse(text).jobs.test.strategy.matrix;
  expect([os.length, node.length]).toEqual([3, 3]);
});
