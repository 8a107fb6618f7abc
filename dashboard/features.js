/**
 * Search and filter of features. Rows are hidden and shown, and never written.
 */
(() => {
  const form = document.querySelector('#filter-features');
  const none = document.querySelector('#no-feature');
  if (!form || !none) return;
  const told = form.querySelector('[role="status"]');
  const sections = [...document.querySelectorAll('.rows.features')].map((element) => ({
    element,
    rows: [...element.querySelectorAll('tbody')].map((row) => ({ row, text: undefined })),
  }));
  const total = sections.reduce((sum, { rows }) => sum + rows.length, 0);

  function textOf(one) {
    one.text ??= one.row.textContent.toLowerCase();
    return one.text;
  }

  function apply() {
    const data = new FormData(form);
    const words = String(data.get('feature')).toLowerCase().split(/\s+/).filter(Boolean);
    const verdict = String(data.get('verdict'));
    let shown = 0;
    for (const { element, rows } of sections) {
      let here = 0;
      for (const one of rows) {
        const fits =
          (verdict === '' || one.row.dataset.v === verdict) &&
          words.every((word) => textOf(one).includes(word));
        one.row.hidden = !fits;
        if (fits) here++;
      }
      element.hidden = here === 0;
      shown += here;
    }
    none.hidden = shown > 0;
    tell(shown === total ? featuresOf(total) : `${shown} of ${featuresOf(total)}`);
    keep();
  }

  function featuresOf(count) {
    return count === 1 ? '1 feature' : `${count} features`;
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
  /** The filter is kept in the address, beside that of the pages. */
  function keep() {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      const isKept = location.hash.includes('=');
      const hash = new URLSearchParams(isKept ? location.hash.slice(1) : '');
      const filled = [...new FormData(form)].filter(([, value]) => value !== '');
      for (const { name } of form.elements) hash.delete(name);
      for (const [key, value] of filled) hash.set(key, String(value));
      if (isKept || filled.length > 0) history.replaceState(null, '', `#${hash}`);
    }, 300);
  }

  function restore() {
    if (!location.hash.includes('=')) return false;
    const hash = new URLSearchParams(location.hash.slice(1));
    for (const field of form.elements) {
      if (!field.name || !hash.has(field.name)) continue;
      field.value = hash.get(field.name);
      // A value that is not on offer leaves a select without any.
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
    return true;
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', () => {
    if (restore()) apply();
  });
  form.hidden = false;
  if (restore()) apply();
})();
