/**
 * Pages to measure on: those of the corpus, or invented ones of about the same size.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { markdownFiles } from '../script/corpus.mjs';

/** Size of the invented site, near that of the corpus. */
const pages = 65;
const bytesEach = 13_000;

/**
 * Pages of a folder, by path.
 *
 * @param {string} folder
 * @returns {{name: string, text: string}[]}
 */
export function readPages(folder) {
  return markdownFiles(folder).map((file) => ({
    name: relative(folder, file),
    text: readFileSync(file, 'utf8'),
  }));
}

/** @returns {{name: string, text: string}[]} */
export function inventPages() {
  return Array.from({ length: pages }, (_, index) => ({
    name: join(`part-${index % 5}`, `page-${index}.mdx`),
    text: inventPage(bytesEach, index),
  }));
}

/**
 * A page of at least so many bytes in which Python lacks every fifth section.
 *
 * @param {number} bytes
 * @param {number} [seed]
 *   Number that makes its headings its own.
 * @returns {string}
 */
export function inventPage(bytes, seed = 0) {
  const parts = [`---\ntitle: Page ${seed}\nsupportedLanguages: [js, go, python]\n---\n`];
  let size = 0;
  for (let index = 0; size < bytes; index++) {
    const part = chapter(`${seed}-${index}`, index);
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('\n')}\n`;
}

const topics = ['queues', 'jobs', 'workers', 'schedules', 'stores', 'webhooks', 'limits', 'logs'];
const verbs = ['Create', 'Pause', 'Resume', 'Delete', 'List', 'Retry', 'Inspect', 'Measure'];

/** Some shared prose, then the same four sections for each language. */
function chapter(id, index) {
  const topic = topics[index % topics.length];
  const sections = Array.from(
    { length: 4 },
    (_, step) => `${verbs[(index + step) % verbs.length]} ${topic} ${id}-${step}`,
  );
  const block = (lang, fence, titles) =>
    [
      `<Lang lang="${lang}">`,
      ...titles.map((title) =>
        [
          `### ${title}`,
          `Call the function with a *name* and the data of your ${topic}; see [the list](./list.mdx).`,
          `\`\`\`${fence}\nharbor.call("${title}", { retries: 3 })\n\`\`\``,
          '* It returns once the service has stored it.\n* It fails after the last attempt.',
        ].join('\n\n'),
      ),
      '</Lang>',
    ].join('\n\n');
  return [
    `## About ${topic} ${id}`,
    `What every reader should know of ${topic}: they are kept until a worker has time for them.`,
    block('js', 'ts', sections),
    block('go', 'go', sections),
    block('python', 'py', index % 5 === 4 ? sections.slice(1) : sections),
  ].join('\n\n');
}
