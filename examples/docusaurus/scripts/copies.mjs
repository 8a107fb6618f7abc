/**
 * Writes one copy of each page with language blocks for each language, with the blocks resolved:
 * `docs/batches.mdx` becomes `docs/python/batches.mdx` and so on.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const languages = {
  javascript: ['js', 'JavaScript'],
  python: ['python', 'Python'],
  go: ['go', 'Go'],
};
const pages = ['batches'];
const block = /^<Lang lang="([^"]*)">\n([\s\S]*?)^<\/Lang>\n\n?/gm;
const docs = new URL('../docs/', import.meta.url);

for (const page of pages) {
  const text = await readFile(new URL(`${page}.mdx`, docs), 'utf8');
  for (const [folder, [id, label]] of Object.entries(languages)) {
    const copy = text
      .replace(block, (_, ids, content) => (ids.split(' ').includes(id) ? content.trimStart() : ''))
      .replace(/^title: (.*)$/m, `title: $1 in ${label}\nsidebar_label: ${label}`)
      .replace(/^---\n\n/m, `---\n\n{/* Generated from docs/${page}.mdx: edit that file. */}\n\n`);
    await mkdir(new URL(`${folder}/`, docs), { recursive: true });
    await writeFile(new URL(`${folder}/${page}.mdx`, docs), copy);
  }
}
