/** The worked examples of `docs/evidence.md` find what they say, and not what they say they do not. */
import { readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { GivenFeature } from '../../src/config/evidence-schema.js';
import { parseAs } from '../../src/config/parse-config.js';
import { readFeatures } from '../../src/config/read-features.js';
import { roadmapSchema } from '../../src/config/roadmap-schema.js';
import { compilePatterns } from '../../src/evidence/code/compile.js';
import { searchCode } from '../../src/evidence/code/search.js';
import { createRegistry } from '../../src/page/languages/languages.js';
import { readTree } from '../../src/syntax/read.js';

const file = new URL('../../docs/evidence.md', import.meta.url);
const registry = createRegistry();

interface Example {
  title: string;
  feature: GivenFeature;
  shows: Code;
  not: Code;
}

function examples(): Example[] {
  const { tree } = readTree(readFileSync(file, 'utf8'), { path: 'evidence.md' });
  const found: { title: string; codes: Code[] }[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const [first] = node.children;
      found.push({ title: first?.type === 'text' ? first.value : '', codes: [] });
    } else if (node.type === 'code') found.at(-1)?.codes.push(node);
  }
  return found
    .filter(({ title }) => /^\d+\. /.test(title))
    .map(({ title, codes }) => {
      const [yaml, shows, not] = codes as [Code, Code, Code];
      return { title, feature: parse(yaml.value) as GivenFeature, shows, not };
    });
}

function finds({ feature }: Example, { value, lang }: Code): boolean {
  const given = parseAs(roadmapSchema(), { features: [feature] }, { file: 'roadmap' });
  const plan = readFeatures(given, { registry, target: 'python', file: undefined, directory: '/' });
  const items = plan.features.flatMap(({ id, code }) =>
    Object.entries(code).flatMap(([language, patterns]) =>
      patterns.map((pattern) => ({ key: id, language, pattern, label: id, at: 'code' })),
    ),
  );
  const set = compilePatterns(items, { from: process.cwd(), file: undefined });
  const language = registry.fence(lang ?? '') ?? 'python';
  const code = { text: value, language, scope: 'docs', fence: lang ?? undefined } as const;
  return searchCode(set, { ...code, fragment: true }).length > 0;
}

describe('worked examples', () => {
  it('are ten', () => {
    expect(examples()).toHaveLength(10);
  });

  it.each(examples())('$title', (example) => {
    expect(finds(example, example.shows)).toBe(true);
    expect(finds(example, example.not)).toBe(false);
  });
});
