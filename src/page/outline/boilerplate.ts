/** Sections that are only links to further reading. */
import type { Nodes } from 'mdast';
import { attribute, isJsx } from '../dialects/attributes.js';
import { lettersOf, wordsIn } from '../recognise/content.js';
import type { ProjectedSection } from './projection.js';

const titles =
  /^(?:(?:what['’]?s|where to go|what to do) (?:next|now)|(?:suggested |recommended )?next steps?|(?:learn|read|see|find out) more\b.*|(?:further|additional|related|more|suggested) (?:reading|resources?|information|links?|topics?|content|guides?|docs?|documentation|help|pages?|articles?|materials?)|see also|related|resources?|references|useful links|links|keep (?:reading|learning)|explore (?:more|further)|going further|community(?: and support)?|get help|support)\W*$/i;

/** Most words outside links that each link of further reading may have beside it. */
const wordsPerLink = 25;

/** Whether a section, its subsections included, is only further reading. */
export function isFurtherReading(
  section: ProjectedSection,
  children: readonly ProjectedSection[],
  more: readonly string[],
): boolean {
  if (section.codes > 0 || section.opaques > 3) return false;
  const heading = section.heading.trim();
  const named =
    titles.test(heading) || more.some((name) => name.toLowerCase() === heading.toLowerCase());
  if (children.length > 0) return named && section.totalCodes === 0 && children.every(isLinked);
  if (section.words === 0) return named && section.opaques > 0;
  return named ? isLinked(section) : section.words <= 150 && isOnlyLinks(section);
}

/** Every block of prose has a link not far away. */
function isLinked(section: ProjectedSection): boolean {
  if (section.boilerplate) return true;
  const links = linksOf(section).length;
  return section.codes === 0 && (section.words === 0 || links * wordsPerLink >= section.words / 2);
}

/** Little but links, whatever the heading. */
function isOnlyLinks(section: ProjectedSection): boolean {
  const links = linksOf(section);
  let linked = 0;
  for (const link of links) linked += wordsIn(lettersOf(link));
  return links.length > 1 && linked * 5 >= section.words * 4;
}

function linksOf(section: ProjectedSection): Nodes[] {
  const found: Nodes[] = [];
  for (const block of section.blocks) findLinks(block.node, found, 0);
  return found;
}

function findLinks(node: Nodes, found: Nodes[], depth: number): void {
  if (node.type === 'link' || node.type === 'linkReference') found.push(node);
  else if (isJsx(node) && attribute(node, 'href') !== undefined) found.push(node);
  else if ('children' in node && depth < 50) {
    for (const child of node.children) findLinks(child as Nodes, found, depth + 1);
  }
}
