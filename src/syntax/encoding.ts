import type { VFile } from 'vfile';

/** Bytes that are no UTF-8 were read as U+FFFD; a file in UTF-16 has a NUL at every letter. */
export function checkEncoding(text: string, file: VFile): void {
  const found = ['\0', '\uFFFD'].map((bad) => text.indexOf(bad)).filter((at) => at >= 0);
  if (found.length === 0) return;
  const at = Math.min(...found);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const point = { line, column: at - before.lastIndexOf('\n'), offset: at };
  const reason =
    'Unexpected bytes that are no UTF-8, expected UTF-8, save the file in this encoding';
  file.message(reason, { place: point, source: 'remark-parity', ruleId: 'encoding' });
}
