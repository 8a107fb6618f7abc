import { describe, expect, it } from 'vitest';
import { modelOf } from '../pages.js';

const title = (...lines: string[]) =>
  modelOf(`---\n${lines.join('\n')}\n---\n\n# Heading\n\nText.`).title;

describe('the title of frontmatter', () => {
  it.each([
    ['plain', ['title: Café, C#'], 'Café, C#'],
    ['with a comment', ['title: Café # not tea'], 'Café'],
    ['with escapes', ['title: "Caf\\u00e9 \\x2b \\"tea\\""'], 'Café + "tea"'],
    ['in single quotes', ["title: 'It''s'"], "It's"],
    ['of several lines', ['title: Café', '  and tea'], 'Café and tea'],
    ['in quotes over several lines', ['title: "Café', '  and tea"'], 'Café and tea'],
    ['in a folded block', ['title: >-', '  Café', '  and tea', 'order: 1'], 'Café and tea'],
    ['with a quoted key', ['"title": Café'], 'Café'],
    ['by an alias', ['name: &name Café', 'title: *name'], 'Café'],
    ['that is a number', ['title: 2024'], '2024'],
    ['beside what is broken', ['title: Café', 'tags: [a'], 'Café'],
    ['that is none', ['title: [a]'], 'Heading'],
    ['of something else', ['hero:', '  title: Café'], 'Heading'],
  ])('is read %s', (_, lines, expected) => {
    expect(title(...lines)).toBe(expected);
  });
});
