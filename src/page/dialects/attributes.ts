/** Attributes of JSX elements as text. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { AttributeUse } from '../page-model.js';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * Value of an attribute as text: the string, `{'a string'}`, or else the source inside `{…}`; an
 * empty string for an attribute without a value; `undefined` if there is no such attribute.
 */
export function attribute(node: JsxElement, name: string): string | undefined {
  for (const item of node.attributes) {
    if (item.type === 'mdxJsxAttribute' && item.name === name) {
      if (item.value === null || item.value === undefined) return '';
      return typeof item.value === 'string' ? item.value : unquote(item.value.value);
    }
  }
  return undefined;
}

/** `'Python'` as an expression means the string. */
function unquote(source: string): string {
  const literal = /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(source);
  return literal?.[2] ?? source;
}

/** Whether an attribute has an expression such as `{code}` for its value. */
export function hasExpression(node: JsxElement): boolean {
  return node.attributes.some(
    (item) => item.type === 'mdxJsxAttribute' && typeof item.value === 'object' && item.value,
  );
}

/**
 * Words of an attribute that lists languages: `js go`, `js, go`, and the string literals of an
 * expression, `{['js', 'go']}` or `{"js"}`.
 */
export function attributeWords(node: JsxElement, name: string): string[] | undefined {
  for (const item of node.attributes) {
    if (item.type !== 'mdxJsxAttribute' || item.name !== name) continue;
    if (item.value === null || item.value === undefined) return [];
    if (typeof item.value === 'string') return words(item.value);
    return stringLiterals(item.value.value).flatMap(words);
  }
  return undefined;
}

/** Splits a list of languages at commas, bars and spaces. */
export function words(text: string): string[] {
  return text.split(/[\s,|;]+/).filter((word) => word !== '');
}

/** String literals in a piece of JavaScript, without their quotes. */
export function stringLiterals(source: string): string[] {
  return [...source.matchAll(/"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

/** All attributes by name, for rules about spelling; at the element, as Sätteri places no attributes. */
export function attributeUses(node: JsxElement): AttributeUse[] {
  return node.attributes.flatMap((item) =>
    item.type === 'mdxJsxAttribute'
      ? [
          {
            name: item.name,
            value: typeof item.value === 'string' ? item.value : item.value?.value,
            place: node.position,
          },
        ]
      : [],
  );
}
