import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { surroundings } from '../../../src/check/cache/surroundings.js';
import { site } from '../../cli/run.js';

test('another version of a parser of code may find something else', () => {
  const root = site({ 'docs/a.md': '' });
  const around = () => surroundings([join(root, 'docs')], '1.0.0', root);
  const install = (version: string) => {
    const folder = join(root, 'node_modules/@ast-grep/lang-python');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
    return around();
  };
  expect(around()).toBe(around());
  const known = [around(), install('1.0.0'), install('1.0.1')];
  expect(new Set(known).size).toBe(3);
});
