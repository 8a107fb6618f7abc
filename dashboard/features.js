/**
 * Search and filter of features.
 */
(() => {
  const form = document.querySelector('#filter-features');
  const none = document.querySelector('#no-feature');
  if (!form || !none) return;
  const sections = [...document.querySelectorAll('.rows.features')].map((element) => ({
    element,
    rows: [...element.querySelectorAll('tbody')].map((row) => ({ element: row })),
  }));
  filterRows({
    form,
    none,
    sections,
    noun: 'feature',
    search: 'feature',
    textOf: (row) => row.textContent,
    fitting: (value) => (row) => ['', row.element.dataset.v].includes(value('verdict')),
  });
})();
