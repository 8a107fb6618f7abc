import { describe, expect, it } from 'vitest';
import { answer, articles, found, modelOf, verdictOf } from '../pages.js';

const code = (language: string, source: string) => `\`\`\`${language}\n${source}\n\`\`\``;

const enqueue =
  'Give the queue a name and a payload, and it hands the job to the next free worker.';
const retry = 'A job that fails is tried again after a pause that grows with every attempt.';
const pause = 'A paused queue takes jobs but hands out none, until somebody resumes it.';

describe('a section with another name', () => {
  it.each([
    ['The `enqueue()` method', 'The `kelp.Enqueue()` function', enqueue],
    ['Limit attempts with `maxAttempts`', 'Limit attempts with `max_attempts`', retry],
    ['4. Retry middleware', '1. Retry middleware', retry],
    ['Step 2: Pause a queue', 'Pause a queue', pause],
    ['`pauseQueue()`', '`pause_queue()`', pause],
    ['Using the JavaScript client', 'Using the Python client', enqueue],
    ['Pausing queues', 'Pause a queue', pause],
    ['Retry configuration', 'Retry config', retry],
    ['Pause a queue {#pause}', 'Pause a queue', pause],
    ['**Pause** a queue:', 'Pause a queue', pause],
  ])('%s, for Python %s', (js, python, text) => {
    const model = modelOf(
      articles({
        js: `## ${js}\n\n${text}\n\n${code('js', 'await queue.run();')}`,
        python: `## ${python}\n\n${text}\n\n${code('py', 'queue.run()')}`,
      }),
    );
    expect(found(model)).toEqual([]);
    expect(model.status).toBe('complete');
    expect(model.sections.map(({ verdict }) => verdict)).toEqual([
      expect.stringMatching(/^(?:same|renamed)$/),
    ]);
  });

  it('is known by its content alone', () => {
    const model = modelOf(
      articles({
        js: `## Backoff\n\n${retry} Set the base of the pause in milliseconds.\n\n## Pausing\n\n${pause}`,
        python: `## When work goes wrong\n\n${retry} Set the base of the pause in seconds.\n\n## Pausing\n\n${pause}`,
      }),
    );
    expect(answer(model, 'Backoff')).toBe('renamed When work goes wrong');
  });

  it('is not taken for one with like words and other content', () => {
    const model = modelOf(
      articles({
        js: `## Pause a queue\n\n${pause}\n\n## Drain a queue\n\nWorkers finish every waiting job, then the program ends.`,
        python: `## Pause a queue\n\n${pause}`,
      }),
    );
    expect(answer(model, 'Drain a queue')).toBe('missing');
  });
});

describe('sections elsewhere', () => {
  it('in another order are there, and in another order', () => {
    const model = modelOf(
      articles({
        js: `## Enqueue a job\n\n${enqueue}\n\n## Retry a job\n\n${retry}\n\n## Pause a queue\n\n${pause}`,
        python: `## Pause a queue\n\n${pause}\n\n## Enqueue a job\n\n${enqueue}\n\n## Retry a job\n\n${retry}`,
      }),
    );
    expect(model.status).toBe('complete');
    expect(model.order.map(({ heading }) => heading)).toEqual(['Pause a queue']);
  });

  it('on another level are there', () => {
    const model = modelOf(
      articles({
        js: `## Jobs\n\n${enqueue}\n\n### Retry a job\n\n${retry}`,
        python: `## Jobs\n\n${enqueue}\n\n## Retry a job\n\n${retry}`,
      }),
    );
    expect(found(model)).toEqual([]);
    expect(answer(model, 'Retry a job')).toBe('same Retry a job');
  });

  it('folded into another section are covered', () => {
    const model = modelOf(
      articles({
        js: `## Enqueue a job\n\n${enqueue}\n\n## Retry failing jobs\n\n${retry}\n\n${code('js', 'queue.retry({ attempts: 5, backoff: 200 });')}`,
        python: `## Enqueue a job\n\n${enqueue}\n\nFailing jobs: ${retry}\n\n${code('py', 'queue.retry(attempts=5, backoff=0.2)')}`,
      }),
    );
    expect(found(model)).toEqual([]);
    expect(answer(model, 'Retry failing jobs')).toBe('covered Enqueue a job');
  });

  it('folded into a paragraph with the same words in bold are covered', () => {
    const model = modelOf(
      articles({
        js: `## Jobs\n\n${enqueue}\n\n### Priority lanes\n\nUrgent work overtakes the rest.`,
        python: `## Jobs\n\n${enqueue}\n\n**Priority lanes**: jobs with a lower number go first.`,
      }),
    );
    expect(answer(model, 'Priority lanes')).toBe('covered Jobs');
    expect(model.status).toBe('complete');
  });

  it('are lacking where neither name nor content is there', () => {
    const model = modelOf(
      articles({
        js: `## Enqueue a job\n\n${enqueue}\n\n## Encrypt payloads\n\nKeys rotate every month and are kept in a vault of your own.`,
        python: `## Enqueue a job\n\n${enqueue}`,
      }),
    );
    expect(found(model)).toEqual(['7 section absent Encrypt payloads']);
    expect(model.gaps[0]).toMatchObject({
      references: ['js'],
      path: ['Encrypt payloads'],
      add: { heading: 'Enqueue a job', place: { start: { line: 15 } } },
      cause: { start: { line: 7 }, end: { line: 9 } },
    });
    expect(model.status).toBe('partial');
  });
});

