import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sample } from '../../../src/views/dashboard/history.js';

const times = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 60 })
  .map((list) => list.sort((a, b) => a - b).map((time, id) => ({ time, id })));

test('a sample has the first and the last one, is in order, and is never too long', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 2, max: 20 }), (list, most) => {
      const chosen = sample(list, most);
      expect(chosen.length).toBe(list.length <= most ? list.length : Math.min(most, chosen.length));
      expect(chosen).toEqual(list.filter((one) => chosen.includes(one)));
      expect(chosen[0]).toBe(list[0]);
      expect(chosen.at(-1)).toBe(list.at(-1));
    }),
  );
});

test('a sample follows time, not the number of commits', () => {
  // Ninety commits on one day, then one a month.
  const busy = Array.from({ length: 90 }, (_, at) => ({ time: at }));
  const calm = Array.from({ length: 10 }, (_, at) => ({ time: 1000 * (at + 1) }));
  const chosen = sample([...busy, ...calm], 6).map(({ time }) => time);
  expect(chosen).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
  expect(sample([...busy, ...calm], 1)).toEqual([{ time: 10_000 }]);
});
