/** What the plugin says of a text. */
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import remarkParity, { type Config } from '../../src/index.js';
import type { PageData } from '../../src/page/page-model.js';

/** All rules on, those too that are off by default. */
const rules = {
  'no-language-pinned-link': 'warn',
  'no-language-in-shared-content': 'warn',
} as const;

/** Runs the plugin as remark does; throws what a page makes it throw. */
export async function lint(
  text: string,
  options: Config = {},
  path = 'page.mdx',
): Promise<{ messages: VFileMessage[]; data: PageData | undefined }> {
  const processor = unified().use(remarkParity as never, { rules, ...options } as never);
  const file = new VFile({ path, value: text });
  await processor.run(processor.parse(file) as never, file);
  return { messages: file.messages, data: file.data.parity };
}

/** The same, with the message that ends the reading of a page, if one does. */
export async function findings(
  text: string,
  options: Config = {},
  path = 'page.mdx',
): Promise<VFileMessage[]> {
  try {
    return (await lint(text, options, path)).messages;
  } catch (error) {
    if (error instanceof VFileMessage) return [error];
    throw error;
  }
}

/** A message with its places, on one line. */
export function show(message: VFileMessage): string {
  const cause = message.cause instanceof VFileMessage ? ` (${show(message.cause)})` : '';
  const place = message.place && JSON.stringify(message.place, ['start', 'end', 'line', 'column']);
  return `${place} ${message.ruleId} ${message.reason}${cause}`;
}
