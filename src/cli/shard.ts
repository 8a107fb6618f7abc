/** `parity check --shard`: one part of the site, to be put together by `parity merge`. */
import { resolve } from 'node:path';
import { askedHash, type ShardNumber, settingsHash, writeShard } from '../check/shards/shard.js';
import { version } from '../text/version.js';
import type { Io } from './command.js';
import { UsageError } from './errors.js';
import type { SiteOptions } from './options.js';
import type { ReportOptions } from './report.js';
import { pagesFor, surveyPages } from './survey.js';
import { writeFile } from './write-file.js';

export interface ShardOptions {
  shard?: ShardNumber;
  output?: string;
}

/** Reads `1/4`. */
export function shardNumber(text: string): ShardNumber {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(
    `Unexpected part \`${text}\`, expected which of how many, such as \`1/4\` for the first of four`,
  );
}

/** 0, as only all parts together say whether there are findings. */
export async function checkShard(
  io: Io,
  options: SiteOptions & ReportOptions & ShardOptions & { shard: ShardNumber },
  paths: readonly string[],
): Promise<number> {
  const { shard, output } = options;
  for (const name of ['format', 'staged'] as const) {
    if (options[name] === undefined) continue;
    throw new UsageError(
      `Unexpected \`--${name}\` beside \`--shard\`, expected one of them, ` +
        'choose formats for `parity merge`',
    );
  }
  const { site, files, targets } = pagesFor(io, options, paths);
  const { survey, scope } = await surveyPages(io, options, paths, (all) => shardOf(all, shard));
  const asked = askedHash(site, files, targets, scope);
  const settings = settingsHash(site);
  const kind = 'remark-parity-shard' as const;
  const text = writeShard({ kind, version, shard, asked, settings, scope, survey });
  if (output === undefined) io.out(text);
  else writeFile(resolve(io.cwd, output), text);
  io.err(
    `Checked ${survey.pages.length} of ${files.length} pages: part ${shard.index} of ${shard.count}\n`,
  );
  return 0;
}

/** Every so-many-th of the sorted pages: parts differ by one page at most, and long folders are spread. */
export function shardOf<Item>(items: readonly Item[], { index, count }: ShardNumber): Item[] {
  return items.filter((_, at) => at % count === index - 1);
}
