import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LoaderContext } from '../../../src/integrations/docusaurus/docusaurus-api.js';
import dependencies, {
  type DependencyOptions,
  pitch,
} from '../../../src/integrations/docusaurus/loader.js';

const root = mkdtempSync(join(tmpdir(), 'parity-loader-'));
mkdirSync(join(root, 'docs/python'), { recursive: true });
writeFileSync(join(root, 'parity.config.yaml'), '');
writeFileSync(join(root, 'docs/flows.mdx'), '');
afterAll(() => rmSync(root, { recursive: true }));

function context(page: string, files: string[] = []) {
  const [present, missing, results]: [string[], string[], unknown[][]] = [[], [], []];
  const loader: LoaderContext<DependencyOptions> = {
    resourcePath: page,
    getOptions: () => ({
      root,
      configFiles: ['parity.config.yaml'],
      filesOf: (asked) => (asked === page ? files : []),
    }),
    addDependency: (file) => present.push(file),
    addMissingDependency: (file) => missing.push(file),
    callback: (...result) => results.push(result),
  };
  return { loader, present, missing, results };
}

describe('dependencies', () => {
  it('should leave the page alone and add what it was made of', () => {
    const files = [join(root, 'docs/flows.mdx'), join(root, 'docs/gone.mdx')];
    const page = context(join(root, 'docs/python/flows.mdx'), files);
    dependencies.call(page.loader, 'source', 'map');
    expect(page.results).toEqual([[null, 'source', 'map']]);
    expect(page.present).toEqual([files[0]]);
    expect(page.missing).toEqual([files[1]]);
  });

  it('should watch for configurations from the page up to the site, before it is compiled', () => {
    const page = context(join(root, 'docs/python/flows.mdx'));
    pitch.call(page.loader);
    expect(page.present).toEqual([join(root, 'parity.config.yaml')]);
    expect(page.missing).toEqual([
      join(root, 'docs/parity.config.yaml'),
      join(root, 'docs/python/parity.config.yaml'),
    ]);
    expect(page.results).toEqual([]);
  });

  it('should watch the site alone for a page that lies elsewhere', () => {
    const page = context(join(root, '../elsewhere/page.mdx'));
    pitch.call(page.loader);
    expect([...page.present, ...page.missing]).toEqual([join(root, 'parity.config.yaml')]);
  });
});
