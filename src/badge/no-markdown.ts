/**
 * The badge is nothing in Markdown: sites that write pages back as Markdown, for `llms.txt` or
 * copying, and `remark --output`, shall not have it there.
 */
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { hasBadge } from './placement.js';

/** As much of the state of mdast-util-to-markdown as its own handler of roots uses. */
interface State {
  enter(construct: 'phrasing'): () => void;
  containerFlow(node: Root, info: unknown): string;
  containerPhrasing(node: Root, info: unknown): string;
}

/** What mdast-util-phrasing takes for parts of a sentence: roots of these are no pages. */
const phrasing =
  /^(?:break|delete|emphasis|footnoteReference|image|imageReference|inlineCode|inlineMath|link|linkReference|mdxJsxTextElement|mdxTextExpression|strong|text|textDirective)$/;

/**
 * Writes a root as mdast-util-to-markdown does, without its badge: as an empty node it would leave
 * blank lines behind.
 */
function root(node: Root, _parent: unknown, state: State, info: unknown): string {
  const children = node.children.filter((child) => !hasBadge([child]));
  const page = { ...node, children };
  if (!children.some(({ type }) => phrasing.test(type))) return state.containerFlow(page, info);
  const exit = state.enter('phrasing');
  const value = state.containerPhrasing(page, info);
  exit();
  return value;
}

const extension = { handlers: { root, parityBadge: () => '' } };

/** Tells the processor, once. */
export function leaveOutOfMarkdown(processor: Processor): void {
  const data = processor.data() as { toMarkdownExtensions?: unknown[] };
  data.toMarkdownExtensions ??= [];
  if (!data.toMarkdownExtensions.includes(extension)) data.toMarkdownExtensions.push(extension);
}
