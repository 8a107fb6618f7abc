/**
 * Makes one page a language of each page in `src/content/docs/sdk`: `sdk/events.mdx` becomes
 * `sdk/js/events.mdx` and so on, without the blocks of other languages.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

const folder = new URL('../src/content/docs/sdk/', import.meta.url);
const labels = { js: 'JavaScript', python: 'Python', go: 'Go' };

for (const language of Object.keys(labels)) {
  await rm(new URL(`${language}/`, folder), { recursive: true, force: true });
}
for (const name of (await readdir(folder)).filter((name) => /\.mdx?$/.test(name))) {
  const source = await readFile(new URL(name, folder), 'utf8');
  for (const language of languagesOf(source)) {
    const target = new URL(`${language}/`, folder);
    await mkdir(target, { recursive: true });
    await writeFile(new URL(name, target), copyOf(source, name, language));
  }
}

/** What the frontmatter declares; all languages if it declares none. */
function languagesOf(source) {
  const declared = /^supportedLanguages: \[(.*)\]$/m.exec(source)?.[1];
  return declared ? declared.split(',').map((id) => id.trim()) : Object.keys(labels);
}

function copyOf(source, name, language) {
  const [, frontmatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(source);
  const title = frontmatter
    .replace(/^title: (.*)$/m, `title: $1 (${labels[language]})`)
    .replace(/^supportedLanguages: .*\n?/m, '');
  const note = `Made from sdk/${name} by script/copies.mjs; edit that file.`;
  const comment = name.endsWith('.mdx') ? `{/* ${note} */}` : `<!-- ${note} -->`;
  const text = body
    .replace(/^<Lang lang="([^"]*)">\n(.*?)^<\/Lang>\n/gms, (_, lang, inner) => keep(lang, inner))
    .replace(/^:::(js|python|go)\n(.*?)^:::\n/gms, (_, lang, inner) => keep(lang, inner))
    .replace(/^import Lang from .*\n\n?/m, '');
  return `---\n${title}\n---\n\n${comment}\n${text.replace(/\n{3,}/g, '\n\n')}`;

  function keep(lang, inner) {
    return lang.split(' ').includes(language) ? `${inner.trim()}\n` : '';
  }
}
