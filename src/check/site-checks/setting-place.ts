/** Where an entry of the configuration is in its file. */
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { jsonPlaces } from '../../config/json-places.js';
import { load } from '../../text/packages.js';
import type { FindingPlace } from '../survey-result.js';

/** Keys and indices from the outside in. */
type SettingPath = readonly (string | number)[];

/** Finds entries of a configuration file, by its absolute path; nothing in JavaScript and TypeScript. */
export function settingPlaces(file: string): (path: SettingPath) => FindingPlace | undefined {
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
  const { LineCounter, parseDocument, isMap, isSeq } = load('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines });
  return (path) => {
    const key = path.at(-1);
    const parent = document.getIn(path.slice(0, -1), true);
    const item = isMap(parent)
      ? parent.items.find((pair) => String(pair.key) === String(key))?.key
      : isSeq(parent) && parent.items[Number(key)];
    const { range } = (item || {}) as { range?: readonly number[] | null };
    if (!range) return undefined;
    const { line, col: column } = lines.linePos(range[0] ?? 0);
    return { start: { line, column }, end: { line, column } };
  };
}
