/**
 * Links of the dashboard.
 */
import { type Html, html } from './html.js';

/** Paths, and addresses that run no script. The template of an address is configuration. */
const safe = /^(?:https?:|[^:]*(?:[/?#]|$))/i;

/** A link; `undefined` without an address, or with one that a browser should not follow. */
export function link(href: string | undefined, content: Html): Html | undefined {
  if (href === undefined || !safe.test(href.trim())) return undefined;
  return html`<a href="${href}">${content}</a>`;
}
