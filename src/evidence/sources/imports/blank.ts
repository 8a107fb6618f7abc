/** Makes strings and comments blank; every line and column stays where it is. */

/** What is made blank beside comments. */
export interface Blanked {
  /** Strings without code in them. */
  strings: boolean;
  /** Strings with code in them. */
  templates: boolean;
}

/** All that starts with a quote or the sign of a comment; at the end of the text if it does not end. */
const python =
  /["'#](?:(?<=#)[^\n]*|(?<=")(?:""(?:\\[\s\S]|[^\\])*?(?:"""|$)|(?:\\[\s\S]|[^"\\\n])*"?)|(?<=')(?:''(?:\\[\s\S]|[^\\])*?(?:'''|$)|(?:\\[\s\S]|[^'\\\n])*'?))/g;

const cLike =
  /["'`/](?:(?<=\/)(?:\/[^\n]*|\*[\s\S]*?(?:\*\/|$))|(?<=")(?:""[\s\S]*?(?:"""|$)|(?:\\[\s\S]|[^"\\\n])*"?)|(?<=')(?:''[\s\S]*?(?:'''|$)|(?:\\[\s\S]|[^'\\\n])*'?)|(?<=`)(?:\\[\s\S]|[^`\\])*`?)/g;

export function blankPython(text: string, { strings, templates }: Blanked): string {
  return text.replace(python, (match, at: number) => {
    if (match.startsWith('#')) return blank(match);
    const isTemplate = /(?:^|[^\w\u0080-\uffff])(?:[ft]r?|r[ft])$/i.test(
      text.slice(Math.max(0, at - 3), at),
    );
    return (isTemplate ? templates : strings) ? blank(match) : match;
  });
}

export function blankCLike(text: string, { strings, templates }: Blanked): string {
  return text.replace(cLike, (match) => {
    if (match.startsWith('/')) return blank(match);
    return (match.startsWith('`') ? templates : strings) ? blank(match) : match;
  });
}

function blank(text: string): string {
  return text.includes('\n')
    ? text.replace(/[^\n]+/g, (line) => ' '.repeat(line.length))
    : ' '.repeat(text.length);
}
