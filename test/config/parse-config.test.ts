import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineConfig } from '../../src/config/define.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { ConfigError } from '../../src/config/problem.js';
import { settingNames } from '../../src/config/rule-names.js';
import type { Config } from '../../src/config/schema.js';
import { isDay } from '../../src/text/day.js';
import { nearest } from '../../src/text/nearest.js';

const file = '/site/parity.config.json';

function errorOf(value: unknown): ConfigError {
  try {
    parseConfig(value, { file });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error as ConfigError;
  }
  throw new Error('Expected a ConfigError');
}

function messagesOf(value: unknown): string[] {
  return errorOf(value).problems.map((problem) => problem.message);
}

const keys =
  'expected one of `target`, `references`, `languages`, `components`, `syncKeys`, ' +
  '`declarations`, `certainty`, `placeholders`, `boilerplate`, `engine`, `format`, `aliases`, `docs`, ' +
  '`ignore`, `source`, `baseline`, `claims`, `rules`, ' +
  '`exclusions`, `roadmap`, `generated`, `badge`';
const exclusionKeys =
  'expected one of `topic`, `reason`, `pages`, `sections`, `code`, `status`, `languages`, `until`, `issue`';
const severity = 'expected one of `off`, `on`, `warn`, `error`, `0`, `1`, `2`, `true`, `false`';
const day = 'expected a day that exists, such as `2026-12-31`';
const address = 'expected an `http:` or `https:` address';

/** An exclusion that is right but for `change`. */
function exclusion(change: object) {
  return { exclusions: [{ topic: 'T', reason: 'R', pages: 'a.md', ...change }] };
}

describe('good configurations', () => {
  it('takes every field', () => {
    const config = defineConfig({
      $schema: './node_modules/remark-parity/schema/parity.schema.json',
      target: 'go',
      references: ['js', 'python'],
      languages: { zig: { label: 'Zig', aliases: ['ziglang'], fences: ['zig'], tools: ['zon'] } },
      components: { Sdk: 'for', Lang: false },
      syncKeys: ['sdk'],
      declarations: { frontmatter: ['sdks'], agnostic: ['all'], components: { Sdks: 'of' } },
      placeholders: ['watch this space'],
      boilerplate: ['Where to go from here'],
      engine: 'micromark',
      format: 'mdx',
      aliases: { '@docs/': './src/content/docs' },
      rules: {
        'page-parity': 'error',
        'section-parity': ['warn', { any: 'thing' }],
        'tab-sync': 0,
        'tab-parity': false,
        'code-parity': [2],
      },
      exclusions: [
        { topic: 'Angular', reason: 'no Python', pages: ['a.md', 'b/*.mdx'] },
        {
          topic: 'Chat',
          reason: 'deprecated',
          sections: 'Chat',
          languages: ['go'],
          until: '2028-02-29',
          issue: 'https://github.com/a/b/issues/1',
        },
      ],
    });
    expect(parseConfig(config, { file })).toEqual(config);
    expect(parseConfig({}, { file })).toEqual({});
  });

  it('takes blanks around text away', () => {
    const config = parseConfig(exclusion({ reason: ' R\n', sections: [' A '] }), { file });
    expect(config.exclusions?.[0]).toMatchObject({ reason: 'R', sections: ['A'] });
  });

  it('has types that know every rule and refuse what is unknown', () => {
    type Rules = NonNullable<Config['rules']>;
    expectTypeOf<keyof Rules>().toEqualTypeOf<(typeof settingNames)[number]>();
    // @ts-expect-error: an unknown key
    defineConfig({ targt: 'go' });
    // @ts-expect-error: no severity
    defineConfig({ rules: { 'tab-sync': 'of' } });
    // @ts-expect-error: no reason
    defineConfig({ exclusions: [{ topic: 'T', pages: 'a.md' }] });
  });
});

