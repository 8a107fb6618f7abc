/** Features, sets of samples, and places of code, as the configuration has them. */
import { describe, expect, it } from 'vitest';
import { parseAs } from '../../src/config/parse-config.js';
import { ConfigError } from '../../src/config/problem.js';
import { readFeatures } from '../../src/config/read-features.js';
import { roadmapSchema } from '../../src/config/roadmap-schema.js';
import { createRegistry } from '../../src/page/languages/languages.js';

const settings = {
  registry: createRegistry(),
  target: 'python',
  file: '/site/parity.roadmap.yaml',
  directory: '/site',
};

function read(given: object) {
  return readFeatures(parseAs(roadmapSchema(), given, { file: 'roadmap' }), settings);
}

function messagesOf(given: object): string[] {
  try {
    read(given);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).problems.map(({ message }) => message);
  }
  throw new Error('Expected a ConfigError');
}

describe('a plan', () => {
  it('has lists where one may be written, and ids of languages', () => {
    const { features, sets, samples, sdk } = read({
      features: [
        {
          name: 'Send',
          page: 'mail.mdx',
          code: { JavaScript: 'send($$$)', py: ['send($$$)', { text: '^send:' }] },
          sdk: { python: 'Client.send(to)', js: false },
          sample: '*-hello',
        },
      ],
      samples: [
        {
          name: 'Hello',
          folders: '*-hello',
          requires: [{ feature: 'Send' }, { function: '*_send', decorator: '@flow($$$)' }],
        },
      ],
      evidence: {
        samples: [{ root: '../sdk', folders: 'samples/*', helpers: 'samples/shared' }],
        sdk: [{ language: 'go', folders: ['pkg/*'], objects: { ai: 'Client' } }],
      },
    });
    expect(features[0]).toMatchObject({
      id: 'Send',
      pages: ['mail.mdx'],
      code: { js: ['send($$$)'], python: ['send($$$)', { text: '^send:' }] },
      sdk: { python: ['Client.send(to)'], js: false },
      samples: ['*-hello'],
      at: 'features[0]',
    });
    expect(sets[0]).toMatchObject({
      language: 'python',
      folders: ['*-hello'],
      requires: [
        { name: 'Send', feature: 'Send', at: 'samples[0].requires[0]' },
        { name: '*_send', functions: ['*_send'], decorators: ['@flow($$$)'] },
      ],
    });
    expect(samples[0]).toMatchObject({ root: '/sdk', name: '../sdk', language: 'python' });
    expect(sdk[0]).toMatchObject({ root: '/site', language: 'go', objects: { ai: 'Client' } });
  });

  it('is empty without features', () => {
    expect(read({})).toMatchObject({ features: [], sets: [], samples: [], sdk: [] });
  });
});

describe('what is wrong is told with its place', () => {
  it.each([
    [
      { features: [{ name: 'A' }, { name: 'A' }] },
      'Unexpected id "A" that `features[0]` has at `features[1]`, expected another `id`',
    ],
    [
      { features: [{ name: 'A', code: { pyton: 'a()' } }] },
      'Unexpected language "pyton" at `features[0].code.pyton`, expected the id of a language, ' +
        'did you mean `python`?',
    ],
    [
      {
        features: [{ name: 'Sending' }],
        samples: [{ name: 'S', folders: '*', requires: [{ feature: 'Sendin' }] }],
      },
      'Unexpected feature "Sendin" at `samples[0].requires[0].feature`, expected the id of a ' +
        'feature, did you mean `Sending`?',
    ],
    [
      { features: [{ name: 'A', code: { python: {} } }] },
      'Unexpected empty object at `features[0].code.python`, expected one of `pattern`, `rule`, `text`',
    ],
    [
      { features: [{ name: 'A', code: { python: { pattern: 'a', text: 'b' } } }] },
      'Unexpected object with `pattern`, `text` at `features[0].code.python`, expected one of `pattern`, `rule`, `text`',
    ],
    [
      { samples: [{ name: 'S', folders: '*', requires: [{ name: 'x' }] }] },
      'Unexpected object with `name` at `samples[0].requires[0]`, expected one of `feature`, `code`, and ' +
        '`function` or `decorator`',
    ],
    [
      { evidence: { samples: [{ root: 'a' }] } },
      'Unexpected missing field `evidence.samples[0].folders`, expected a glob or a list of them, ' +
        'add it',
    ],
  ])('%j', (given, message) => {
    expect(messagesOf(given)).toEqual([message]);
  });
});
