/** Documents beside pages that tests write. */
import { join } from 'node:path';
import { claimFaults } from '../../../src/check/claims/claim-faults.js';
import type { Fault } from '../../../src/check/claims/types.js';
import { resolveConfig } from '../../../src/config/resolve.js';
import type { Config } from '../../../src/config/schema.js';
import { createContext } from '../../../src/site/model-of.js';
import { readTree } from '../../../src/syntax/read.js';

const both = (heading: string) =>
  `## ${heading}\nCall \`${heading}\` to get it done on the server.\n`;

/** A page with these sections for JavaScript and these for Python. */
export function page(js: readonly string[], python: readonly string[] | undefined): string {
  const block = (name: string, headings: readonly string[]) =>
    `:::${name}\nRead this first, it is short.\n\n${headings.map(both).join('\n')}:::\n`;
  return python ? `${block('js', js)}\n${block('python', python)}` : block('js', js);
}

/** Pages with every status. */
export const pages: Readonly<Record<string, string>> = {
  'docs/queues.md': page(['Push jobs', 'Pull jobs'], ['Push jobs', 'Pull jobs']),
  'docs/workers.md': page(['Start', 'Stop'], ['Start']),
  'docs/limits.md': page(['Set a limit'], undefined),
  'docs/terms.md': 'These are the terms, the same for all.\n',
  'docs/guides/mail.md': page(['Send'], ['Send']),
  'docs/guides/fax.md': page(['Send'], undefined),
};

/** Faults of a document in a folder. */
export function faultsOf(
  folder: string,
  text: string,
  name = 'ROADMAP.md',
  options: Config = {},
): Fault[] {
  const path = join(folder, name);
  const config = resolveConfig(path, options, { cwd: folder });
  const { tree, text: source } = readTree(text, { path });
  const { model } = createContext(tree, source, path, config);
  return claimFaults({ tree, title: model.title, path, config }, {});
}

/** Line and words of each fault. */
export function told(faults: readonly Fault[]): string[] {
  return faults.map(({ place, reason }) => `${place?.start.line} ${reason}`);
}
