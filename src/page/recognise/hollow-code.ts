/** Code that holds no code: nothing at all, or only a note that there is none yet. */

import type { Registry } from '../languages/languages.js';
import { languagesIn } from '../languages/mentions.js';
import { isNotice } from './placeholder.js';

/** In UTF-16 units. What is longer explains something. */
const longestNote = 240;

const blockComment =
  /\/\*([\s\S]*?)\*\/|<!--([\s\S]*?)-->|\(\*([\s\S]*?)\*\)|"""([\s\S]*?)"""|'''([\s\S]*?)'''/g;
const lineComment = /^(?:\/\/[/!]?|#+!?|--+|;+|%+|REM\b)/;
/** A line that stands for code to come. */
const stub = /^(?:(?:\.\.\.|…|pass);?\s*)+$/;
/** Words without code. */
const words = /^[\p{L}\p{N}\s.,!:'’–—-]+$/u;

/**
 * The note that code consists of, empty if it has nothing, and `undefined` if it is content. It goes by
 * the words: comments that explain something are content, too.
 */
export function noteIn(code: string, registry: Registry): string | undefined {
  const text = code.trim();
  if (text === '') return '';
  if (text.length > longestNote) return undefined;
  if (stub.test(text)) return '…';
  const notes: string[] = [];
  const rest = text.replace(blockComment, (_, ...inside: (string | undefined)[]) => {
    notes.push((inside.find((part) => typeof part === 'string') ?? '').replace(/^\s*\*+/gm, ''));
    return '';
  });
  const bare: string[] = [];
  for (const line of rest.split('\n').map((one) => one.trim())) {
    const comment = lineComment.exec(line)?.[0];
    if (comment !== undefined) notes.push(line.slice(comment.length));
    else if (line !== '' && !stub.test(line)) bare.push(line);
  }
  if (bare.length > 0 && (notes.length > 0 || !bare.every((line) => words.test(line)))) {
    return undefined;
  }
  const note = [...notes, ...bare].join('\n').trim();
  return isNotice(note, languagesIn(note, registry).length > 0) ? note : undefined;
}

const loaded =
  /:\/\/|(?:^|[\s{,])(?!(?:title|filename|label|name|caption|tab|icon|group|id|class|className)=)[\w-]+=["'{]*[^\s"'}]*[./]/;

/** Whether a fence is filled when the site is built: `file=./x.py`. A title alone loads nothing. */
export function loadsFile(meta: string | null | undefined): boolean {
  return loaded.test(meta ?? '');
}
