/** The form of the action, and of the workflows that its docs show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './remark.js';

const require = createRequire(import.meta.url);
const { validateAction, validateWorkflow } = require('@action-validator/core');

const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action = parse(text);

describe('action.yml', () => {
  test('is an action', () => {
    expect(validateAction(text).errors).toEqual([]);
  });

  test('never pastes anything into a script', () => {
    const scripts = action.runs.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('uses every input, and has every one that it uses', () => {
    const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('is used as documented', () => {
    const docs = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    const blocks = [...docs.matchAll(/^```yaml title="\.github[^\n]*\n([\s\S]*?)^```$/gm)];
    expect(blocks.length).toBeGreaterThan(0);
    for (const [, block = ''] of blocks) {
      expect(validateWorkflow(block).errors).toEqual([]);
      const jobs: { steps: { uses?: string; with?: object }[] }[] = Object.values(
        parse(block).jobs,
      );
      for (const { uses, with: given } of jobs.flatMap(({ steps }) => steps)) {
        if (!uses?.startsWith('remark-parity/')) continue;
        for (const name of Object.keys(given ?? {})) expect(action.inputs).toHaveProperty(name);
      }
    }
    for (const name of Object.keys(action.inputs)) expect(docs).toContain(`\`${name}\``);
  });
});
