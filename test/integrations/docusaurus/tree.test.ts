import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { BadgeStatement } from '../../../src/badge/badge-data.js';
import { renderBadges } from '../../../src/badge/render.js';
import { createWording } from '../../../src/badge/wording.js';
import { dictionaryFor } from '../../../src/config/texts.js';
import { asWritten, leaveLinksUnchecked } from '../../../src/integrations/docusaurus/tree.js';

describe('leaveLinksUnchecked', () => {
  it('should mark the links of the list, and no other', () => {
    const statement: BadgeStatement = {
      language: 'python',
      label: 'Python',
      status: 'partial',
      sections: { present: 0, total: 1 },
      missing: [{ heading: 'A', path: ['A'], href: '#a', languages: ['Go'] }],
      references: ['Go'],
      reason: undefined,
    };
    const node = renderBadges([statement], {
      wording: createWording(dictionaryFor(undefined)),
      statusPage: '/status/',
    });
    const link = { type: 'link', url: '/a/', children: [] };
    const tree = { type: 'root', children: [link, node] } as unknown as Root;
    leaveLinksUnchecked(tree);
    const properties = [...JSON.stringify(node).matchAll(/\{[^{}]*"href":[^{}]*\}/g)].map(String);
    expect(properties.map((text) => JSON.parse(text))).toEqual([
      { className: ['parity-badge__link'], href: '#a', 'data-noBrokenLinkCheck': 'true' },
      { className: ['parity-badge__link'], href: '/status/' },
    ]);
    expect(link).toEqual({ type: 'link', url: '/a/', children: [] });
  });
});

describe('asWritten', () => {
  const read = (text: string) => String(asWritten(new VFile({ path: 'a.mdx', value: text })));

  it('should take away the backslash before the id of a heading', () => {
    expect(read('## One \\{#one}\n\ntext\n\n### Two \\{#two}')).toBe(
      '## One {#one}\n\ntext\n\n### Two {#two}',
    );
  });

  it('should leave all other text', () => {
    const text = 'a \\{#b}\n\n####### c \\{#d}\n\n## e \\{f}\n';
    expect(read(text)).toBe(text);
  });

  it('should keep what is known of the file and said of it', () => {
    const file = new VFile({ path: 'a.mdx', value: '# A \\{#a}', data: { frontMatter: { b: 1 } } });
    const written = asWritten(file);
    expect(written).toMatchObject({ path: 'a.mdx', data: { frontMatter: { b: 1 } } });
    written.message('Unexpected');
    expect(file.messages).toHaveLength(1);
    expect(file.value).toBe('# A \\{#a}');
  });
});
