/** Takes the words out of comments. */

/**
 * The comments of a node, without their marks and with single blanks; stars and dashes at the
 * start of a line are left out. Linear.
 *
 * @param text Value of an `html` node, or of an expression without its braces.
 */
export function commentTexts(text: string): string[] {
  const isExpression = text.trimStart().startsWith('/*');
  const [start, end] = isExpression ? ['/*', '*/'] : ['<!--', '-->'];
  const found: string[] = [];
  for (let from = text.indexOf(start); from !== -1; ) {
    const to = text.indexOf(end, from + start.length);
    if (to === -1) break;
    found.push(clean(text.slice(from + start.length, to)));
    from = text.indexOf(start, to + end.length);
  }
  return found;
}

function clean(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.trim().replace(/^[*-]+(?=\s|$)/, ''))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}
