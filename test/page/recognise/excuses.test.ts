import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/page/languages/languages.js';
import { excuseFor } from '../../../src/page/recognise/excuses.js';

const registry = createRegistry();
const excused = (heading: string, prose: string[] = [], own = false, reference = 'js') =>
  excuseFor({ heading, prose, own }, 'python', reference, registry) !== undefined;

describe('a heading over content of JavaScript', () => {
  it.each([
    'Types in TypeScript',
    'Middleware (Node.js only)',
    'For JavaScript developers',
    'Bundle with Vite',
    'Not available in Python',
  ])('%j excuses Python', (heading) => {
    expect(excused(heading)).toBe(true);
  });

  it.each([
    'Types in TypeScript and Python',
    'Types in Python',
    'Types in Kotlin',
    'Add a node',
    'A ReAct agent',
    'Deploy with Docker',
  ])('%j does not', (heading) => {
    expect(excused(heading)).toBe(false);
  });

  it('names the language of course in an article of its own', () => {
    expect(excused('Create the TypeScript project', [], true)).toBe(false);
    expect(excused('Workers (TypeScript only)', [], true)).toBe(true);
  });

  it('names a tool of all languages that have it', () => {
    expect(excused('Use with Gradle', [], false, 'java')).toBe(true);
    expect(excused('Use with Gradle', [], false, 'kotlin')).toBe(true);
    expect(excused('Use with Gradle', [], false, 'go')).toBe(false);
  });

  it('with Go at its start may be a verb', () => {
    expect(excused('Go deeper', [], false, 'go')).toBe(false);
    expect(excused('Go clients', [], false, 'go')).toBe(true);
  });
});

describe('a sentence beside content of JavaScript', () => {
  it.each([
    'This is only available in the Node.js SDK.',
    'Currently, this feature is only available in TypeScript.',
    'Available only for JavaScript and Go.',
    'TypeScript only',
    'Retries are JavaScript-specific.',
    'You can skip this if you use Python.',
    'A helper shows the parcel (skip this step if you are using Python):',
    'Python developers can skip this section.',
    'If you use Python, you do not need this.',
    'Not needed in Python.',
    'Retries are not supported in the Parcel Python SDK.',
    'Python does not need this.',
    '`weigh()` is only supported in Node.js:',
    'If you use TypeScript, give the parcel a type:',
  ])('%j excuses Python', (sentence) => {
    expect(excused('Retries', [sentence])).toBe(true);
  });

  it.each([
    'The `slow` flag is only available in the Node.js SDK.',
    'Set `slow` (Node.js only) to wait.',
    'Only available in Node.js 18 and later.',
    'This is only available in Python.',
    'This is only available in TypeScript and Python.',
    'This is not only available in TypeScript.',
    'Coming soon for Python.',
    'Not yet supported in Python.',
    'For small parcels a scale is not required.',
    'A scale is not needed.',
    'Python developers can skip the slow retries.',
    'Kotlin developers can skip this.',
    'In TypeScript, give it a type; in Python, call it.',
    'Retries go to Python and TypeScript clients alike.',
  ])('%j does not', (sentence) => {
    expect(excused('Retries', [sentence])).toBe(false);
  });

  it('that speaks to readers counts right before it only, and not in an article', () => {
    expect(excused('', ['In TypeScript, add types.', 'Call it:'])).toBe(false);
    expect(excused('', ['In TypeScript, add types.'], true)).toBe(false);
  });
});
