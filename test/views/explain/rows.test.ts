import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { createContext } from '../../../src/site/model-of.js';
import { readTree } from '../../../src/syntax/read.js';
import { explainPage } from '../../../src/views/explain/explain.js';

const config = resolveConfig(undefined, {}, { cwd: '/nowhere' });

/** Explains a page for Python, without findings. */
function explain(text: string) {
  const { tree, text: source } = readTree(text, { format: 'mdx' });
  const { model, registry } = createContext(tree, source, undefined, config);
  return { model, ...explainPage(model, 'page.mdx', [], registry) };
}

/** A block of sections for a language. */
function block(language: string, sections: readonly string[]): string {
  const body = sections.map((heading) => `${heading}\n\nAbout ${heading.replace(/#+ /, '')}.`);
  return `<Lang lang="${language}">\n\n${body.join('\n\n')}\n\n</Lang>\n`;
}

/** `reference | target` of each row. */
function sides(text: string): string[] {
  return explain(text).rows.map(({ reference, target, verdict }) => {
    const [left, right] = [reference, target].map((side) => side?.heading ?? '');
    return `${left} | ${right} ${verdict}`;
  });
}

describe('rows', () => {
  test('are in the order of the target, with what it lacks where the reference has it', () => {
    const text =
      block('js', ['## Install', '## Queues', '### Retry', '## Metrics']) +
      block('python', ['## Metrics', '## Install', '## Virtual environments', '## Queues']);
    expect(sides(text)).toEqual([
      'Metrics | Metrics same',
      'Install | Install same',
      ' | Virtual environments own',
      'Queues | Queues same',
      'Retry |  missing',
    ]);
  });

  test('have what the reference begins with at the top', () => {
    const text = block('js', ['## Zebras', '## Install']) + block('python', ['## Install']);
    expect(sides(text)).toEqual(['Zebras |  missing', 'Install | Install same']);
  });

  test('have what only a further reference has under the same parent', () => {
    const text =
      block('js', ['## Install', '### Proxies', '### Mirrors', '## Queues', '## Metrics']) +
      block('go', ['## Install', '### Vendoring modules', '## Queues']) +
      block('python', ['## Install', '### Proxies', '### Mirrors', '## Queues', '## Metrics']);
    expect(sides(text)).toEqual([
      'Install | Install same',
      'Proxies | Proxies same',
      'Mirrors | Mirrors same',
      'Vendoring modules |  language-specific',
      'Queues | Queues same',
      'Metrics | Metrics same',
    ]);
  });

  test('tell sections of one name apart by their places', () => {
    const text =
      block('js', ['## A', '### Setup', '## A', '### Setup']) +
      block('python', ['## A', '### Setup', '## A', '### Setup']);
    const { rows } = explain(text);
    const lines = rows.map(({ target }) => target?.line);
    expect(new Set(lines).size).toBe(rows.length);
  });

  test('have every section of both sides once, those of the target in order', () => {
    const heading = fc.tuple(
      fc.constantFrom('##', '###', '####'),
      fc.constantFrom('Install', 'Queues', 'Retry', 'Metrics', 'Logs', 'Next steps', 'Setup'),
    );
    const outline = fc.array(heading, { maxLength: 8 });
    const languages = fc.record({ js: outline, go: outline, python: outline });
    fc.assert(
      fc.property(languages, (given) => {
        const text = Object.entries(given)
          .map(([language, list]) =>
            block(
              language,
              list.map((words) => words.join(' ')),
            ),
          )
          .join('\n');
        const { rows, model } = explain(text);
        const named = model.sections.filter((one) => one.heading !== '');
        const references = rows.flatMap(({ reference }) => (reference ? [reference.line] : []));
        expect(references.toSorted()).toEqual(named.map((one) => one.place?.start.line).toSorted());
        const apart = new Set(['covered', 'missing', 'boilerplate', 'language-specific']);
        const own = rows.flatMap(({ target, verdict, reference }) =>
          target && !(reference && apart.has(verdict)) ? [target.line] : [],
        );
        const sections = model.outlines.get('python')?.sections.filter(({ node }) => node) ?? [];
        const lines = sections.map(({ place }) => place?.start.line);
        expect([...new Set(own)]).toEqual(lines);
      }),
    );
  });
});
