/**
 * What the badge costs, printed as JSON: `node badge.mjs <folder> [--quick]`: milliseconds in the
 * Sätteri plugin for each page, beside those of Sätteri's whole compilation.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import parityBadge from 'remark-parity/satteri';
import { mdxToJs } from 'satteri';
import { parse } from 'yaml';
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
  const page = asAstro(name, text);
  return compiles(page) ? [page] : [];
});
const invented = Array.from({ length: 50 }, (_, index) =>
  asAstro(`long-${index}.mdx`, inventPage(20_000, index)),
);

console.log(JSON.stringify({ site: measure(pages), invented: measure(invented) }));

/** Astro takes the frontmatter from the text, and leaves blank lines. */
function asAstro(name, source) {
  const [whole = '', yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source) ?? [];
  const text = whole.replace(/[^\r\n]/g, ' ') + source.slice(whole.length);
  return { text, fileURL: pathToFileURL(join(folder, name)), frontmatter: parse(yaml) ?? {} };
}

function measure(list) {
  const times = list.map(() => []);
  const wholes = [];
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    list.forEach((page, index) => {
      inside = 0;
      compile(page);
      if (round >= 0) times[index].push(inside);
    });
    if (round >= 0) wholes.push(performance.now() - start);
  }
  const each = times.map(median);
  const per20kB = each.map((time, index) => (time / Buffer.byteLength(list[index].text)) * 20_000);
  const bytes = list.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const sum = each.reduce((total, time) => total + time, 0);
  return {
    pages: list.length,
    perPage: sum / list.length,
    mean: (sum / bytes) * 20_000,
    median: median(per20kB),
    whole: median(wholes) / list.length,
  };
}

function compile({ text, fileURL, frontmatter }) {
  const data = { astro: { frontmatter } };
  return mdxToJs(text, { mdastPlugins: [timed], features, fileURL, data });
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
