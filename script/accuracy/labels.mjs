/** Which sites have verdicts, where their pages are, and which figures are asked of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { root } from '../pack.mjs';

/**
 * Sites of the corpus. `site` joins those that are left out together when confidence is tried on one
 * site; `asked` has the least shares, but for `wrong`, the most false alarms: what has been reached, so
 * that nothing falls below it.
 */
const corpusSites = [
  {
    name: 'Genkit, February',
    site: 'genkit',
    verdicts: 'genkit/verdicts-2026-02-06.json',
    folder: 'genkit/docs-2026-02-06',
    pages: 'src/content/docs/docs',
    asked: { status: 62 / 65, recall: 0.83, 'recall + possible': 0.91, precision: 0.9 },
  },
  {
    name: 'Genkit, July',
    site: 'genkit',
    verdicts: 'labels/genkit-2026-07-20.json',
    folder: 'sites/genkit-2026-07-20',
    pages: 'src/content/docs/docs',
    asked: { status: 65 / 67, recall: 0.88, 'recall + possible': 0.95, precision: 0.85 },
  },
  {
    name: 'LangChain',
    site: 'langchain',
    verdicts: 'labels/langchain.json',
    folder: 'sites/langchain',
    pages: '.',
    asked: { status: 0.95, recall: 0.75, wrong: 2 },
  },
  {
    name: 'Agent Framework',
    site: 'agent-framework',
    verdicts: 'labels/agent-framework.json',
    folder: 'sites/agent-framework',
    pages: '.',
    rewrite: zonesAsContainers,
    asked: { status: 18 / 20, recall: 0.9, precision: 0.85 },
  },
];

/** The project's own pages, then the sites of the corpus that are there. */
export function sitesOf(corpus, configFile) {
  const sites = corpusSites
    .map((site) => ({
      ...site,
      verdicts: join(corpus, site.verdicts),
      cwd: join(corpus, site.folder),
      pages: join(corpus, site.folder, site.pages),
      config: {},
    }))
    .filter(({ verdicts, pages }) => existsSync(verdicts) && existsSync(pages));
  const [first] = sites;
  if (first?.name === corpusSites[0].name && existsSync(configFile)) {
    const config = parse(readFileSync(configFile, 'utf8'));
    const name = `  with ${basename(configFile)}`;
    sites.splice(1, 0, { ...first, name, config, configured: true });
  }
  return [...ownSites(), ...sites];
}

/** Verdicts of `fixtures/judgement`, a folder for each kind of site. */
function ownSites() {
  const folder = join(root, 'fixtures/judgement');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((kind) => join(folder, kind, 'verdicts.yaml'))
    .filter((verdicts) => existsSync(verdicts))
    .map((verdicts) => ({
      ...givenSite(verdicts),
      name: `fixtures: ${basename(dirname(verdicts))}`,
      own: true,
      inside: true,
    }));
}

/** A site of which only the verdicts were named. */
export function givenSite(verdicts, pages = dirname(verdicts)) {
  const folder = resolve(pages);
  const name = relative(root, resolve(verdicts));
  return { name, site: name, verdicts, cwd: folder, pages: folder, config: {}, asked: {} };
}

/** Zones, which are a dialect that is not read yet, as directives; every line stays where it is. */
function zonesAsContainers(text) {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^(\s*):::\s*zone\s.*pivot="programming-language-([\w-]+)".*$/, '$1:::$2')
        .replace(/^(\s*):::\s*zone-end.*$/, '$1:::'),
    )
    .join('\n');
}
