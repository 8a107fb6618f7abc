/** Sets what the page model says of pages against the verdicts about them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from 'remark-parity';
import { parse } from 'yaml';

/** Compares every page of a site; each is read as a run of the command line reads it. */
export function compareSite({ verdicts, pages, cwd, config, rewrite = (text) => text }) {
  return parse(readFileSync(verdicts, 'utf8')).map((given) => {
    const label = { target: 'python', thin: [], ...given };
    const path = join(pages, label.page);
    if (!existsSync(path)) return { page: label.page, target: label.target, absent: true };
    const options = { ...config, path, cwd, target: label.target };
    return comparePage(label, attempt(rewrite(readFileSync(path, 'utf8')), options));
  });
}

function attempt(text, options) {
  try {
    return readPage(text, options);
  } catch (error) {
    return { status: 'unreadable', why: error.message, gaps: [], sections: [] };
  }
}

function comparePage(label, model) {
  const expected = label.status === 'n/a' ? 'not-applicable' : label.status;
  const measured = model.status;
  const agrees =
    expected === measured || (expected === 'not-applicable' && measured === 'excluded');
  const closePage = label.close === true && expected === 'missing';
  const wanted = wantedOf(label, closePage);
  // Certain gaps choose first, and those that are no close call are chosen first.
  const possible = (model.possible ?? []).map((gap) => ({ ...gap, possible: true }));
  const gaps = [...model.gaps, ...possible]
    .filter(({ kind }) => kind !== 'page')
    .sort((a, b) => Number(isPossible(a)) - Number(isPossible(b)));
  const told = gaps.map((gap) => {
    const found = take(wanted, gap);
    const close = found ? found.close : closePage || isClose(label, gap);
    const right = found !== undefined || expected === 'missing';
    return {
      heading: gap.heading,
      kind: gap.kind,
      line: gap.place?.start.line,
      confidence: gap.confidence ?? 1,
      possible: isPossible(gap),
      holds: close ? undefined : right,
    };
  });
  for (const section of wanted) {
    section.line = lineOf(model, section.ref);
    if (measured === 'missing' && expected === 'missing') section.found = 'certain';
  }
  const status = agrees ? 'agrees' : label.close ? 'close' : 'differs';
  const { page, target } = label;
  return { page, target, expected, measured, why: model.why, status, wanted, told };
}

/** Sections that the target lacks by the verdicts; those that are no close calls come first. */
function wantedOf({ sections, thin }, closePage) {
  const lacking = sections.filter(
    ({ verdict, rule }) => (verdict === 'missing' || verdict === 'thin') && rule === undefined,
  );
  return [
    ...lacking.map(({ ref, target, close = false }) => ({
      ref,
      target,
      close: close || closePage,
    })),
    ...thin.map((ref) => ({ ref, listed: true, close: closePage })),
  ].sort((a, b) => Number(a.close) - Number(b.close));
}

/** The section that a gap speaks of. Several tabs may be lacking in one section, but it is absent once. */
function take(wanted, gap) {
  const isPart = gap.kind === 'tab' || gap.kind === 'code';
  const names = isPart ? [gap.heading, gap.path.at(-1) ?? ''] : [gap.heading];
  const named = wanted.filter(({ ref, target }) =>
    names.some((name) => isSame(name, ref) || isSame(name, target)),
  );
  const section = named.find(({ found }) => !found) ?? (isPart ? named[0] : undefined);
  if (section) section.found ??= isPossible(gap) ? 'possible' : 'certain';
  return section;
}

function isPossible(gap) {
  return gap.possible ?? false;
}

/** Whether a verdict that is a close call names the heading of a gap, and asks for nothing. */
function isClose({ sections }, gap) {
  return sections.some(({ ref, close }) => close && isSame(ref, gap.heading));
}

/** Line of the reference heading that a verdict speaks of. */
function lineOf(model, ref) {
  return model.sections.find(({ heading }) => isSame(heading, ref))?.place?.start.line;
}

function isSame(heading, other) {
  return other !== undefined && other !== null && key(heading) === key(other);
}

function key(heading) {
  return heading.replace(/`/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
