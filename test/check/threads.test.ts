import { expect, test } from 'vitest';
import { type Dealt, type SiteTask, shareWork } from '../../src/check/share-work.js';
import { surveySite } from '../../src/check/survey.js';
import type { Threads } from '../../src/check/threads.js';
import { findPages } from '../../src/site/find-pages.js';
import { findSite } from '../../src/site/site.js';
import { site } from '../cli/run.js';

const pages = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    `docs/part-${at % 3}/page-${at}.mdx`,
    `<Lang lang="js">\n\n## Section ${at}\n\nAll there is to say.\n\n</Lang>\n`,
  ]),
);

/** Works like threads do, but in this one; fails after so many pages. */
function helpers(count: number, pagesEach = Number.POSITIVE_INFINITY): Threads {
  const help = async (task: SiteTask, onDealt: (dealt: Dealt[]) => void) => {
    let left = pagesEach;
    for await (const dealt of shareWork({ ...structuredClone(task), counts: task.counts })) {
      if (left-- <= 0) return;
      await Promise.resolve();
      onDealt(structuredClone(dealt));
    }
  };
  return {
    start() {},
    share: async (task, onDealt) => {
      await Promise.all(Array.from({ length: count }, () => help(task, onDealt)));
    },
  };
}

test('gives the same with any number of threads, in the same order', async () => {
  const found = findSite({ cwd: site(pages) });
  const { files } = findPages(found, [], found.root);
  const alone = await surveySite(found, files);
  expect(alone.pages.map(({ path }) => path)).toEqual(Object.keys(pages).sort());
  for (const count of [1, 2, 5]) {
    const { files: again } = findPages(found, [], found.root);
    expect(await surveySite(found, again, { threads: helpers(count) })).toEqual(alone);
  }
});

test('checks what a thread took and did not bring back', async () => {
  const found = findSite({ cwd: site(pages) });
  const { files } = findPages(found, [], found.root);
  const alone = await surveySite(found, files);
  expect(await surveySite(found, files, { threads: helpers(3, 2) })).toEqual(alone);
});

test('tells how far it is', async () => {
  const found = findSite({ cwd: site(pages) });
  const { files } = findPages(found, [], found.root);
  const steps: number[] = [];
  const onPage = (done: number, total: number) => steps.push(done / total);
  await surveySite(found, files, { threads: helpers(2), onPage });
  expect(steps.at(-1)).toBe(1);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});
