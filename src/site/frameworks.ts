export interface Framework {
  id: 'starlight' | 'docusaurus' | 'vitepress' | 'mintlify' | 'mkdocs' | 'plain';
  label: string;
  /** Files or folders of which a site has one, relative to its folder. */
  marks: readonly string[];
  /** Folders of pages, the usual one first; `.` for the folder of the site. */
  docs: readonly string[];
}

const scripts = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];

export function withScripts(name: string): string[] {
  return scripts.map((extension) => `${name}.${extension}`);
}

/** In the order in which they are looked for. */
export const frameworks: readonly Framework[] = [
  {
    id: 'starlight',
    label: 'Starlight',
    marks: withScripts('astro.config'),
    docs: ['src/content/docs'],
  },
  {
    id: 'docusaurus',
    label: 'Docusaurus',
    marks: withScripts('docusaurus.config'),
    docs: ['docs'],
  },
  { id: 'vitepress', label: 'VitePress', marks: ['.vitepress'], docs: ['.'] },
  { id: 'mintlify', label: 'Mintlify', marks: ['docs.json', 'mint.json'], docs: ['.'] },
  { id: 'mkdocs', label: 'MkDocs', marks: ['mkdocs.yml', 'mkdocs.yaml'], docs: ['docs'] },
];

/** Where pages are without a framework, or beside it. */
export const usualFolders = ['src/content/docs', 'docs'];

/** A folder of Markdown, of no framework that is known. */
export const plain: Framework = {
  id: 'plain',
  label: 'Markdown',
  marks: [],
  docs: [...usualFolders, '.'],
};