describe('what several references have without the lead', () => {
  const has = (...names: string[]) =>
    names
      .map((name) => `## ${name}\n\nAll there is to know of ${name}, with its ${name} levers.`)
      .join('\n\n');

  it('belongs after what the reference itself has before it', () => {
    const model = modelOf(
      articles({
        js: has('Buckets', 'Tides', 'Wharves'),
        go: has('Buckets', 'Ropes', 'Tides'),
        dart: has('Buckets', 'Ropes', 'Wharves'),
        python: has('Buckets', 'Tides', 'Wharves'),
      }),
    );
    expect(model.gaps).toMatchObject([
      { heading: 'Ropes', references: ['go', 'dart'], add: { heading: 'Buckets' } },
    ]);
  });
});

describe('what each language has in its own way', () => {
  it('is one server under the same parent', () => {
    const server = (name: string) =>
      `## Serve the queue\n\nA queue is served over HTTP.\n\n### ${name}\n\nMount the handler and listen.`;
    const model = modelOf(articles({ js: server('Express.js'), python: server('FastAPI') }));
    expect(found(model)).toEqual([]);
    expect(answer(model, 'Express.js')).toBe('renamed FastAPI');
  });

  it('does not stand for sections that it says nothing of', () => {
    const section = (name: string, words: string) => `### ${name}\n\n${words}`;
    const model = modelOf(
      articles({
        js: [
          '## Deploy\n\nPick a host.',
          section('Edge functions', 'Ships a bundle near to your readers, billed by the request.'),
          section('Containers', 'Build an image, push it to the registry, roll it out slowly.'),
          section('Bare metal', 'Rent machines by the year and wire them into racks.'),
        ].join('\n\n'),
        python: [
          '## Deploy\n\nPick a host.',
          section('Notebooks', 'Schedule cells at night and mail the plots to colleagues at dawn.'),
        ].join('\n\n'),
      }),
    );
    expect(model.status).toBe('partial');
    expect(found(model)).toHaveLength(3);
  });

  it('is a section about a tool of one language, parentheses or not', () => {
    const about = (name: string) =>
      modelOf(
        articles({
          js: `## Enqueue a job\n\n${enqueue}\n\n## ${name}\n\nBundles are made strict, and codecs are compiled ahead.`,
          python: `## Enqueue a job\n\n${enqueue}`,
        }),
      );
    expect(answer(about('Hosts without `eval()`'), 'Hosts without eval()')).toBe(
      'language-specific',
    );
    expect(answer(about('Hosts without evaluation'), 'Hosts without evaluation')).toBe('missing');
  });

  it('says nothing of a section that only one of several references has', () => {
    const model = modelOf(
      articles({
        js: `## Enqueue a job\n\n${enqueue}\n\n## Retry a job\n\n${retry}`,
        go: `## Enqueue a job\n\n${enqueue}\n\n## Contexts\n\nPass one down to cancel.`,
        python: `## Enqueue a job\n\n${enqueue}\n\n## Retry a job\n\n${retry}`,
      }),
    );
    expect(found(model)).toEqual([]);
    expect(answer(model, 'Contexts')).toBe('language-specific');
  });

  it('names all references that have what is lacking', () => {
    const both = `## Enqueue a job\n\n${enqueue}\n\n## Retry a job\n\n${retry}`;
    const model = modelOf(
      articles({ js: both, go: both, dart: both, python: `## Enqueue a job\n\n${enqueue}` }),
    );
    expect(model.gaps).toMatchObject([
      { heading: 'Retry a job', references: ['js', 'go', 'dart'] },
    ]);
  });
});

describe('further reading', () => {
  it.each(['Next steps', "What's next?", 'See also', 'Learn more about queues'])(
    '%s does not make a page partial',
    (heading) => {
      const links = '- [Workers](./workers.md)\n- [Schedules](./schedules.md)';
      const model = modelOf(
        articles({
          js: `## Enqueue a job\n\n${enqueue}\n\n## ${heading}\n\n${links}`,
          python: `## Enqueue a job\n\n${enqueue}`,
        }),
      );
      expect(answer(model, heading)).toBe('boilerplate');
      expect(model.status).toBe('complete');
      expect(model.gaps).toEqual([]);
    },
  );

  it('is more than further reading with code', () => {
    const model = modelOf(
      articles({
        js: `## Enqueue a job\n\n${enqueue}\n\n## Next steps\n\nEncrypt the vault.\n\n${code('js', 'vault.encrypt(keys);')}`,
        python: `## Enqueue a job\n\n${enqueue}`,
      }),
    );
    expect(found(model)).toEqual(['7 section absent Next steps']);
  });
});

describe('every verdict', () => {
  it('says why and how sure it is', () => {
    const model = modelOf(
      articles({
        js: `## Enqueue a job\n\n${enqueue}\n\n## Retry a job\n\n${retry}\n\n## Encrypt payloads\n\nKeys rotate every month.\n\n## Next steps\n\n- [Go on](./on.md)`,
        python: `## Enqueue a job\n\n${enqueue}\n\n## Trying again\n\n${retry}`,
      }),
    );
    expect(model.sections.map(({ verdict }) => verdict)).toEqual([
      'same',
      'renamed',
      'missing',
      'boilerplate',
    ]);
    for (const { why, confidence } of model.sections) {
      expect(why).toMatch(/\w+ \w+/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(verdictOf(model, 'Encrypt payloads').confidence).toBeGreaterThan(0.75);
  });
});
