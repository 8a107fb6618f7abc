/** Which pages belong to a part of the site. */
import type { ShardNumber } from './types.js';

/** Every so-many-th of the sorted pages: parts differ by one page at most, and long folders are spread. */
export function shardOf<Item>(items: readonly Item[], { index, count }: ShardNumber): Item[] {
  return items.filter((_, at) => at % count === index - 1);
}
