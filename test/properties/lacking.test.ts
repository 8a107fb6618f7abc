import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/site/read-page.js';

const topics: [verb: string, noun: string, text: string][] = [
  ['Pause', 'queue', 'It takes work but hands out none until somebody resumes it by hand.'],
  ['Retry', 'job', 'What failed is tried again after waiting twice as long as before.'],
  ['Encrypt', 'payload', 'Keys rotate every month and live in hardware that nobody can copy.'],
  ['Drain', 'worker', 'Finish the current task, refuse new ones, then exit with status zero.'],
  ['Schedule', 'report', 'Cron expressions name the minute, hour and weekday of delivery.'],
  ['Mirror', 'region', 'Replicas in another continent follow with less than a second of lag.'],
  ['Throttle', 'tenant', 'Noisy customers share a bucket of tokens that refills each minute.'],
  ['Trace', 'request', 'Spans carry the identifier of their parent to the collector.'],
];

const fences = { js: 'ts', python: 'py' };

function article(language: 'js' | 'python', picked: readonly number[]): string {
  const sections = picked.map((at) => {
    const [verb = '', noun = '', text = ''] = topics[at] ?? [];
    const name = language === 'js' ? `${verb.toLowerCase()}All` : `${verb.toLowerCase()}_all`;
    return `## ${verb} a ${noun}\n\n${text}\n\n\`\`\`${fences[language]}\n${name}(${noun})\n\`\`\``;
  });
  return `<Lang lang="${language}">\n\n${sections.join('\n\n')}\n\n</Lang>\n`;
}

const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);
const order = fc.shuffledSubarray([...topics.keys()], { minLength: 2 });

describe('articles about different things', () => {
  it('lack exactly the sections that are taken away, whatever the order', () => {
    fc.assert(
      fc.property(order, order, (js, kept) => {
        const python = kept.filter((at) => js.includes(at));
        fc.pre(python.length > 0);
        const { gaps, status } = readPage(`${article('js', js)}\n${article('python', python)}`, {
          path: 'page.mdx',
        });
        const heading = (at: number) => `${topics[at]?.[0]} a ${topics[at]?.[1]}`;
        expect(gaps.map((gap) => gap.heading)).toEqual(
          js.filter((at) => !python.includes(at)).map(heading),
        );
        expect(status).toBe(python.length === js.length ? 'complete' : 'partial');
      }),
      { numRuns },
    );
  });

  it('lack nothing where the target says more', () => {
    fc.assert(
      fc.property(order, order, (js, more) => {
        const python = [...js, ...more.filter((at) => !js.includes(at))];
        const { gaps, order } = readPage(`${article('js', js)}\n${article('python', python)}`, {
          path: 'page.mdx',
        });
        expect([...gaps, ...order]).toEqual([]);
      }),
      { numRuns },
    );
  });
});
