/**
 * What the badge costs, printed as JSON: `node badge.mjs <folder> [--quick]`: milliseconds in the
 * Sätteri plugin for each page, beside those of Sätteri's whole compilation.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import parityBadge from 'remark-parity/satteri';
import { mdxToJs } from 'satteri';
import { median } from './measure.mjs';
import { inventPage, readPages } from './pages.mjs';

const folder = process.argv[2];
const rounds = process.argv.includes('--quick') ? 3 : 15;

let inside = 0;
const plugin = parityBadge({}, { root: folder, warn() {} });
const timed = {
  ...plugin,
  before(root, context) {
    const start = performance.now();
    plugin.before(root, context);
    inside += performance.now() - start;
  },
};
const features = { gfm: true, frontmatter: true, directive: true };

const pages = readPages(folder).flatMap(({ name, text }) => {
  const page = { text, fileURL: pathToFileURL(join(folder, name)) };
  return compiles(page) ? [page] : [];
});
const long = Array.from({ length: 50 }, (_, index) => ({
  text: inventPage(20_000, index),
  fileURL: pathToFileURL(join(folder, `long-${index}.mdx`)),
}));

console.log(JSON.stringify({ site: measure(pages), long: measure(long) }));

function measure(list) {
  const badges = [];
  const wholes = [];
  for (let round = -2; round < rounds; round++) {
    inside = 0;
    const start = performance.now();
    for (const page of list) compile(page);
    if (round < 0) continue;
    wholes.push(performance.now() - start);
    badges.push(inside);
  }
  const bytes = list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const badge = median(badges);
  return {
    pages: list.length,
    perPage: badge / list.length,
    per20kB: (badge / bytes) * 20_000,
    whole: median(wholes) / list.length,
  };
}

function compile({ text, fileURL }) {
  return mdxToJs(text, { mdastPlugins: [timed], features, fileURL });
}

/** A page may need syntax that only its own site has. */
function compiles(page) {
  try {
    compile(page);
    return true;
  } catch {
    return false;
  }
}
