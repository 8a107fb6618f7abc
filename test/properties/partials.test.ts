/** A page that shows partials is the page with their text in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageModel } from '../../src/page/page-model.js';
import { readTree } from '../../src/syntax/read.js';
import { type Files, modelBy } from '../page/recognise/site.js';
import { alikePage, unlikePage } from './alike.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = process.env.PROPERTY_SEED ? { seed: Number(process.env.PROPERTY_SEED) } : {};

/** Moves blocks into partials, and some of those into partials of partials. */
function cut(text: string, cuts: readonly number[], name = 'page'): Files {
  const { tree } = readTree(text, { path: 'page.mdx' });
  const matter = tree.children[0]?.type === 'yaml' ? 1 : 0;
  const start = tree.children[matter]?.position?.start.offset ?? 0;
  const blocks = tree.children
    .slice(matter)
    .map(({ position }) => text.slice(position?.start.offset, position?.end.offset));
  const [size = 2, count = 1, ...deeper] = cuts;
  const files: Files = {};
  const imports: string[] = [];
  for (let at = count % 3; at < blocks.length; at += (count % 4) + 1) {
    const own = blocks.splice(at, (size % 3) + 1, `<P${at} />`).join('\n\n');
    imports.push(`import P${at} from './_${name}-${at}.mdx'`);
    const inner = deeper.length > 1 && at % 2 ? cut(own, deeper, `${name}-${at}`) : undefined;
    if (inner) {
      const { 'page.mdx': shown = '', ...rest } = inner;
      Object.assign(files, rest, { [`_${name}-${at}.mdx`]: shown });
    } else files[`_${name}-${at}.mdx`] = own;
  }
  const page = [text.slice(0, start), `${imports.join('\n')}\n\n`, blocks.join('\n\n')];
  return { ...files, 'page.mdx': page.join('') };
}

/** All that does not speak of places. */
function told(model: PageModel) {
  const { status, why, languages, groups, variants } = model;
  return {
    status,
    why,
    languages,
    gaps: model.gaps.map(({ place: _p, cause: _c, candidate, add, ...gap }) => [
      gap,
      candidate?.path,
      add?.heading,
    ]),
    sections: model.sections.map(({ place: _, counterpart, candidates, ...section }) => [
      section,
      counterpart?.path,
      candidates.map(({ path, likeness }) => [path, likeness]),
    ]),
    groups: groups.map((group) => [group.kind, group.dialect, group.languages, group.variants]),
    variants: variants.map(({ node: _n, place: _p, unknown: _u, ...variant }) => variant),
    outlines: [...model.outlines].map(([id, { sections }]) => [
      id,
      sections.map(({ path }) => path),
    ]),
  };
}

describe.each(['satteri', 'micromark'] as const)('generated pages read by %s', (engine) => {
  it('are the same with blocks in partials', { timeout: 60_000 }, () => {
    const cuts = fc.array(fc.nat(20), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(alikePage, unlikePage), cuts, (text, numbers) => {
        const files = cut(text, numbers);
        fc.pre(Object.keys(files).length > 1);
        expect(told(modelBy(engine, files))).toEqual(told(modelBy(engine, { 'page.mdx': text })));
      }),
      { numRuns, ...seed },
    );
  });
});
