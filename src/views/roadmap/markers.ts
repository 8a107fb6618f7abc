/** Markers of generated regions in a file that people edit, too. */
import type { RootContent } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { readTree } from '../../syntax/read.js';

/** Kind of the file: it decides how comments are written. */
export type FileFormat = 'md' | 'mdx';

export interface Region {
  name: string;
  /** Line of its first marker, 1-based. */
  line: number;
  /** Offset after the first marker, in UTF-16 units. */
  start: number;
  end: number;
}

export class RegionError extends Error {
  /** 1-based. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'RegionError';
    this.line = line;
  }
}

interface Marker {
  kind: 'begin' | 'end';
  name: string;
  line: number;
  start: number;
  end: number;
}

export function markerText(kind: Marker['kind'], name: string, format: FileFormat): string {
  const words = `parity:${kind} ${name}`;
  return format === 'mdx' ? `{/* ${words} */}` : `<!-- ${words} -->`;
}

/** Markers in code, quotes and lists are text. @throws {RegionError} If they cannot be used. */
export function findRegions(text: string, format: FileFormat): Region[] {
  if (!text.includes('parity:')) return [];
  const regions: Region[] = [];
  const names = new Map<string, number>();
  let open: Marker | undefined;
  for (const marker of findMarkers(text, format)) {
    const shown = `\`${markerText(marker.kind, marker.name, format)}\``;
    if (marker.kind === 'begin') {
      const known = names.get(marker.name);
      if (open) {
        const end = markerText('end', open.name, format);
        throw fault(`${shown} inside of a region`, `\`${end}\` before it`, marker.line);
      }
      if (known !== undefined) {
        throw fault(`second ${shown}`, `one, as in line ${known}, remove it`, marker.line);
      }
      names.set(marker.name, marker.line);
      open = marker;
    } else {
      if (open?.name !== marker.name) {
        const begin = markerText(open ? 'end' : 'begin', open?.name ?? marker.name, format);
        throw fault(shown, `\`${begin}\`${open ? '' : ' before it'}`, marker.line);
      }
      regions.push({ name: open.name, line: open.line, start: open.end, end: marker.start });
      open = undefined;
    }
  }
  if (open) {
    const begin = markerText('begin', open.name, format);
    const end = markerText('end', open.name, format);
    throw fault(`\`${begin}\` without an end`, `\`${end}\` after it`, open.line);
  }
  return regions;
}

function fault(actual: string, expected: string, line: number): RegionError {
  return new RegionError(`Unexpected ${actual}, expected ${expected}`, line);
}

function findMarkers(text: string, format: FileFormat): Marker[] {
  const { children } = parse(text, format);
  return children.flatMap((node): Marker[] => {
    const value = commentOf(node);
    const { position } = node;
    if (value === undefined || !position || !/parity:(?:begin|end)\b/.test(value)) return [];
    const { start, end } = position;
    const [, kind, name] = /^\s*parity:(begin|end)[ \t]+([a-z][a-z-]*)\s*$/.exec(value) ?? [];
    if ((kind !== 'begin' && kind !== 'end') || name === undefined) {
      const example = markerText('begin', 'summary', format);
      throw fault('marker of a region', `one like \`${example}\`, alone on its line`, start.line);
    }
    return [{ kind, name, line: start.line, start: start.offset ?? 0, end: end.offset ?? 0 }];
  });
}

/** What stands in a comment at the top of the tree; all of a node that has more than a comment. */
function commentOf(node: RootContent): string | undefined {
  if (node.type === 'html') {
    return /^<!--((?:(?!-->)[\s\S])*)-->\s*$/.exec(node.value)?.[1] ?? node.value;
  }
  if ((node.type as string) !== 'mdxFlowExpression' || !('value' in node)) return undefined;
  return /^\s*\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(node.value)?.[1];
}

function parse(text: string, format: FileFormat) {
  try {
    return readTree(text, { format }).tree;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new RegionError(error.reason, error.line ?? 1);
  }
}
