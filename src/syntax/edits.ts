/** One replacement of the source: an offset and the text, as long as what it replaces. */
export type Edit = readonly [offset: number, text: string];

/** Stands for a colon that must not open or close a directive; `unmask` turns it back. */
export const colon = '\uFDD0';

/** Apply edits that keep the length; they may come in any order and must not overlap. */
export function applyEdits(text: string, edits: Edit[]): string {
  if (edits.length === 0) return text;
  edits.sort((a, b) => a[0] - b[0]);
  let result = '';
  let from = 0;
  for (const [offset, value] of edits) {
    if (offset < from) continue;
    result += text.slice(from, offset) + value;
    from = offset + value.length;
  }
  return result + text.slice(from);
}

export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
