import type { Nodes, Root } from 'mdast';
import { commentEdits } from './comments.js';
import { directiveEdits, directivesArePlain } from './directives.js';
import { applyEdits, colon, type Edit } from './edits.js';
import { headingEdits } from './headings.js';
import { codeRegions } from './regions.js';

/**
 * Make what Docusaurus and VitePress add to Markdown and MDX readable for both parsers, without
 * moving anything: the result has the same length and the same line breaks as the source, so every
 * position in the tree is one in the source. Pages that hold nothing of the kind cost a few
 * substring searches.
 *
 * @param comments how HTML comments are read in MDX, see `commentEdits`.
 */
export function mask(text: string, mdx: boolean, comments?: 'expression' | 'spaces'): string {
  const sound = wellFormed(text);
  const hasComments = mdx && sound.includes('<!--');
  const hasIds = mdx && sound.includes('{#');
  const hasDirectives = sound.includes(':::') && !directivesArePlain(sound);
  if (!hasComments && !hasIds && !hasDirectives) return sound;
  const regions = codeRegions(sound);
  const edits: Edit[] = [];
  if (hasComments) edits.push(...commentEdits(sound, regions, comments));
  if (hasIds) edits.push(...headingEdits(sound, regions));
  if (hasDirectives) edits.push(...directiveEdits(sound, regions, mdx));
  return applyEdits(sound, edits);
}

/** NUL and halves of surrogate pairs become U+FFFD, as CommonMark has it. */
function wellFormed(text: string): string {
  const whole = text as string & { isWellFormed(): boolean; toWellFormed(): string };
  const sound = whole.isWellFormed() ? text : whole.toWellFormed();
  return sound.includes('\0') ? sound.replaceAll('\0', '\uFFFD') : sound;
}

/** Put back, in the tree of a masked text, the colons that `mask` replaced. Changes the tree. */
export function unmask(tree: Root, masked: string): void {
  if (!masked.includes(colon)) return;
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node && typeof node.value === 'string' && node.value.includes(colon)) {
      node.value = node.value.replaceAll(colon, ':');
    }
    if ('children' in node) stack.push(...node.children);
  }
}
