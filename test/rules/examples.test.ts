/** The examples in the header comments of the rules are their tests. */
import { describe, expect, it } from 'vitest';
import { readHeaders } from '../../script/examples.mjs';
import { type RuleDefault, ruleDefaults } from '../../src/config/rule-names.js';
import { runExample } from './example-run.js';

const isNote = (rule: string) =>
  (ruleDefaults as Record<string, RuleDefault>)[rule]?.severity === 'info';

describe.each(readHeaders())('$name', ({ name: rule, examples }) => {
  it('has one good example and two bad ones', () => {
    const bad = examples.filter(({ output }) => output.length > 0).length;
    expect(bad).toBeGreaterThan(1);
    expect(examples.length - bad).toBeGreaterThan(0);
  });

  describe.each(examples)('$name', (example) => {
    it.each(['satteri', 'micromark'] as const)('gets its messages, read by %s', async (engine) => {
      const messages = await runExample(rule, example, { engine });
      const lines = messages.map((message) => String(message).replace(/^[^:]*:/, ''));
      expect(lines).toEqual(example.output);
      for (const message of messages) {
        expect(message).toMatchObject({ source: 'remark-lint', ruleId: rule });
        expect(message.fatal).toBe(isNote(rule) ? undefined : false);
        expect(message.url).toMatch(`/docs/rules/${rule}.md`);
        expect(message.reason).toMatch(/^Unexpected .*, expected .*[^.]$/);
        if (message.cause) {
          expect(message.cause).toMatchObject({ source: 'remark-lint', ruleId: rule });
          expect(message.cause).toHaveProperty('place');
        }
      }
    });

    it('gets none without positions', async () => {
      const options = { engine: 'micromark', withoutPositions: true } as const;
      expect(await runExample(rule, example, options)).toEqual([]);
    });
  });
});
