import { describe, expect, it } from 'vitest';
import type { BadgeSite } from '../../src/badge/badge-data.js';
import { createBadges } from '../../src/badge/create-badges.js';
import type { BadgeOptions } from '../../src/badge/options.js';
import { ConfigError } from '../../src/config/problem.js';
import { page, pagesByStatus, sections } from './pages.js';
import { elements, pipelines, type Shown, textOf } from './pipelines.js';

const show = async (text: string, options?: BadgeOptions, site?: BadgeSite) =>
  (await pipelines['unified .md'](text, options, site)).badge;

const attributes = (shown: Shown | undefined) =>
  typeof shown === 'object' ? shown.attributes : undefined;

describe('placement', () => {
  const long = '---\na: b\n---\n\nimport A from "a"\n\nBefore.\n\n';
  const order = async (text: string, placement?: BadgeOptions['placement']) => {
    const { page: shown } = await pipelines['unified .mdx'](text, { placement });
    return shown
      .flatMap((item) => (typeof item === 'string' ? [] : item.children))
      .flatMap((item) =>
        typeof item === 'string' ? [] : [item.attributes.class ? 'badge' : item.tag],
      );
  };
  const rest = pagesByStatus.complete.replace('# Flows\n\n', '');

  it('is after the title, or else at the top', async () => {
    expect(await order(pagesByStatus.complete)).toEqual(['h1', 'badge', 'p', 'section', 'section']);
    expect((await order(`Before.\n\n# Flows\n\n${rest}`)).slice(0, 3)).toEqual([
      'p',
      'h1',
      'badge',
    ]);
    expect((await order(rest)).slice(0, 2)).toEqual(['badge', 'p']);
    expect((await order(`## A\n\n# B\n\n${rest}`)).slice(0, 2)).toEqual(['badge', 'h2']);
  });

  it('is where it is asked for', async () => {
    expect((await order(pagesByStatus.complete, 'top')).slice(0, 2)).toEqual(['badge', 'h1']);
    expect((await order(pagesByStatus.complete, 'bottom')).at(-1)).toBe('badge');
    expect((await order(long.slice(16) + rest, 'top')).slice(0, 2)).toEqual(['badge', 'p']);
  });
});

it('shows no other than the statuses that are asked for', async () => {
  const statuses: BadgeOptions['statuses'] = ['partial', 'missing'];
  expect(await show(pagesByStatus.partial, { statuses })).toBeDefined();
  expect(await show(pagesByStatus.complete, { statuses })).toBeUndefined();
  expect(await show(pagesByStatus.partial, { statuses: [] })).toBeUndefined();
});

it('links to the page about the status of the site', async () => {
  const shown = await show(pagesByStatus.complete, { statusPage: '/status/?a=1#b' });
  expect(elements(shown, 'a').map((link) => [link.attributes.href, textOf(link)])).toEqual([
    ['/status/?a=1#b', 'Status of all pages'],
  ]);
});

it('adds classes, and keeps its own', async () => {
  const classNames = { root: ' a  b ', status: 'c', link: 'd', item: 'e' };
  const shown = await show(pagesByStatus.partial, { classNames }, { rootClass: 'site' });
  expect(attributes(shown)?.class).toBe('parity-badges not-content site a b');
  expect(elements(shown, 'span')[0]?.attributes.class).toBe('parity-badge__status c');
  expect(elements(shown, 'a')[0]?.attributes.class).toBe('parity-badge__link d');
});

