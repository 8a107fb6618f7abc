import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { checkEncoding } from '../../src/syntax/encoding.js';

it('names the first place that is no UTF-8', () => {
  for (const [bytes, place] of [
    [Buffer.from('# A\n\nGr\u00fcn', 'latin1'), '3:3'],
    [Buffer.from('\ufeff# A\n', 'utf16le'), '1:1'],
  ] as const) {
    const file = new VFile();
    checkEncoding(bytes.toString('utf8'), file);
    expect(file.messages.map((message) => message.name)).toEqual([place]);
  }
});
