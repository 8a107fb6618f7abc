/** Text as nodes of Markdown. */
import type { PhrasingContent } from 'mdast';
import { plain } from '../text/words.js';

/** What a forge would make a mention, a reference to an issue, or a link of. */
const meant = /@|[#!~$%&]\w|gh-\d|:\/\/|www\.|\b[\da-f]{7,40}\b/i;

/** A message: what stands in backticks is code, and the rest is text. */
export function forgeMessage(message: string): PhrasingContent[] {
  const parts = plain(message).split('`');
  const unclosed = parts.length % 2 === 0 ? parts.pop() : undefined;
  const nodes = parts.flatMap((part, index) => (index % 2 === 1 ? inCode(part) : forgeText(part)));
  return unclosed === undefined ? nodes : [...nodes, ...forgeText(`'${unclosed}`)];
}

/** Text; words that would mean something to a forge, such as `@name`, are code, where they do not. */
export function forgeText(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let words = '';
  for (const word of text.split(/(\s+)/)) {
    if (meant.test(word)) {
      nodes.push(...plainText(words), ...inCode(word));
      words = '';
    } else words += word;
  }
  return [...nodes, ...plainText(words)];
}

function plainText(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function inCode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'inlineCode', value: value.replaceAll('`', "'") }];
}
