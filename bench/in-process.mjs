/**
 * What the parts cost in one process, printed as JSON: `node in-process.mjs <folder> [--quick]`.
 * Everything is loaded as installed in bench/node_modules.
 */

import remarkParity from 'remark-parity';
import { mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { compare } from './measure.mjs';
import { inventPage, readPages } from './pages.mjs';

const folder = process.argv[2];
const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 15;
const pages = readPages(folder);
const bytes = pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** What Sätteri would have to read for the same findings: everything but what changes the text. */
const features = { features: { gfm: true, frontmatter: true, directive: true } };

const processor = unified().use(remarkParity).freeze();
const fileOf = ({ name, text }) => new VFile({ path: name, value: text });

console.log(JSON.stringify({ pages: pages.length, bytes, ...(await measure()) }));

async function measure() {
  return {
    parts: await parts(pages, rounds),
    site: await growth(
      (quick ? [1, 10] : [1, 10, 100]).map((times) => ({
        label: `${times} x the pages`,
        units: times * pages.length,
        task: async () => {
          for (let time = 0; time < times; time++) for (const page of pages) await lint(page);
        },
      })),
    ),
    page: await growth(
      [200_000, 2_000_000].map((size) => {
        const page = { name: 'long.mdx', text: inventPage(size) };
        return {
          label: `one page of ${Math.round(size / 1000)} kB`,
          units: Buffer.byteLength(page.text) / 1000,
          task: () => lint(page),
        };
      }),
    ),
  };
}

/** Time of each part for all pages. */
async function parts(list, times) {
  const trees = new Map();
  return compare(
    {
      satteri: () => {
        for (const { text } of list) satteri(text);
      },
      read: () => {
        for (const page of list) {
          const file = fileOf(page);
          trees.set(page, [processor.parse(file), file]);
        }
      },
      rules: async () => {
        for (const [tree, file] of trees.values()) await processor.run(tree, file);
      },
    },
    times,
  );
}

/** A page that cannot be read by itself costs what it costs; the plugin reports it. */
function satteri(text) {
  try {
    return mdxToMdast(text, features);
  } catch {
    return undefined;
  }
}

async function lint(page) {
  const file = fileOf(page);
  await processor.run(processor.parse(file), file);
}

/** Time per unit as the input grows. */
async function growth(steps) {
  const tasks = Object.fromEntries(steps.map(({ label, task }) => [label, task]));
  const times = await compare(tasks, quick ? 1 : 3);
  return steps.map(({ label, units }) => ({
    label,
    milliseconds: times[label],
    perUnit: times[label] / units,
  }));
}
