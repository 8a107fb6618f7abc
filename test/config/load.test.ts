import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearConfigCache, configFiles, loadConfig } from '../../src/config/load.js';
import { ConfigError } from '../../src/config/problem.js';
import { resolveConfig } from '../../src/config/resolve.js';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'parity-')));
  clearConfigCache();
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes files below the root; gives its path. */
function write(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

function messageOf(directory: string): string {
  try {
    loadConfig(directory, { cwd: root });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message.replaceAll(root, '');
  }
  return 'no error';
}

describe('formats', () => {
  it.each([
    ['parity.config.mjs', 'export default {target: "go"};'],
    ['parity.config.cjs', 'module.exports = {target: "go"};'],
    ['parity.config.json', '\uFEFF{"$schema": "x", "target": "go"}'],
    ['parity.config.yaml', 'target: go\n'],
    ['parity.config.yml', 'target: go\n'],
    ['package.json', '{"name": "x", "parity": {"target": "go"}}'],
  ])('%s', (name, text) => {
    write({ [name]: text });
    const loaded = loadConfig(root);
    expect(loaded).toMatchObject({ config: { target: 'go' }, directory: root });
    expect(loaded.file).toBe(join(root, name));
  });

  it('parity.config.js, of either module system', () => {
    write({
      'cjs/parity.config.js': 'module.exports = {target: "go"};',
      'esm/parity.config.js': 'export default {target: "go"};',
      'esm/package.json': '{"type": "module"}',
      'transpiled/parity.config.cjs':
        'Object.defineProperty(exports, "__esModule", {value: true}); exports.default = {target: "go"};',
    });
    for (const name of ['cjs', 'esm', 'transpiled']) {
      expect(loadConfig(join(root, name)).config.target).toBe('go');
    }
  });

  it.each(['parity.config.ts', 'parity.config.mts'])('%s, where Node.js can load it', (name) => {
    write({ [name]: 'export default {target: "go" as string};' });
    if ((process.features as { typescript?: unknown }).typescript) {
      expect(loadConfig(root).config.target).toBe('go');
    } else {
      expect(messageOf(root)).toBe(
        `Cannot use the configuration \`/${name}\`: Unexpected TypeScript, expected Node.js 22.18 ` +
          `or later, which loads it (this is ${process.versions.node}), write it as ` +
          '`parity.config.mjs`',
      );
    }
  });

  it('takes an empty file, and one of comments, as no settings', () => {
    write({ 'a/parity.config.json': ' \n', 'b/parity.config.yaml': '# later\n' });
    for (const name of ['a', 'b']) {
      const loaded = loadConfig(join(root, name));
      expect(loaded.config).toEqual({});
      expect(loaded.file).toContain('parity.config');
    }
  });
});

describe('search', () => {
  it('goes up, past package.json files without the key', () => {
    write({
      'parity.config.json': '{"target": "go"}',
      'docs/package.json': '{"name": "docs", "keywords": ["parity"]}',
      'docs/a/b/page.md': '',
      'docs/broken/package.json': '{',
    });
    for (const folder of ['.', 'docs', 'docs/a/b', 'docs/broken', 'docs/not/there']) {
      expect(loadConfig(folder, { cwd: root })).toMatchObject({
        config: { target: 'go' },
        directory: root,
      });
    }
  });

  it('takes the nearest file, and of several in a folder the first of the documented order', () => {
    write({
      'parity.config.mjs': 'export default {target: "js"};',
      'parity.config.yaml': 'target: dart',
      'package.json': '{"parity": {"target": "java"}}',
      'docs/parity.config.yaml': 'target: dart',
      'docs/package.json': '{"parity": {"target": "java"}}',
    });
    expect(loadConfig(root).config.target).toBe('js');
    expect(loadConfig(join(root, 'docs')).config.target).toBe('dart');
    expect(configFiles.indexOf('parity.config.mjs')).toBe(0);
    expect(configFiles.at(-1)).toBe('package.json');
  });

  it('passes over folders of that name', () => {
    mkdirSync(join(root, 'parity.config.json'));
    write({ 'parity.config.yaml': 'target: go' });
    expect(loadConfig(root).config.target).toBe('go');
  });

  it('gives an empty configuration of the working folder if there is none', () => {
    const loaded = loadConfig(join(root, 'docs'), { cwd: root });
    // Unless the machine that runs this has one above its temporary folder.
    expect(loaded).toEqual({ config: {}, file: undefined, directory: root });
  });

  it('remembers what it found until the cache is cleared', () => {
    write({ 'parity.config.json': '{"target": "go"}' });
    const first = loadConfig(join(root, 'a/b'));
    write({ 'parity.config.json': '{"target": "js"}' });
    expect(loadConfig(join(root, 'a/b'))).toBe(first);
    expect(loadConfig(root)).toBe(first);
    expect(loadConfig(join(root, 'a/c'))).toBe(first);
    clearConfigCache();
    expect(loadConfig(root).config.target).toBe('js');
  });

  it('remembers an error', () => {
    write({ 'parity.config.json': '{"targt": "go"}' });
    const errorAt = (directory: string) => {
      try {
        return loadConfig(directory);
      } catch (error) {
        return error;
      }
    };
    const first = errorAt(join(root, 'a'));
    expect(first).toBeInstanceOf(ConfigError);
    expect(errorAt(join(root, 'a'))).toBe(first);
    expect(errorAt(join(root, 'b'))).toBe(first);
    write({ 'parity.config.json': '{}' });
    clearConfigCache();
    expect(errorAt(root)).toMatchObject({ config: {} });
  });
});

describe('errors', () => {
  it.each([
    [
      'parity.config.json',
      '{"exclusion": []}',
      /^Cannot use the configuration `\/parity\.config\.json`: Unexpected key `exclusion`, .*, did you mean `exclusions`\?$/,
    ],
    ['parity.config.json', '[]', /: Unexpected value an empty list, expected an object$/],
    ['parity.config.json', '{\n"target"}', /`\/parity\.config\.json:2:9`: .*expected `:` after/],
    ['parity.config.yaml', 'a: [', /`\/parity\.config\.yaml:1:5`: Unexpected fault in YAML/],
    ['parity.config.yaml', '- a', /: Unexpected value a list, expected an object$/],
    ['package.json', '{"parity": 5}', /: Unexpected value `5` at `parity`, expected an object$/],
    [
      'package.json',
      '{"parity": null}',
      /: Unexpected value null at `parity`, expected an object$/,
    ],
    ['package.json', '{"parity": {"target": 5}}', /`\/package\.json`: .* at `parity\.target`/],
    ['package.json', '{"parity": {},}', /`\/package\.json:1:15`: Unexpected "}" in JSON/],
    [
      'parity.config.mjs',
      'export const config = {};',
      /: Unexpected module without a default export, expected a configuration, add `export default/,
    ],
    [
      'parity.config.mjs',
      'await 1; export default {};',
      /: Unexpected `await` at the top level, expected a module that loads at once$/,
    ],
    [
      'parity.config.mjs',
      'throw new Error("no\\u202e luck");',
      /: Unexpected error while loading it \(Error: no\\u202e luck\), expected a module that loads$/,
    ],
    [
      'parity.config.mjs',
      'export default {',
      /: Unexpected error while loading it \(SyntaxError: /,
    ],
    ['parity.config.mjs', 'import "./none.mjs"; export default {};', /Cannot find module/],
    ['parity.config.mjs', 'export default () => ({});', /: Unexpected value a function, expected/],
    [
      'parity.config.mjs',
      'export default Promise.resolve({});',
      /: Unexpected value an instance of a class, expected an object$/,
    ],
    ['parity.config.cjs', 'throw undefined', /while loading it \(undefined\)/],
    [
      'parity.config.json',
      ' '.repeat(300 * 1024),
      /: Unexpected size of 300 KiB, expected at most 256 KiB$/,
    ],
    ['parity.config.json', '{"target": "pyhton"}', /no error/],
  ])('%s: %.40s', (name, text, expected) => {
    write({ [name]: text });
    expect(messageOf(root)).toMatch(expected);
  });
});

describe('resolving', () => {
  it('fills every default', () => {
    const config = resolveConfig(undefined, undefined, { cwd: root });
    const { registry, ...rest } = config;
    expect(registry.resolve('py')).toEqual(['python']);
    expect(rest).toEqual({
      target: 'python',
      references: undefined,
      languages: {},
      components: new Map([
        ['Lang', 'lang'],
        ['LanguageContent', 'lang'],
      ]),
      syncKeys: new Set(),
      declarations: {
        frontmatter: ['supportedLanguages'],
        agnostic: ['isLanguageAgnostic'],
        components: new Map([['LanguageSelector', 'supportedLanguages']]),
      },
      certainty: 0.6,
      placeholders: [],
      boilerplate: [],
      engine: 'auto',
      format: 'detect',
      aliases: new Map(),
      docs: undefined,
      ignore: [],
      source: undefined,
      baseline: join(root, 'parity.baseline.json'),
      claims: [],
      root,
      rules: {},
      exclusions: [],
      generated: [],
      badge: { texts: {}, translations: {}, classNames: {} },
      file: undefined,
      exclusionsFile: undefined,
      directory: root,
      generatedDirectory: root,
    });
    expect(resolveConfig('docs/a.md', null, { cwd: root })).toBe(config);
  });

  it('puts options over the file, and both over defaults', () => {
    write({
      'docs/parity.config.json': JSON.stringify({
        target: 'go',
        engine: 'micromark',
        components: { Sdk: 'of', Lang: false },
        rules: { 'tab-sync': 'off', 'tab-parity': 'error' },
        languages: { zig: { label: 'Zig' } },
        declarations: { frontmatter: ['sdks'] },
        aliases: { '@docs/': './src', '@/': '..' },
        exclusions: [{ topic: 'T', reason: 'R', pages: 'a.md' }],
      }),
    });
    const options = {
      target: 'Zig',
      references: ['py', 'JS/TS'],
      components: { LanguageContent: false, Code: 'in' },
      rules: { 'tab-sync': 'on' },
      languages: { odin: {} },
      declarations: { components: { LanguageSelector: false, Sdks: 'of' } },
      aliases: { '@/': 'docs' },
    } as const;
    const config = resolveConfig(
      'docs/a/b.md',
      { ...options, references: [...options.references] },
      { cwd: root },
    );
    expect(config).toMatchObject({
      target: 'zig',
      references: ['python', 'js'],
      engine: 'micromark',
      components: new Map([
        ['Sdk', 'of'],
        ['Code', 'in'],
      ]),
      rules: { 'tab-sync': 'on', 'tab-parity': 'error' },
      declarations: {
        frontmatter: ['sdks'],
        agnostic: ['isLanguageAgnostic'],
        components: new Map([['Sdks', 'of']]),
      },
      aliases: new Map([
        ['@docs/', join(root, 'docs/src')],
        ['@/', join(root, 'docs')],
      ]),
      exclusions: [{ topic: 'T' }],
      file: join(root, 'docs/parity.config.json'),
      exclusionsFile: join(root, 'docs/parity.config.json'),
      directory: join(root, 'docs'),
    });
    expect([...config.registry.languages.keys()]).toContain('odin');
  });

  it('takes globs of options relative to the working folder', () => {
    write({ 'docs/parity.config.json': '{"exclusions": []}' });
    const options = { exclusions: [{ topic: 'T', reason: 'R', pages: 'a.md' }] };
    expect(resolveConfig('docs/a.md', options, { cwd: root })).toMatchObject({
      directory: root,
      exclusionsFile: undefined,
      file: join(root, 'docs/parity.config.json'),
    });
    const docs = join(root, 'docs');
    expect(resolveConfig('a.md', options, { cwd: docs })).toMatchObject({ directory: docs });
  });

  it('gives one object for all pages below a file', () => {
    write({ 'parity.config.json': '{}' });
    const options = { target: 'go' };
    const first = resolveConfig('a.md', options, { cwd: root });
    expect(resolveConfig('docs/b.md', options, { cwd: root })).toBe(first);
    expect(resolveConfig('docs/b.md', { target: 'go' }, { cwd: root })).not.toBe(first);
  });

  it('gives one error for all pages, and names the options', () => {
    const options = { target: 'pyhton', references: ['JS/Go'] };
    const errorAt = (path: string) => {
      try {
        return resolveConfig(path, options, { cwd: root });
      } catch (error) {
        return error as ConfigError;
      }
    };
    const first = errorAt('a.md') as ConfigError;
    expect(first.message).toBe(
      'Cannot use the configuration `options`:\n' +
        '- Unexpected language "pyhton" at `target`, expected the id of a language, ' +
        'did you mean `python`?\n' +
        '- Unexpected language "JS/Go" at `references[0]`, expected the id of a language, ' +
        'or add it to `languages`',
    );
    expect(errorAt('b.md')).toBe(first);
    expect(() => resolveConfig('a.md', [] as never, { cwd: root })).toThrow(
      'Cannot use the configuration `options`: Unexpected value an empty list, expected an object',
    );
  });

  it('checks the names of languages in the file, with those that options add', () => {
    write({
      'package.json': JSON.stringify({
        parity: {
          exclusions: [{ topic: 'T', reason: 'R', pages: 'a.md', languages: ['go', 'zigg'] }],
        },
      }),
    });
    expect(() => resolveConfig('a.md', {}, { cwd: root })).toThrow(
      /package\.json`: Unexpected language "zigg" at `parity\.exclusions\[0\]\.languages\[1\]`/,
    );
    const languages = { zig: { aliases: ['zigg'] } };
    expect(resolveConfig('a.md', { languages }, { cwd: root }).exclusions).toMatchObject([
      { languages: ['go', 'zig'] },
    ]);
  });
});
