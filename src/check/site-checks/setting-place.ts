/** Where an entry of the configuration stands in its file. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { jsonPlaces } from '../../config/json-places.js';
import { load } from '../../text/packages.js';
import type { FindingPlace } from '../types.js';

/** Keys and indices from the outside in. */
type SettingPath = readonly (string | number)[];

/**
 * Finds entries of a configuration file; nothing in JavaScript and TypeScript.
 *
 * @param file Absolute path.
 */
export function settingPlaces(file: string): (path: SettingPath) => FindingPlace | undefined {
  let find: ((path: SettingPath) => FindingPlace | undefined) | undefined;
  return (path) => {
    find ??= finder(file);
    return find(path);
  };
}

function finder(file: string): (path: SettingPath) => FindingPlace | undefined {
  const extension = extname(file);
  try {
    if (extension === '.json') return inJson(readFileSync(file, 'utf8'), file);
    if (extension === '.yaml' || extension === '.yml') return inYaml(readFileSync(file, 'utf8'));
  } catch {
    // It was read a moment ago; without a place the finding still says what it is about.
  }
  return () => undefined;
}

function inJson(text: string, file: string): (path: SettingPath) => FindingPlace | undefined {
  const outer = basename(file) === 'package.json' ? ['parity'] : [];
  const placeOf = jsonPlaces(text);
  return (path) => {
    const start = placeOf([...outer, ...path]);
    return start && { start, end: start };
  };
}

function inYaml(text: string): (path: SettingPath) => FindingPlace | undefined {
  const { LineCounter, isPair, parseDocument, isMap, isSeq } = load('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines });
  return (path) => {
    let node: unknown = document.contents;
    let range: readonly number[] | null | undefined;
    for (const key of path) {
      const item: unknown = isMap(node)
        ? node.items.find((pair) => String(pair.key) === String(key))
        : isSeq(node)
          ? node.items[Number(key)]
          : undefined;
      const at = isPair(item) ? item.key : item;
      range = (at as { range?: readonly number[] | null } | undefined)?.range;
      node = isPair(item) ? item.value : item;
    }
    if (!range) return undefined;
    const { line, col: column } = lines.linePos(range[0] ?? 0);
    return { start: { line, column }, end: { line, column } };
  };
}
