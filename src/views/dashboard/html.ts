/** HTML that is escaped by construction: what a template takes is text, unless a template made it. */
import { plain } from '../../text/words.js';

/** HTML that is safe to write. Only `html` and `trusted` make it. */
export interface Html {
  readonly html: string;
}

/** What a template takes: texts, HTML, lists of both; nothing for `undefined`. */
export type Part = string | number | Html | undefined | readonly Part[];

/** A template of HTML. Texts may stand between tags and in attributes with quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] ?? '';
  for (const [index, part] of parts.entries()) out += write(part) + (strings[index + 1] ?? '');
  return { html: out };
}

export function trusted(text: string): Html {
  return { html: text };
}

/** Text of an author: on one line, without marks that would turn what stands beside it around. */
export function words(text: string): Html {
  return html`<bdi>${plain(text)}</bdi>`;
}

/** Things with commas, or something else, between them. */
export function joined(parts: readonly Part[], between = ', '): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : [between, part]))}`;
}

/** Paths, and addresses that run no script. The template of an address is configuration. */
export function isSafe(href: string | undefined): href is string {
  return href !== undefined && /^(?:https?:|[^:]*(?:[/?#]|$))/i.test(href.trim());
}

/** A link; the content alone without an address, or with one that a browser should not follow. */
export function link(href: string | undefined, content: Html): Html {
  return isSafe(href) ? html`<a href="${href}">${content}</a>` : content;
}

/** Words of people in which backticks are code. */
export function coded(text: string): Html {
  const parts = plain(text).split(/`([^`]+)`/);
  return html`<bdi>${parts.map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}</bdi>`;
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  if ('html' in part) return part.html;
  let out = '';
  for (const one of part) out += write(one);
  return out;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML cannot hold, such as NUL, becomes U+FFFD. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/[^\P{Cc}\t\n]/gu, '\ufffd');
}
