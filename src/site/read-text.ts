/** Reads a file with code, if it is one. */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

/** In bytes; what is larger was not written by hand. */
const largest = 1_000_000;

/** NUL in so many bytes at the beginning tells that a file is binary, as git has it. */
const looked = 8000;

export type NoText = 'binary' | 'huge' | 'unreadable';

export function textReader(): (path: string) => { text: string } | { no: NoText } {
  const buffer = Buffer.allocUnsafeSlow(largest + 1);
  return (path) => {
    let length: number;
    try {
      length = readInto(buffer, path);
    } catch {
      return { no: 'unreadable' };
    }
    if (length > largest) return { no: 'huge' };
    return decode(buffer.subarray(0, length));
  };
}

function readInto(buffer: Buffer, path: string): number {
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    while (length < buffer.length) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return length;
  } finally {
    closeSync(descriptor);
  }
}

/** UTF-8, UTF-16 with a mark, else Latin 1: its letters are wrong at worst, but not its code. */
function decode(bytes: Buffer): { text: string } | { no: NoText } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes) };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes) };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0 && nul < looked) return { no: 'binary' };
  const text = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
}
