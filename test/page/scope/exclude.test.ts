import { describe, expect, it } from 'vitest';
import { answer, articles, found, modelOf } from '../pages.js';

const enqueue = '## Enqueue a job\n\nGive the queue a name and a payload.';
const encrypt =
  '## Encrypt payloads\n\nKeys are kept in a vault.\n\n### Rotate keys\n\nEvery month, by hand, with two people.';
const page = articles({ js: `${enqueue}\n\n${encrypt}`, python: enqueue });
const full = articles({ js: `${enqueue}\n\n${encrypt}`, python: `${enqueue}\n\n${encrypt}` });

const exclusion = { topic: 'Encryption', reason: 'The vault is retired.' };

describe('an exclusion', () => {
  it('of a page leaves no gap and no other status', () => {
    const model = modelOf(page, { exclusions: [{ ...exclusion, pages: 'page.mdx' }] });
    expect(model).toMatchObject({
      status: 'excluded',
      why: 'The vault is retired.',
      gaps: [],
      exclusions: [{ topic: 'Encryption', scope: 'page', targetContent: true, complete: false }],
    });
    const other = modelOf(page, { exclusions: [{ ...exclusion, pages: 'other.mdx' }] });
    expect(other).toMatchObject({ status: 'partial', exclusions: [] });
  });

  it('that is none of the choice makes a page or section not applicable', () => {
    const given = { ...exclusion, status: 'not-applicable' as const };
    const whole = modelOf(page, { exclusions: [{ ...given, pages: 'page.mdx' }] });
    expect(whole).toMatchObject({ status: 'not-applicable', why: exclusion.reason, gaps: [] });
    const part = modelOf(page, { exclusions: [{ ...given, sections: 'Encrypt payloads' }] });
    expect(part).toMatchObject({ status: 'complete', gaps: [] });
    expect(answer(part, 'Rotate keys')).toBe('not-applicable');
  });

  it('of a section takes its gaps away, those of its subsections too', () => {
    const model = modelOf(page, { exclusions: [{ ...exclusion, sections: 'encrypt `payloads`' }] });
    expect(found(model)).toEqual([]);
    expect(model.status).toBe('complete');
    expect(answer(model, 'Encrypt payloads')).toBe('excluded');
    expect(answer(model, 'Rotate keys')).toBe('excluded');
    expect(model.exclusions).toMatchObject([{ scope: 'section', path: ['Encrypt payloads'] }]);
  });

  it('of a subsection leaves the gap of the section', () => {
    const sections = 'Encrypt payloads > Rotate keys';
    const model = modelOf(page, { exclusions: [{ ...exclusion, sections }] });
    expect(found(model)).toEqual(['7 section absent Encrypt payloads']);
  });

  it('of sections on some pages holds on these', () => {
    const sections = 'Encrypt payloads';
    for (const [pages, gaps] of [
      ['page.mdx', 0],
      ['other.mdx', 2],
    ] as const) {
      expect(modelOf(page, { exclusions: [{ ...exclusion, pages, sections }] }).gaps).toHaveLength(
        gaps,
      );
    }
  });

  it('for another language holds for that', () => {
    const given = { ...exclusion, pages: '*.mdx', languages: ['go'] };
    expect(modelOf(page, { exclusions: [given] }).status).toBe('partial');
    expect(modelOf(page, { exclusions: [given], target: 'go' }).status).toBe('excluded');
  });

  it('keeps its day for the rule, and holds whatever the day is', () => {
    const given = { ...exclusion, sections: 'Encrypt payloads', until: '2001-01-01' };
    const model = modelOf(page, { exclusions: [given] });
    expect(found(model)).toEqual([]);
    expect(model.exclusions).toMatchObject([{ until: '2001-01-01' }]);
  });

  it('of what is complete says so', () => {
    const pages = modelOf(full, { exclusions: [{ ...exclusion, pages: '*' }] });
    expect(pages.exclusions).toMatchObject([{ complete: true, targetContent: true }]);
    const sections = modelOf(full, {
      exclusions: [{ ...exclusion, sections: 'encrypt `payloads`' }],
    });
    expect(sections.exclusions).toMatchObject([{ complete: true, targetContent: true }]);
    expect(sections.status).toBe('complete');
  });

  it('of a section and, by its pattern, of what stands in it says so once', () => {
    const model = modelOf(full, { exclusions: [{ ...exclusion, sections: ['Encrypt*'] }] });
    expect(model.exclusions.map(({ path }) => path)).toEqual([['Encrypt payloads']]);
  });

  it('of what the page does not have matches nothing', () => {
    const model = modelOf(page, { exclusions: [{ ...exclusion, sections: 'Decrypt' }] });
    expect(model.exclusions).toEqual([]);
    expect(model.status).toBe('partial');
  });
});
