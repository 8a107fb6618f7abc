/** Pages with partials, in memory. */
import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import { expect } from 'vitest';
import { resolveConfig } from '../../../src/config/resolve.js';
import { modelPage } from '../../../src/page/model.js';
import type { PageModel } from '../../../src/page/page-model.js';
import type { PartialOf } from '../../../src/page/recognise/partial-source.js';
import { directiveTitle } from '../../../src/syntax/fences.js';
import { readTree } from '../../../src/syntax/read.js';
import { found } from '../pages.js';

export type Files = Record<string, string>;
type Engine = 'satteri' | 'micromark';

/** The model of `page.mdx`, or of another file, which both engines must agree on. */
export function modelIn(files: Files, page = 'page.mdx', isPartial = false): PageModel {
  const model = modelBy('satteri', files, page, isPartial);
  const other = modelBy('micromark', files, page, isPartial);
  expect([other.status, other.why, ...found(other)]).toEqual([
    model.status,
    model.why,
    ...found(model),
  ]);
  expect(other.gaps.map(({ place, cause }) => [place, cause])).toEqual(
    model.gaps.map(({ place, cause }) => [place, cause]),
  );
  return model;
}

export function modelBy(
  engine: Engine,
  files: Files,
  page = 'page.mdx',
  isPartial = false,
): PageModel {
  const { tree, text } = readTree(files[page] ?? '', { path: page, engine });
  const titleOf = (node: Nodes) => directiveTitle(text, node);
  const partialOf = partialsIn(files, page, engine);
  const config = resolveConfig(undefined, {});
  const given = { path: page, partialOf, isPartial, titleOf, exclusions: undefined };
  return modelPage(tree, { ...config, ...given });
}

function partialsIn(files: Files, importer: string, engine: Engine): PartialOf {
  const known = new Map<string, ReturnType<PartialOf>>();
  return (specifier) => {
    if (!specifier.startsWith('.')) return undefined;
    if (!known.has(specifier)) known.set(specifier, find(specifier));
    return known.get(specifier);
  };

  function find(specifier: string): ReturnType<PartialOf> {
    const path = posix.join(posix.dirname(importer), specifier);
    const source = files[path];
    if (source === undefined) return { fault: 'missing' };
    const { tree, text } = readTree(source, { path, engine });
    const titleOf = (node: Nodes) => directiveTitle(text, node);
    return { tree, path, name: `./${path}`, titleOf, partialOf: partialsIn(files, path, engine) };
  }
}
