/** Statuses and verdicts can be told apart wherever they are shown. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageStatuses, statusInfo, statusWord, worstFirst } from '../../src/page/status.js';
import { verdictInfo } from '../../src/page/verdict.js';
import { widthOf } from '../../src/text/terminal.js';

const infos = Object.values(statusInfo);

describe('statuses', () => {
  it.each(['label', 'sign', 'emoji', 'letter', 'meaning'] as const)('differ by %s', (field) => {
    expect(new Set(infos.map((info) => info[field])).size).toBe(pageStatuses.length);
  });

  it('are all ranked, and named in sentences as in the configuration', () => {
    expect(worstFirst.toSorted()).toEqual(pageStatuses.toSorted());
    for (const status of pageStatuses) expect(statusWord(status).replace(' ', '-')).toBe(status);
  });

  it('have letters that the styles of the dashboard know', () => {
    const style = readFileSync(new URL('../../dashboard/style.css', import.meta.url), 'utf8');
    expect(style).toContain(`:is(${infos.map(({ letter }) => `.${letter}`).join(', ')})`);
  });
});

it('signs are one column wide', () => {
  for (const { sign } of [...infos, ...Object.values(verdictInfo)]) expect(widthOf(sign)).toBe(1);
});
