/**
 * Search and filters of the dashboard. Everything can be read without it.
 *
 * Pages are hidden and shown, and never written: no text of a page becomes markup here.
 */
(() => {
  const form = document.querySelector('form.controls');
  const main = document.querySelector('main');
  const matrix = document.querySelector('.matrix');
  const none = document.querySelector('.empty');
  if (!form || !main || !matrix || !none) return;
  const told = form.querySelector('[role="status"]');
  const toggle = form.elements.namedItem('gaps');

  const sections = [...matrix.querySelectorAll('section')].map((element) => ({
    element,
    folder: element.dataset.f,
    height: undefined,
    pages: [...element.querySelectorAll('tbody')].map((row) => ({
      row,
      statuses: row.dataset.s,
      text: undefined,
    })),
  }));
  const isLarge = matrix.classList.contains('large');
  const total = sections.reduce((sum, { pages }) => sum + pages.length, 0);

  /** What a search looks through: folder, name and title of a page, and what it lacks. */
  function textOf(section, page) {
    if (page.text === undefined) {
      const folder = section.element.querySelector('h3').textContent;
      const [head, gaps] = [page.row.querySelector('th'), page.row.querySelector('.g')];
      page.text = `${folder}/${head.textContent}\n${gaps ? gaps.textContent : ''}`.toLowerCase();
    }
    return page.text;
  }

  function read() {
    const data = new FormData(form);
    const value = (name) => String(data.get(name) ?? '');
    return {
      words: value('q').toLowerCase().split(/\s+/).filter(Boolean),
      status: value('status'),
      language: value('language'),
      folder: value('folder'),
    };
  }

  function apply() {
    const { words, status, language, folder } = read();
    let shown = 0;
    for (const section of sections) {
      let here = 0;
      if (folder === '' || folder === section.folder) {
        for (const page of section.pages) {
          const statuses = language === '' ? page.statuses : page.statuses[language];
          const fits =
            (status === '' || [...status].some((letter) => statuses.includes(letter))) &&
            words.every((word) => textOf(section, page).includes(word));
          if (page.row.hidden === fits) page.row.hidden = !fits;
          if (fits) here++;
        }
      }
      if (section.element.hidden !== (here === 0)) section.element.hidden = here === 0;
      guessHeight(section, here);
      shown += here;
    }
    if (language === '') delete main.dataset.only;
    else main.dataset.only = language;
    none.hidden = shown > 0;
    tell(shown === total ? pagesOf(total) : `${shown} of ${pagesOf(total)}`);
    keep();
  }

  /** How high a table out of sight will be, so that the scrollbar does not jump. */
  function guessHeight(section, count) {
    if (!isLarge || section.height === count || count === 0) return;
    if (section.height !== undefined || count < section.pages.length) {
      section.element.style.containIntrinsicBlockSize = `auto ${count * 2.2 + 2.5}rem`;
    }
    section.height = count;
  }

  function pagesOf(count) {
    return count === 1 ? '1 page' : `${count} pages`;
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
  /** The filter is kept in the address, so that it can be shared. */
  function keep() {
    clearTimeout(keeping);
    keeping = setTimeout(() => {
      const filled = [...new FormData(form)].filter(([, value]) => value !== '');
      const isKept = location.hash.includes('=');
      const hash = new URLSearchParams(isKept ? location.hash.slice(1) : '');
      // Others may keep theirs there, too.
      for (const { name } of form.elements) hash.delete(name);
      for (const [key, value] of filled) hash.set(key, String(value));
      if (isKept || filled.length > 0) history.replaceState(null, '', `#${hash}`);
    }, 300);
  }

  function restore() {
    if (!location.hash.includes('=')) return;
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
      const field = form.elements.namedItem(name);
      if (field && 'value' in field && field !== toggle) field.value = value;
      // A value that is not on offer leaves a select without any.
      if (field && field.selectedIndex === -1) field.selectedIndex = 0;
    }
  }

  function showGaps(open) {
    toggle.setAttribute('aria-pressed', String(open));
    for (const { pages } of sections) {
      for (const { row } of pages) {
        if (row.hidden) continue;
        const details = row.querySelector('details');
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

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  toggle.addEventListener('click', () => showGaps(toggle.getAttribute('aria-pressed') !== 'true'));
  matrix.addEventListener('keydown', walk);
  addEventListener('hashchange', () => {
    restore();
    apply();
  });
  form.hidden = false;
  if (isLarge) hideClosed();
  restore();
  if (location.hash.includes('=')) apply();

  // The first search should not have to read all pages.
  const later = window.requestIdleCallback ?? ((run) => setTimeout(() => run(), 200));
  let next = 0;
  later(function prepare(deadline) {
    do {
      const section = sections[next++];
      if (!section) return;
      for (const page of section.pages) textOf(section, page);
    } while (deadline && deadline.timeRemaining() > 8);
    later(prepare);
  });
})();
