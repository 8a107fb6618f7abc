/** Puts generated parts into a file, and keeps what people wrote around them. */
import { didYouMean, nearest } from '../../text/nearest.js';
import { writeMarkdown } from '../../text/write-markdown.js';
import { type FileFormat, findRegions, markerText, RegionError } from './markers.js';
import { parts } from './parts/index.js';
import type { Plan } from './planned.js';

/** Text of each part by the name of its region, without blank lines around it. */
export type PartTexts = ReadonlyMap<string, string>;

export function writeParts(plan: Plan, format: FileFormat): PartTexts {
  return new Map(
    Object.entries(parts).map(([name, part]) => {
      const children = part(plan);
      return [name, children.length === 0 ? '' : writeMarkdown(children, format).trim()];
    }),
  );
}

export function newFile(texts: PartTexts, format: FileFormat): string {
  const regions = [...texts].map(
    ([name, text]) =>
      markerText('begin', name, format) + inside(text) + markerText('end', name, format),
  );
  return `${regions.join('\n\n')}\n`;
}

/**
 * The file with its regions written anew. What is outside of them stays as it is, byte by byte;
 * regions that people moved stay where they are, and those that they took out stay out.
 *
 * @returns `undefined` if the file has no regions.
 * @throws {RegionError} If the markers are broken, or name a part that is not known.
 */
export function updateFile(file: string, texts: PartTexts, format: FileFormat): string | undefined {
  const bom = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = file.slice(bom.length);
  const regions = findRegions(text, format);
  if (regions.length === 0) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let updated = bom;
  let at = 0;
  for (const { name, line, start, end } of regions) {
    const part = texts.get(name);
    if (part === undefined) throw unknown(name, line, [...texts.keys()]);
    updated += text.slice(at, start) + inside(part).replaceAll('\n', lineEnd);
    at = end;
  }
  return updated + text.slice(at);
}

/** Names of the parts that have something to say, and no region in a file that has others. */
export function partsWithoutRegion(file: string, texts: PartTexts, format: FileFormat): string[] {
  const there = new Set(findRegions(file.replace(/^\uFEFF/, ''), format).map(({ name }) => name));
  return [...texts].filter(([name, text]) => text !== '' && !there.has(name)).map(([name]) => name);
}

function inside(text: string): string {
  return text === '' ? '\n' : `\n\n${text}\n\n`;
}

function unknown(name: string, line: number, known: readonly string[]): RegionError {
  const names = known.map((one) => `\`${one}\``).join(', ');
  const advice = didYouMean(nearest(name, known));
  return new RegionError(`Unexpected region \`${name}\`, expected one of ${names}${advice}`, line);
}
