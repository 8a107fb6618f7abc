/**
 * Search and filters of the pages, and what else the matrix does.
 */
(() => {
  const form = document.querySelector('form.controls');
  const main = document.querySelector('main');
  const matrix = document.querySelector('.matrix');
  const none = document.querySelector('.empty');
  if (!form || !main || !matrix || !none) return;
  const toggle = form.elements.namedItem('gaps');
  const isLarge = matrix.classList.contains('large');
  const sections = [...matrix.querySelectorAll('section')].map((element) => ({
    element,
    height: undefined,
    rows: [...element.querySelectorAll('tbody')].map((row) => ({ element: row })),
  }));

  /** What a search looks through: folder, name and title of a page, and what it lacks. */
  function textOf(row, section) {
    const folder = section.querySelector('h3').textContent;
    const [head, gaps] = [row.querySelector('th'), row.querySelector('.g')];
    return `${folder}/${head.textContent}\n${gaps ? gaps.textContent : ''}`;
  }

  function fitting(value) {
    const [status, language, folder] = ['status', 'language', 'folder'].map(value);
    if (language === '') delete main.dataset.only;
    else main.dataset.only = language;
    return (row, section) => {
      if (folder !== '' && folder !== section.element.dataset.f) return false;
      const { s } = row.element.dataset;
      const statuses = language === '' ? s : s[language];
      return status === '' || [...status].some((letter) => statuses.includes(letter));
    };
  }

  /** How high a table out of sight will be, so that the scrollbar does not jump. */
  function guessHeight(section, count) {
    if (!isLarge || section.height === count || count === 0) return;
    if (section.height !== undefined || count < section.rows.length) {
      section.element.style.containIntrinsicBlockSize = `auto ${count * 2.2 + 2.5}rem`;
    }
    section.height = count;
  }

  function showGaps(open) {
    toggle.setAttribute('aria-pressed', String(open));
    for (const { rows } of sections) {
      for (const { element } of rows) {
        if (element.hidden) continue;
        const details = element.querySelector('details');
        if (details && details.open !== open) details.open = open;
      }
    }
  }

  /** Arrow keys lead from page to page; Tab still reaches everything. */
  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = event.target.closest('th[scope="row"]');
    if (!from) return;
    const shown = 'section:not([hidden]) tbody:not([hidden]) th[scope="row"] :is(summary,a)';
    const targets = [...matrix.querySelectorAll(shown)];
    const to = targets[targets.findIndex((target) => from.contains(target)) + step];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  /** Screen readers are given what is out of sight, as browsers have not looked at its styles. */
  function hideClosed() {
    for (const row of matrix.querySelectorAll('.g')) row.ariaHidden = 'true';
    const follow = ({ target }) => {
      const row = target.closest('tbody').querySelector('.g');
      row.ariaHidden = target.open ? null : 'true';
    };
    matrix.addEventListener('toggle', follow, true);
  }

  toggle.addEventListener('click', () => showGaps(toggle.getAttribute('aria-pressed') !== 'true'));
  matrix.addEventListener('keydown', walk);
  if (isLarge) hideClosed();
  filterRows({
    form,
    none,
    sections,
    noun: 'page',
    search: 'q',
    textOf,
    fitting,
    counted: guessHeight,
  });
})();
