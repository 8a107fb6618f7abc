/** Which bucket of the cache a page belongs to. */

/** Pages of a bucket, about. */
const pagesEach = 32;

export interface PageBucket {
  name: string;
  indices: number[];
}

/** Deals pages out by their paths from the root, so that a new page changes one bucket. */
export function bucketsOf(paths: readonly string[]): PageBucket[] {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, paths.length / pagesEach)));
  const buckets = Array.from({ length: count }, (_, index): PageBucket => {
    return { name: `${count}-${index}`, indices: [] };
  });
  for (const [index, path] of paths.entries()) buckets[hash(path) % count]?.indices.push(index);
  return buckets;
}

/** FNV-1a (Fowler, Noll and Vo, 1991), of UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
