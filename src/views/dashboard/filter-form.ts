/** Search and filters. They are hidden until the script is there, as they do nothing without it. */
import { many, plain } from '../../text/words.js';
import { type Html, html } from './html.js';

export interface Select {
  label: string;
  name: string;
  /** What the empty value says. */
  any: string;
  options: readonly (readonly [value: string | number, text: string])[];
}

export interface FilterForm {
  id?: string | undefined;
  /** What is filtered: `page`. */
  noun: string;
  count: number;
  search: string;
  placeholder: string;
  selects: readonly (Select | undefined)[];
  more?: Html | undefined;
}

/** The form; the script finds what it filters by its names. */
export function filterForm(form: FilterForm): Html {
  const { id, noun, count, search, placeholder, selects, more } = form;
  return html`<form class="controls"${id && html` id="${id}"`} role="search" aria-label="Filter the ${noun}s" hidden>
<label class="wide">Search <input type="search" name="${search}" placeholder="${placeholder}" autocomplete="off" spellcheck="false"></label>${selects.map(
    (one) => html`
${one && select(one)}`,
  )}
<p class="shown"><span role="status">${many(count, noun)}</span>${more}
<button type="reset">Clear filter</button></p>
</form>`;
}

function select({ label, name, any, options }: Select): Html {
  const all = options.map(([value, text]) => html`<option value="${value}">${plain(text)}`);
  return html`<label>${label} <select name="${name}"><option value="">${any}${all}</select></label>`;
}
