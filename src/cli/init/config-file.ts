import { stringify } from 'yaml';
import type { LanguageId } from '../../page/page-model.js';

export const configName = 'parity.config.yaml';

export interface Settings {
  target: LanguageId;
  /** Folder of pages, from that of the file; `undefined` where it is found without being named. */
  docs: string | undefined;
}

export function roadmapIn(files: readonly string[]): string | undefined {
  return files.find((name) => /^roadmap\.mdx?$/i.test(name));
}

const schema = './node_modules/remark-parity/schema/parity.schema.json';

/** @param claims A document that says what pages have. */
export function configText({ target, docs }: Settings, claims: string | undefined): string {
  const fields = stringify({ target, ...(docs === undefined ? {} : { docs }) });
  const compared =
    claims === undefined
      ? ''
      : `
# Documents that say what pages have, to be compared with the pages:
${stringify({ claims })}`;
  return `# yaml-language-server: $schema=${schema}
${fields}${compared}
# Topics that are out of scope, so that what they exclude is no gap:
#
# exclusions:
#   - topic: Client libraries
#     reason: They run in a browser only
#     pages: client.mdx
`;
}
