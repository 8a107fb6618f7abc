/**
 * Search and filters. They are hidden until the script is there, as they do nothing without it.
 */

import { pageStatuses, statusInfo } from '../../page/status.js';
import { plain } from '../../text/words.js';
import type { Overview } from '../status/overview.js';
import { type Html, html } from './html.js';

/** The form, and what it tells. */
export function controls({ folders, languages, pages }: Overview): Html {
  const occurring = new Set(pages.flatMap(({ cells }) => cells.map(({ status }) => status)));
  const statuses = pageStatuses.filter((status) => occurring.has(status));
  return html`<form class="controls" role="search" aria-label="Filter the pages" hidden>
<label class="wide">Search <input type="search" name="q" placeholder="Page, title, or what it lacks" autocomplete="off" spellcheck="false"></label>
<label>Status <select name="status"><option value="">Any<option value="pm">With gaps${statuses.map(
    (status) => html`<option value="${statusInfo[status].letter}">${statusInfo[status].label}`,
  )}</select></label>
${languages.length > 1 ? html`<label>Language <select name="language"><option value="">All${languages.map(({ label }, at) => html`<option value="${at}">${plain(label)}`)}</select></label>` : undefined}
${folders.length > 1 ? html`<label>Folder <select name="folder"><option value="">All${folders.map(({ folder }, at) => html`<option value="${at}">${plain(folder) || 'Top folder'}`)}</select></label>` : undefined}
<p class="shown"><span role="status">${pages.length === 1 ? '1 page' : `${pages.length} pages`}</span>
<button type="button" name="gaps" aria-pressed="false">Show all gaps</button>
<button type="reset">Clear filter</button></p>
</form>`;
}