describe('bad configurations', () => {
  it.each<[string, unknown, string]>([
    ['a list', [], 'Unexpected value an empty list, expected an object'],
    ['nothing', null, 'Unexpected value null, expected an object'],
    ['text', 'go', 'Unexpected value "go", expected an object'],
    [
      'a promise',
      Promise.resolve({}),
      'Unexpected value an instance of a class, expected an object',
    ],
    [
      'a map',
      { rules: new Map() },
      'Unexpected value an instance of a class at `rules`, expected an object',
    ],
    ['a function', () => ({}), 'Unexpected value a function, expected an object'],
    [
      'an unknown key',
      { exclusion: [] },
      `Unexpected key \`exclusion\`, ${keys}, did you mean \`exclusions\`?`,
    ],
    ['an unknown key that is like none', { zzz: 1 }, `Unexpected key \`zzz\`, ${keys}`],
    [
      'an unknown rule',
      { rules: { 'page-party': 'off' } },
      `Unexpected key \`page-party\` in \`rules\`, expected one of ${settingNames
        .map((name) => `\`${name}\``)
        .join(', ')}, did you mean \`page-parity\`?`,
    ],
    [
      'a misspelt severity',
      { rules: { 'tab-sync': 'wran' } },
      `Unexpected value "wran" at \`rules["tab-sync"]\`, ${severity}, or a list of one of them ` +
        'and options, did you mean `warn`?',
    ],
    [
      'a misspelt severity with options',
      { rules: { 'tab-sync': ['errr', {}] } },
      `Unexpected value "errr" at \`rules["tab-sync"][0]\`, ${severity}, did you mean \`error\`?`,
    ],
    [
      'too much for a rule',
      { rules: { 'tab-sync': ['on', {}, {}] } },
      'Unexpected value a list at `rules["tab-sync"]`, expected a severity and options, and ' +
        'nothing more',
    ],
    [
      'nothing for a rule',
      { rules: { 'tab-sync': [] } },
      `Unexpected missing field \`rules["tab-sync"][0]\`, ${severity}, add it`,
    ],
    [
      'a list of rules',
      { rules: ['tab-sync'] },
      'Unexpected value a list at `rules`, expected an object',
    ],
    [
      'empty text',
      { target: ' ' },
      'Unexpected value " " at `target`, expected the id of a language',
    ],
    [
      'text for a list',
      { references: 'go' },
      'Unexpected value "go" at `references`, expected a list of language ids',
    ],
    [
      'null for a list',
      { syncKeys: null },
      'Unexpected value null at `syncKeys`, expected a list of sync keys',
    ],
    [
      'a number in a list',
      { placeholders: ['a', 5] },
      'Unexpected value `5` at `placeholders[1]`, expected text that is not empty',
    ],
    [
      'a misspelt choice',
      { engine: 'sateri' },
      'Unexpected value "sateri" at `engine`, expected one of `auto`, `satteri`, `micromark`, ' +
        'did you mean `satteri`?',
    ],
    [
      'a wrong attribute',
      { components: { Lang: true } },
      'Unexpected value `true` at `components.Lang`, expected the name of an attribute, or `false`',
    ],
    [
      'a component without a name',
      { components: { '': 'lang' } },
      'Unexpected value "" at `components[""]`, expected a name that is not empty',
    ],
    [
      'a misspelt key inside',
      { declarations: { frontmater: [] } },
      'Unexpected key `frontmater` in `declarations`, expected one of `frontmatter`, `agnostic`, ' +
        '`components`, did you mean `frontmatter`?',
    ],
    [
      'a misspelt key of a language',
      { languages: { zig: { alias: ['z'] } } },
      'Unexpected key `alias` in `languages.zig`, expected one of `label`, `aliases`, `fences`, ' +
        '`tools`, did you mean `aliases`?',
    ],
    [
      'an object for exclusions',
      { exclusions: { topic: 'T' } },
      'Unexpected value an object at `exclusions`, expected a list of exclusions',
    ],
    [
      'a missing reason',
      exclusion({ reason: undefined }),
      'Unexpected missing field `exclusions[0].reason`, expected text that is not empty, add it',
    ],
    [
      'a missing topic',
      { exclusions: [{ reason: 'R', pages: 'a.md' }] },
      'Unexpected missing field `exclusions[0].topic`, expected text that is not empty, add it',
    ],
    [
      'an empty reason',
      exclusion({ reason: '\n' }),
      'Unexpected value "\\n" at `exclusions[0].reason`, expected text that is not empty',
    ],
    [
      'no place',
      { exclusions: [{ topic: 'T', reason: 'R' }] },
      'Unexpected entry without any place at `exclusions[0]`, expected `pages`, `sections`, or `code`, ' +
        'add one',
    ],
    [
      'a misspelt place',
      { exclusions: [{ topic: 'T', reason: 'R', page: 'a.md' }] },
      `Unexpected key \`page\` in \`exclusions[0]\`, ${exclusionKeys}, did you mean \`pages\`?`,
    ],
    [
      'no pages in a list',
      exclusion({ pages: [] }),
      'Unexpected value an empty list at `exclusions[0].pages`, expected at least one glob',
    ],
    [
      'a number for pages',
      exclusion({ pages: 5 }),
      'Unexpected value `5` at `exclusions[0].pages`, expected a glob or a list of them',
    ],
    [
      'a number among sections',
      exclusion({ sections: ['A', 5] }),
      'Unexpected value `5` at `exclusions[0].sections[1]`, expected a heading',
    ],
    [
      'an impossible date',
      exclusion({ until: '2026-02-30' }),
      `Unexpected value "2026-02-30" at \`exclusions[0].until\`, ${day}`,
    ],
    [
      'a date of another form',
      exclusion({ until: '30.12.2026' }),
      `Unexpected value "30.12.2026" at \`exclusions[0].until\`, ${day}`,
    ],
    [
      'a date object',
      exclusion({ until: new Date(0) }),
      `Unexpected value an instance of a class at \`exclusions[0].until\`, ${day}`,
    ],
    [
      'no address',
      exclusion({ issue: '#12' }),
      `Unexpected value "#12" at \`exclusions[0].issue\`, ${address}`,
    ],
    [
      'an address that runs code',
      exclusion({ issue: 'javascript:alert(1)' }),
      `Unexpected value "javascript:alert(1)" at \`exclusions[0].issue\`, ${address}`,
    ],
    [
      'an address over two lines',
      exclusion({ issue: 'https://a.b/\nc' }),
      `Unexpected value "https://a.b/\\nc" at \`exclusions[0].issue\`, ${address}`,
    ],
    [
      'no languages in a list',
      exclusion({ languages: [] }),
      'Unexpected value an empty list at `exclusions[0].languages`, expected at least one ' +
        'language id',
    ],
    [
      '__proto__',
      JSON.parse('{"__proto__": {"target": 1}}'),
      `Unexpected key \`__proto__\`, ${keys}`,
    ],
    ['constructor', { constructor: 'x' }, `Unexpected key \`constructor\`, ${keys}`],
    [
      '__proto__ in a record',
      JSON.parse('{"components": {"__proto__": "x"}}'),
      'Unexpected key `__proto__` in `components`, expected another name',
    ],
  ])('%s', (_, value, expected) => {
    expect(messagesOf(value)).toEqual([expected]);
    expect(errorOf(value).message).toBe(`Cannot use the configuration \`${file}\`: ${expected}`);
  });

  it('tells the path, what was expected and found, and what was meant', () => {
    expect(errorOf({ exclusion: 1 })).toMatchObject({
      name: 'ConfigError',
      file,
      problems: [{ path: 'exclusion', actual: 'key `exclusion`', suggestion: 'exclusions' }],
    });
    expect(errorOf(exclusion({ until: 'soon' })).problems[0]).toMatchObject({
      path: 'exclusions[0].until',
      expected: 'a day that exists, such as `2026-12-31`',
      actual: '"soon"',
      suggestion: undefined,
    });
  });

  it('tells all that is wrong, and in the message at most twenty', () => {
    const many = errorOf({ exclusions: Array(30).fill({}) });
    expect(many.problems).toHaveLength(60);
    expect(many.message.split('\n')).toHaveLength(22);
    expect(many.message).toMatch(/\n- and 40 more$/);
    expect(messagesOf({ a: 1, b: 2, target: 3 })).toHaveLength(3);
  });

  it('shortens and escapes what it shows', () => {
    const [message] = messagesOf({
      target: { toString: 1 },
      engine: `\u202e\n"${'x'.repeat(999)}`,
    }).slice(-1);
    expect(message).toContain('"\\u202e\\n\\"xxx');
    expect(message?.length).toBeLessThan(200);
    expect(messagesOf({ [`a\n\`${'b'.repeat(999)}`]: 1 })[0]).toMatch(
      /^Unexpected key `a\\n'b{56}…`/,
    );
    expect(messagesOf({ target: 'x'.repeat(3000) })[0]).toContain('of at most 2000 characters');
  });

  it('survives values with cycles, and with getters that throw', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.target = cyclic;
    expect(messagesOf(cyclic)).toHaveLength(1);
    const hostile = {
      get target() {
        throw new Error('no');
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(messagesOf({ target: proxy })).toEqual(messagesOf(hostile));
    expect(messagesOf(proxy)).toEqual(messagesOf(hostile));
    expect(messagesOf(hostile)).toEqual([
      'Unexpected value that cannot be read, expected plain objects, lists and text',
    ]);
  });

  it('puts the key of the file before the paths', () => {
    const source = { file: '/site/package.json', key: 'parity' };
    expect(() => parseConfig({ target: 1, foo: 2 }, source)).toThrow(
      /at `parity\.target`.*\n- Unexpected key `foo` in `parity`/,
    );
  });
});

