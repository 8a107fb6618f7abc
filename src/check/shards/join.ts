/** Puts the parts of a survey together. */
import { join } from 'node:path';
import type { Survey } from '../survey-result.js';
import type { Shard } from './shard.js';

/** A part, with the file that it was read from, as the user named it. */
export interface ReadShard {
  name: string;
  shard: Shard;
}

/** Why parts cannot be joined, in a sentence; `undefined`: nothing. */
export function faultOf(parts: readonly ReadShard[], version: string): string | undefined {
  const [first, ...others] = parts;
  if (!first) return 'Unexpected merge of nothing, expected the files of all parts';
  const older = parts.find(({ shard }) => shard.version !== version);
  if (older) {
    const made = `made by version ${older.shard.version}`;
    return `Unexpected part \`${older.name}\` ${made}, expected ${version}, check it again`;
  }
  const { asked, shard } = first.shard;
  const other = others.find(
    (one) => one.shard.asked !== asked || one.shard.shard.count !== shard.count,
  );
  if (other) {
    return (
      `Unexpected part \`${other.name}\` of another check than \`${first.name}\`, expected the same ` +
      'pages, configuration, and options for all parts, check both again'
    );
  }
  return wrongNumbers(parts, shard.count);
}

function wrongNumbers(parts: readonly ReadShard[], count: number): string | undefined {
  const names = new Map<number, string>();
  for (const { name, shard } of parts) {
    const { index } = shard.shard;
    const known = names.get(index);
    if (known !== undefined) {
      return `Unexpected part ${index}/${count} in \`${known}\` and in \`${name}\`, expected each part once`;
    }
    names.set(index, name);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((at) => !names.has(at));
  if (missing.length === 0) return undefined;
  const list = missing.map((at) => `${at}/${count}`).join(', ');
  return `Unexpected lack of part ${list}, expected all ${count} parts, name their files too`;
}

/** @param root Absolute path of the site on this machine. */
export function joinShards(parts: readonly Shard[], root: string): Survey {
  const surveys = parts.map(({ survey }) => survey);
  const problems = new Map(
    surveys.flatMap((survey) => survey.problems).map((one) => [one.message, one]),
  );
  return {
    ...(surveys[0] as Survey),
    root,
    labels: Object.assign({}, ...surveys.map(({ labels }) => labels)),
    pages: surveys
      .flatMap(({ pages }) => pages)
      .map((page) => ({ ...page, files: page.files.map((file) => join(root, file)) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    findings: surveys.flatMap(({ findings }) => findings),
    problems: [...problems.values()],
  };
}
