/** Runs an example of a rule. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Example } from '../../script/examples.mjs';
import { ruleNames } from '../../src/config/rule-names.js';
import remarkParity from '../../src/index.js';
import { removePositions } from './strip.js';

export interface RunOptions {
  engine: 'satteri' | 'micromark';
  /** Take the positions off the tree before the rule sees it. */
  withoutPositions?: boolean;
}

/** Messages of one rule on the text of an example. */
export async function runExample(
  rule: string,
  { name, config, parity, input, beside }: Example,
  { engine, withoutPositions = false }: RunOptions,
): Promise<VFileMessage[]> {
  const off = Object.fromEntries(ruleNames.map((other) => [other, 'off']));
  const rules = { ...off, [rule]: config ? ['warn', config] : 'warn' };
  const processor = unified() as unknown as Processor<never, never, never, never, never>;
  if (withoutPositions) processor.use(() => removePositions as never);
  processor.use(remarkParity as never, { ...parity, engine, rules } as never);
  const cwd = Object.keys(beside).length > 0 ? folderOf(beside) : undefined;
  try {
    const file = new VFile({
      path: cwd ? name : `pages/${name}`,
      value: input,
      ...(cwd && { cwd }),
    });
    await processor.run(processor.parse(file), file);
    return file.messages;
  } finally {
    if (cwd) rmSync(cwd, { recursive: true });
  }
}

/** A folder with files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parity-example-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
