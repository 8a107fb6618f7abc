/** The head of the document. */
import { createHash } from 'node:crypto';
import { plain } from '../../text/words.js';
import { type Html, html, trusted } from './html.js';

export interface Inline {
  title: string;
  style: string;
  script: string;
}

/** Nothing may be loaded, sent or run but what is in the file, even if text became markup. */
export function head({ title, style, script }: Inline): Html {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    // The empty icon, without which browsers ask the server for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="remark-parity">
<title>${plain(title)}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
