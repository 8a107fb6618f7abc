/** Sets what the page model says of a page against the verdicts about it. */

/** Kinds of gaps inside of a section, of which there may be several. */
const inside = new Set(['tab', 'code', 'block', 'examples', 'thin']);

/**
 * @param label Verdicts of a page, with `target` and `thin`.
 * @param model Page model; of a page that cannot be read, its `status` and `why`.
 */
export function comparePage(
  label,
  { status: measured, why, gaps = [], possible = [], sections = [] },
) {
  const expected = label.status === 'n/a' ? 'not-applicable' : label.status;
  const agrees =
    expected === measured || (expected === 'not-applicable' && measured === 'excluded');
  const closePage = label.close === true && expected === 'missing';
  const wanted = wantedOf(label, closePage);
  // Certain gaps choose first, and those that are no close call are chosen first.
  const told = [
    ...gaps.filter(({ kind }) => kind !== 'page').map((gap) => ({ gap, isPossible: false })),
    ...possible.map((gap) => ({ gap, isPossible: true })),
  ].map(({ gap, isPossible }) => {
    const found = take(wanted, gap, isPossible);
    const named = label.sections.find(({ ref }) => isSame(ref, gap.heading));
    const close = found ? found.close : closePage || (named?.close ?? false);
    return {
      heading: gap.heading,
      kind: gap.kind,
      line: gap.place?.start.line,
      confidence: gap.confidence ?? 1,
      possible: isPossible,
      holds: close ? undefined : found !== undefined || expected === 'missing',
      candidate: gap.candidate?.heading,
      /** Where the verdicts say that it stands. */
      answer: found ? undefined : targetOf(named),
    };
  });
  for (const section of wanted) {
    section.line = sections.find(({ heading }) => isSame(heading, section.ref))?.place?.start.line;
    if (measured === 'missing' && expected === 'missing') section.found = 'certain';
  }
  const status = agrees ? 'agrees' : label.close ? 'close' : 'differs';
  const { page, target } = label;
  return { page, target, expected, measured, why, status, wanted, told };
}

/** Sections that the target lacks by the verdicts; those that are no close calls come first. */
function wantedOf({ sections, thin }, closePage) {
  const lacking = sections.filter(
    ({ verdict, rule }) => (verdict === 'missing' || verdict === 'thin') && rule === undefined,
  );
  return [
    ...lacking.map((section) => ({
      ref: section.ref,
      target: targetOf(section),
      close: section.close === true || closePage,
    })),
    ...thin.map((ref) => ({ ref, listed: true, close: closePage })),
  ].sort((a, b) => Number(a.close) - Number(b.close));
}

/** The section that a gap speaks of. Several things may be lacking inside of it, but it is absent once. */
function take(wanted, gap, isPossible) {
  const isInside = inside.has(gap.kind);
  const names = isInside ? [gap.heading, gap.path.at(-1) ?? ''] : [gap.heading];
  const named = wanted.filter(({ ref, target }) =>
    names.some((name) => isSame(name, ref) || isSame(name, target)),
  );
  const section = named.find(({ found }) => !found) ?? (isInside ? named[0] : undefined);
  if (section) section.found ??= isPossible ? 'possible' : 'certain';
  return section;
}

/** Heading of the target that answers to a section; older verdicts have it under the language. */
function targetOf(section) {
  return section?.target ?? section?.python ?? undefined;
}

/** Whether two headings are the same: as plain text, without case. */
export function isSame(heading, other) {
  return other !== undefined && key(heading) === key(other);
}

function key(heading) {
  return heading.replace(/`/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
