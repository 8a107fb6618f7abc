/**
 * From statements to elements. Every text of a page or a configuration becomes a text node.
 *
 * No paragraph and no list item: what searches index of an article is those.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { BadgeNode, BadgeStatement, MissingSection } from './badge-data.js';
import type { BadgePart } from './options.js';
import type { Wording } from './wording.js';

export interface RenderOptions {
  wording: Wording;
  /** Language of the texts, where it is not that of the page. */
  lang?: string | undefined;
  statusPage?: string | undefined;
  rootClass?: string | undefined;
  classNames?: { readonly [Part in BadgePart]?: string | undefined } | undefined;
}

/** Makes the node of all statements about a page. */
export function renderBadges(
  statements: readonly BadgeStatement[],
  options: RenderOptions,
): BadgeNode {
  const { wording, statusPage, lang, rootClass } = options;
  const names = statements.map((statement) => wording.name(statement));
  const badges = statements.map((statement) => badge(statement, options));
  return {
    type: 'parityBadge',
    data: {
      hName: 'div',
      hProperties: {
        // Starlight styles no content that is `not-content`.
        className: classes('root', options, 'not-content', ...words(rootClass)),
        role: 'note',
        ariaLabel: clean(names.join(', ')),
        dataPagefindIgnore: 'all',
        dataMdast: 'ignore',
        ...(lang === undefined ? {} : { lang: clean(lang) }),
      },
      hChildren: statusPage === undefined ? badges : [...badges, statusLink(statusPage, options)],
    },
  };
}

function badge(statement: BadgeStatement, options: RenderOptions): Element {
  const properties: Properties = {
    className: classes('badge', options, `parity-badge--${statement.status}`),
    dataParityLanguage: statement.language,
    dataParityStatus: statement.status,
  };
  const head = summary(statement, options);
  const body = details(statement, options);
  return body.length > 0
    ? element('details', properties, [
        element('summary', { className: classes('summary', options) }, head),
        element('div', { className: classes('body', options) }, body),
      ])
    : element('div', properties, [
        element('div', { className: classes('summary', options) }, head),
      ]);
}

function summary(statement: BadgeStatement, options: RenderOptions): ElementContent[] {
  const { wording } = options;
  const status = element('span', { className: classes('status', options) }, [
    text(wording.status(statement)),
  ]);
  const detail = wording.detail(statement);
  if (detail === undefined) return [status];
  return [
    status,
    text(' '),
    element('span', { className: classes('detail', options) }, [text(detail)]),
  ];
}

function details(statement: BadgeStatement, options: RenderOptions): ElementContent[] {
  const { wording } = options;
  const out: ElementContent[] = [];
  if (statement.missing.length > 0) {
    const lead = wording.list(statement);
    out.push(element('div', { ariaHidden: 'true' }, [text(lead)]), list(statement, lead, options));
  }
  const reason = wording.reason(statement);
  if (reason !== undefined) {
    out.push(element('div', { className: classes('reason', options) }, [isolated(reason)]));
  }
  return out;
}

function list(statement: BadgeStatement, lead: string, options: RenderOptions): Element {
  return element(
    'div',
    { className: classes('list', options), role: 'list', ariaLabel: clean(lead) },
    statement.missing.map((section) => item(section, options)),
  );
}

function item(section: MissingSection, options: RenderOptions): Element {
  const { wording } = options;
  const heading = isolated(wording.heading(section));
  const link = section.href
    ? element('a', { className: classes('link', options), href: clean(section.href) }, [heading])
    : heading;
  return element('div', { className: classes('item', options), role: 'listitem' }, [
    link,
    text(' '),
    element('span', { className: ['parity-badge__where'] }, [text(wording.where(section))]),
  ]);
}

function statusLink(href: string, options: RenderOptions): Element {
  return element('div', { className: ['parity-badge__more'] }, [
    element('a', { className: classes('link', options), href: clean(href) }, [
      text(options.wording.statusPage),
    ]),
  ]);
}

/** Marks that change the direction of writing end with the element. */
function isolated(value: string): Element {
  return element('bdi', {}, [text(value)]);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value: clean(value) };
}

/** Text as every pipeline and browser leaves it: no line ends, no characters that HTML cannot have. */
function clean(value: string): string {
  if (/^[!-~]*(?: [!-~]+)*$/.test(value)) return value;
  return value.replace(/[\t-\r \u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}

function classes(part: BadgePart, { classNames }: RenderOptions, ...more: string[]): string[] {
  const own =
    part === 'root' ? 'parity-badges' : part === 'badge' ? 'parity-badge' : `parity-badge__${part}`;
  return [own, ...more, ...words(classNames?.[part])];
}

function words(value = ''): string[] {
  return clean(value)
    .split(/\s+/)
    .filter((word) => word !== '');
}
