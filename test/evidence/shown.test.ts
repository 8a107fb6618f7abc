import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { GivenFeature } from '../../src/config/evidence-schema.js';
import * as compiling from '../../src/evidence/code/compile.js';
import { planOf } from '../../src/evidence/plan-of.js';
import { shownFeatures } from '../../src/evidence/shown.js';
import { folderWith, write } from '../site/folder.js';
import { type ContextOptions, contextFor } from './contexts.js';

/** Features that a page shows, as `line:column language feature`. */
function shown(text: string, features: GivenFeature[], options: ContextOptions = {}): string[] {
  const context = contextFor(text, { ...options, config: { roadmap: { features } } });
  return shownFeatures(context, planOf(context.config), '/nowhere').map(
    ({ line, column, language, feature, imported }) =>
      `${line}:${column} ${language} ${feature}${imported ? ` ${imported.path}:${imported.line}` : ''}`,
  );
}

const call: GivenFeature = { name: 'Call', code: { js: '$AI.call($$$)', python: '$AI.call($$$)' } };

describe('features that pages show', () => {
  it('are those in code of a language that its readers see', () => {
    const text = [
      '```python',
      'ai.call(1)',
      '```',
      '<Lang lang="js">',
      '',
      '```python',
      'ai.call(2)',
      '```',
      '- in a list',
      '',
      '  ```ts',
      '  await ai.call(3)',
      '  ```',
      '',
      '</Lang>',
      '',
      '```',
      'ai.call(4)',
      '```',
    ].join('\n');
    expect(shown(text, [call])).toEqual(['2:1 python Call', '12:9 js Call']);
  });

  it('are found by text in all that the readers see', () => {
    const text = [
      '```yaml title="a.prompt"',
      'model: x',
      '```',
      ':::js',
      '```yaml',
      'model: y',
      '```',
      ':::',
    ].join('\n');
    const model: GivenFeature = {
      name: 'Model',
      code: {
        python: { text: '^model:' },
        js: [
          { text: '^model:', files: '*.prompt' },
          { text: '^model: y', fences: ['yaml'] },
        ],
      },
    };
    expect(shown(text, [model], { path: '/nowhere/page.md' })).toEqual([
      '2:1 python Model',
      '2:1 js Model',
      '6:1 js Model',
    ]);
  });

  it('are told once at a place, and told apart', () => {
    const other: GivenFeature = { name: 'Other', code: { python: ['$A.call($$$)', 'ai.$F(1)'] } };
    expect(shown('```py\nai.call(1); ai.call(2)\n```\n', [call, other])).toEqual([
      '2:1 python Call',
      '2:1 python Other',
      '2:13 python Call',
      '2:13 python Other',
    ]);
  });

  it('are found in files that the page shows', () => {
    const folder = folderWith({
      'parity.config.json': '{}',
      'docs/a.py': '#\n\nai.call()\n',
    });
    const text = 'import a from \'./a.py?raw\'\n\n<Code code={a} lang="py" />\n';
    expect(shown(text, [call], { path: join(folder, 'docs/page.mdx') })).toEqual([
      '3:1 python Call ./a.py:3',
    ]);
  });

  it('cost nothing where no page has the words', () => {
    const compile = vi.spyOn(compiling, 'compilePatterns');
    const features: GivenFeature[] = [
      { name: 'Wrong', code: { python: 'def broken(' } },
      { name: 'No parser', code: { ruby: '$AI.unheard_of' } },
    ];
    expect(shown('```py\nai.call()\n```\n\n```ruby\nx\n```\n', features)).toEqual([]);
    expect(compile).not.toHaveBeenCalled();
    compile.mockRestore();
  });

  it('need patterns that can be read', () => {
    const features: GivenFeature[] = [{ name: 'Wrong', code: { python: 'broken(' } }];
    expect(() => shown('```py\nbroken(1)\n```\n', features)).toThrow(/Wrong.*features\[0\]/s);
  });

  it('are those of the plan as the file has it now', () => {
    const folder = folderWith({
      'parity.config.json': '{}',
      'parity.roadmap.yaml': 'features: [{ name: A, code: { python: a() } }]',
    });
    const context = () => contextFor('```py\na(); bb()\n```\n', { path: join(folder, 'page.md') });
    const plan = planOf(context().config);
    expect(planOf(context().config)).toBe(plan);
    expect(shownFeatures(context(), plan, folder)).toHaveLength(1);
    write(
      join(folder, 'parity.roadmap.yaml'),
      'features: [{ name: A, code: { python: a() } }, { name: B, code: { python: bb() } }]',
    );
    expect(shownFeatures(context(), planOf(context().config), folder)).toHaveLength(2);
  });
});
