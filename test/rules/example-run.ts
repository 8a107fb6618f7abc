/** Runs an example of a rule. */
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
  { name, config, parity, input }: Example,
  { engine, withoutPositions = false }: RunOptions,
): Promise<VFileMessage[]> {
  const off = Object.fromEntries(ruleNames.map((other) => [other, 'off']));
  const rules = { ...off, [rule]: config ? ['warn', config] : 'warn' };
  const processor = unified() as unknown as Processor<never, never, never, never, never>;
  if (withoutPositions) processor.use(() => removePositions as never);
  processor.use(remarkParity as never, { ...parity, engine, rules } as never);
  const file = new VFile({ path: `pages/${name}`, value: input });
  await processor.run(processor.parse(file), file);
  return file.messages;
}