describe('texts', () => {
  const texts = {
    partial: '{language} fehlt teilweise',
    sections: '{present} von {total}',
    where: 'bei {languages}',
  };
  const translations = {
    de: texts,
    'pt-BR': { partial: '{language}: parcial', list: 'Falta em {language} {x}:' },
  };
  const site = (locale?: string): BadgeSite => ({ root: '/nowhere', localeOf: () => locale });
  const said = (options: BadgeOptions, locale?: string) => {
    const { node } = createBadges(
      options,
      site(locale),
    )({
      ...{ text: pagesByStatus.partial, path: '/nowhere/flows.mdx' },
    });
    const { hProperties, hChildren } = node?.data ?? {};
    const texts = JSON.stringify(hChildren).match(/"value":"[^"]*"/g) ?? [];
    return { lang: hProperties?.lang, text: texts.map((item) => item.slice(9, -1)).join('') };
  };

  it('take the place of the default ones', () => {
    expect(said({ texts }).text).toMatch(
      /^Python fehlt teilweise 1 von 3Missing .* bei JavaScript and Go$/,
    );
  });

  it('are those of the locale of the page, or else of its language', () => {
    expect(said({ translations }, 'de').text).toMatch(/1 von 3.* bei JavaScript und Go$/);
    expect(said({ translations }, 'de-AT').text).toMatch(/^Python fehlt teilweise/);
    expect(said({ translations }, 'pt-br').text).toMatch(
      /^Python: parcial .*Falta em Python \{x\}:/,
    );
    expect(said({ translations }, 'pt').text).toMatch(/^Python: partial/);
    expect(said({ translations }, 'no locale!').text).toMatch(/^Python: partial/);
  });

  it('name their language where the page has another one', () => {
    expect(said({ translations }, 'de').lang).toBeUndefined();
    expect(said({ translations }, 'fr').lang).toBe('en');
    expect(said({ texts }, 'fr').lang).toBeUndefined();
    expect(said({}, 'en-GB').lang).toBeUndefined();
  });

  it('fit one section', async () => {
    const one = page(
      { js: sections.define, python: '' },
      `# A\n\n<Lang lang="python">\n\nText.\n\n</Lang>`,
    );
    expect(textOf(elements(await show(one), 'summary')[0])).toBe('Python: partial 0 of 1 section');
  });
});

describe('what cannot be used is an error that names the field', () => {
  it.each<[unknown, RegExp]>([
    [{ placment: 'top' }, /key `placment`, expected one of .*`config`, did you mean `placement`/],
    [{ placement: 'left' }, /at `placement`, expected one of `title`, `top`, `bottom`/],
    [{ statuses: ['done'] }, /at `statuses\[0\]`, expected one of `complete`/],
    [{ languages: ['pyhton'] }, /languages\[0\]`.*did you mean `python`/],
    [{ languages: [] }, /at `languages`, expected at least one language id/],
    [{ texts: { partail: 'x' } }, /key `partail` in `texts`.*did you mean `partial`/],
    [{ texts: { partial: '' } }, /at `texts\.partial`/],
    [{ translations: { de: { partial: 1 } } }, /at `translations\.de\.partial`/],
    [{ classNames: { rot: 'a' } }, /key `rot` in `classNames`.*did you mean `root`/],
    [{ statusPage: 'javascript:alert(1)' }, /at `statusPage`, expected a path or an `http:`/],
    [{ statusPage: 'JavaScript:alert(1)' }, /at `statusPage`/],
    [{ statusPage: ' java\nscript:alert(1)' }, /at `statusPage`/],
    [{ statusPage: 'data:text/html,x' }, /at `statusPage`/],
    [{ generated: [{ pages: 'a/[x]' }] }, /generated\[0\]/],
    [{ generated: [1] }, /at `generated\[0\]`/],
    [{ config: { targte: 'go' } }, /key `targte` in `config`.*did you mean `target`/],
    ['top', /expected an object/],
    [JSON.parse('{"__proto__": 1}'), /__proto__/],
  ])('%j', (options, message) => {
    const make = () => createBadges(options as BadgeOptions)({ text: '', path: undefined });
    expect(make).toThrow(ConfigError);
    expect(make).toThrow(message);
  });
});

it('is made of the configuration file, and options win', async () => {
  const { node } = createBadges({
    config: { badge: { placement: 'top', statuses: [] } },
    statuses: ['partial'],
  })({
    ...{ text: pagesByStatus.partial, path: undefined },
  });
  expect(node).toBeDefined();
});