describe('any value', () => {
  const names = fc.constantFrom(
    ...['target', 'exclusions', 'rules', 'languages', 'components', 'declarations', 'pages'],
    ...['topic', 'reason', 'until', 'issue', 'page-parity', '__proto__', 'constructor', 'toString'],
  );
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 6, noNullPrototype: false }),
    ),
  })).value;

  it('is a configuration or a ConfigError with a message for each problem', () => {
    fc.assert(
      fc.property(value, (input) => {
        try {
          parseConfig(input, { file });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          const { problems } = error as ConfigError;
          expect(problems.length).toBeGreaterThan(0);
          for (const problem of problems) {
            expect(problem.message).toMatch(/^Unexpected [^\n]+, expected [^\n]+$/);
          }
        }
        expect(({} as { target?: unknown }).target).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('refuses every key that is not known', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        fc.pre(!keys.includes(`\`${key}\``) && key !== '$schema');
        expect(messagesOf(JSON.parse(`{${JSON.stringify(key)}: 1}`))).toHaveLength(1);
      }),
    );
  });
});

it('knows the days of the calendar', () => {
  const date = fc.date({
    min: new Date('0000-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (one) => {
      expect(isDay(one.toISOString().slice(0, 10))).toBe(true);
    }),
  );
  for (const text of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '']) {
    expect(isDay(text)).toBe(false);
  }
  expect(isDay('2000-02-29')).toBe(true);
});

it('finds the nearest word, if it is near', () => {
  expect(nearest('exlcusions', ['rules', 'exclusions'])).toBe('exclusions');
  expect(nearest('x', ['rules', 'exclusions'])).toBeUndefined();
  expect(nearest('r'.repeat(100_000), ['rules'])).toBeUndefined();
});
