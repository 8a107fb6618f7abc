import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BadgePage } from '../../src/badge/badge-data.js';
import { createBadges } from '../../src/badge/create-badges.js';
import { page, sections } from './pages.js';

const body = page({ 'js go': `${sections.define}\n\n${sections.stream}`, python: sections.define });
const root = '/nowhere/site';
const path = join(root, 'docs/flows.mdx');

function make(frontmatter: string, more: Partial<BadgePage> = {}) {
  const text = frontmatter && `---\n${frontmatter}\n---\n\n`;
  const made = createBadges(
    { languages: ['python', 'go'] },
    { root },
  )({
    ...{ text: text + body, path, ...more },
  });
  const said = made.statements.map(({ label, status, reason }) =>
    [label, status, reason].filter(Boolean).join(', '),
  );
  return { ...made, said };
}

describe('`parity.badge`', () => {
  it.each([
    ['', ['Python, partial', 'Go, complete']],
    ['parity: {}', ['Python, partial', 'Go, complete']],
    ['parity: { badge: true }', ['Python, partial', 'Go, complete']],
    ['parity: { badge: false }', []],
    [
      'parity: { badge: { status: missing, reason: Broken since 2.0 } }',
      ['Python, missing, Broken since 2.0', 'Go, missing, Broken since 2.0'],
    ],
    [
      'parity: { badge: { language: Python, status: complete, reason: See the notebook } }',
      ['Python, complete, See the notebook', 'Go, complete'],
    ],
    [
      'parity:\n  badge:\n    - { language: go, status: excluded, reason: A }\n    - { status: partial, reason: " B " }',
      ['Python, partial, B', 'Go, excluded, A'],
    ],
    ['"parity": { badge: false }', []],
    ['tags: [parity]', ['Python, partial', 'Go, complete']],
    ['parity: [', ['Python, partial', 'Go, complete']],
  ])('%s', (frontmatter, expected) => {
    const { said, warnings } = make(frontmatter);
    expect(said).toEqual(expected);
    expect(warnings).toEqual([]);
  });

  it('is read from what the site has read', () => {
    expect(make('', { frontmatter: { parity: { badge: false } } }).said).toEqual([]);
    expect(make('parity: { badge: false }', { frontmatter: {} }).said).toHaveLength(2);
  });

  it.each([
    ['parity: false', '`parity`'],
    ['parity: { bagde: false }', '`bagde` in `parity`'],
    ['parity: { badge: complete }', '`parity.badge`'],
    ['parity: { badge: { status: done, reason: A } }', '`status` in `parity.badge`'],
    ['parity: { badge: { status: missing } }', '`reason` in `parity.badge`'],
    ['parity: { badge: { status: missing, reason: "–" } }', '`reason` in `parity.badge`'],
    ['parity: { badge: { status: missing, reason: A, lang: go } }', '`lang` in `parity.badge`'],
    [
      'parity: { badge: { status: missing, reason: A, language: x } }',
      '`language` in `parity.badge`',
    ],
  ])('that cannot be understood is a warning, and changes nothing: %s', (frontmatter, what) => {
    const { said, warnings } = make(frontmatter);
    expect(said).toEqual(['Python, partial', 'Go, complete']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`Unexpected ${what}`);
    expect(warnings[0]).toMatch(/, expected .*, correct it \(docs\/flows\.mdx\)$/);
  });
});
