/**
 * Search and filters of rows, in tables with sections. Everything can be read without them.
 *
 * Rows are hidden and shown, and never written: no text of a page becomes markup here.
 *
 * @param form Its fields are kept in the address, so that a filter can be shared.
 * @param sections Each an `element` with `rows`.
 * @param noun What is counted.
 * @param search Name of the field with the words that rows must have.
 * @param textOf What a search looks through in a row.
 * @param fitting Given the values of the fields, says which rows of which sections fit.
 * @param counted Is given each section with its number of rows that are shown.
 */
// biome-ignore lint/correctness/noUnusedVariables: what follows in the file of the dashboard calls it
function filterRows({ form, none, sections, noun, search, textOf, fitting, counted }) {
  const told = form.querySelector('[role="status"]');
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const many = (count) => `${count} ${noun}${count === 1 ? '' : 's'}`;

  function apply() {
    const data = new FormData(form);
    const value = (name) => String(data.get(name) ?? '');
    const words = value(search).toLowerCase().split(/\s+/).filter(Boolean);
    const fits = fitting(value);
    let shown = 0;
    for (const section of sections) {
      let here = 0;
      for (const row of section.rows) {
        const isShown =
          fits(row, section) && words.every((word) => textIn(row, section).includes(word));
        if (row.element.hidden === isShown) row.element.hidden = !isShown;
        if (isShown) here++;
      }
      if (section.element.hidden !== (here === 0)) section.element.hidden = here === 0;
      counted?.(section, here);
      shown += here;
    }
    none.hidden = shown > 0;
    tell(shown === total ? many(total) : `${shown} of ${many(total)}`);
    keep();
  }

  function textIn(row, section) {
    row.text ??= textOf(row.element, section.element).toLowerCase();
    return row.text;
  }

  let speaking;
  /** Screen readers are told when the typing has ended. */
  function tell(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      if (told.textContent !== text) told.textContent = text;
    }, 150);
  }

  let keeping;
  /** Others may keep theirs in the address, too. */
  function keep() {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      const filled = [...new FormData(form)].filter(([, value]) => value !== '');
      const isKept = location.hash.includes('=');
      const hash = new URLSearchParams(isKept ? location.hash.slice(1) : '');
      for (const { name } of form.elements) hash.delete(name);
      for (const [key, value] of filled) hash.set(key, String(value));
      if (isKept || filled.length > 0) history.replaceState(null, '', `#${hash}`);
    }, 300);
  }

  function restore() {
    if (!location.hash.includes('=')) return;
    const hash = new URLSearchParams(location.hash.slice(1));
    for (const field of form.elements) {
      if (field.type === 'button' || !hash.has(field.name)) continue;
      field.value = hash.get(field.name);
      // A value that is not on offer leaves a select without any.
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', () => {
    restore();
    apply();
  });
  form.hidden = false;
  restore();
  if (location.hash.includes('=')) apply();

  // The first search should not have to read all rows.
  const later = window.requestIdleCallback ?? ((run) => setTimeout(() => run(), 200));
  let next = 0;
  later(function prepare(deadline) {
    do {
      const section = sections[next++];
      if (!section) return;
      for (const row of section.rows) textIn(row, section);
    } while (deadline && deadline.timeRemaining() > 8);
    later(prepare);
  });
}
