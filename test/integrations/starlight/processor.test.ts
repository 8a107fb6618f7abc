import { remark } from 'remark';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import {
  addToProcessor,
  type Badge,
  ProcessorError,
  remarkPlugin,
} from '../../../src/integrations/starlight/processor.js';

const text = '<Lang lang="js">\n\n## A\n\nText of it.\n\n</Lang>\n';

function badge(other: Partial<Badge> = {}): Badge {
  return { options: {}, site: {}, mark: { parity: 'one' }, ...other };
}

function satteri(plugins: unknown[] = []) {
  return { name: 'satteri', options: { mdastPlugins: plugins } };
}

it('adds a plugin to Sätteri that works', async () => {
  const processor = satteri();
  addToProcessor(processor, badge());
  const { code } = await mdxToJs(text, { mdastPlugins: processor.options.mdastPlugins as never });
  expect(code).toContain('parity-badge--missing');
});

it('adds a plugin to unified that works', async () => {
  const processor = { name: 'unified', options: { remarkPlugins: [] as unknown[] } };
  addToProcessor(processor, badge({ options: { languages: ['js'] } }));
  const [plugin] = processor.options.remarkPlugins as [[() => undefined, object]];
  const pipeline = remark().use([plugin as never]);
  const source = '<Lang lang="python">\n\n## A\n\nText of it.\n\n</Lang>\n';
  const tree = await pipeline.run(pipeline.parse(source), {
    path: 'a.mdx',
    value: source,
  } as never);
  expect(JSON.stringify(tree)).toContain('"dataParityLanguage":"js"');
});

it('refuses a processor of another kind, and says what to do', () => {
  const add = () => addToProcessor({ name: 'markdown-it', options: {} }, badge());
  expect(add).toThrow(ProcessorError);
  expect(add).toThrow('Unexpected Markdown processor `markdown-it`');
  try {
    add();
  } catch (error) {
    expect((error as ProcessorError).hint).toMatch(/remark-parity\/badge.*remark-parity\/satteri/);
  }
});

it('keeps the plugins of the user, and replaces its own', () => {
  const [first, last] = [{ name: 'first' }, { name: 'last' }];
  const processor = satteri([first]);
  addToProcessor(processor, badge());
  const { mdastPlugins } = processor.options;
  mdastPlugins.push(last);
  const before = [...mdastPlugins];
  addToProcessor(processor, badge({ mark: { parity: 'two' } }));
  expect(mdastPlugins).toHaveLength(before.length);
  expect(mdastPlugins[0]).toBe(first);
  expect(mdastPlugins.at(-1)).toBe(last);
  expect(JSON.stringify(mdastPlugins)).toContain('"parity":"two"');
  expect(JSON.stringify(mdastPlugins)).not.toContain('"parity":"one"');
});

it('makes the list where a processor has none', () => {
  const processor = { name: 'unified', options: {} };
  addToProcessor(processor, badge());
  expect(processor.options).toHaveProperty('remarkPlugins');
});

it('puts the mark, as it is each time, into what Astro compares', () => {
  let digest = 'one';
  const mark = {
    get parity() {
      return digest;
    },
  };
  for (const version of [undefined, '0.9.1']) {
    const processor = satteri();
    addToProcessor(processor, badge({ mark, satteri: version }));
    digest = 'one';
    expect(JSON.stringify(processor)).toContain('"parity":"one"');
    digest = 'two';
    expect(JSON.stringify(processor)).toContain('"parity":"two"');
  }
  expect(JSON.stringify(remarkPlugin(badge({ mark })))).toContain('"parity":"two"');
});
