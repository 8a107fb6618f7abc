/** An example of a rule: a page and the messages that it gets. */
export interface Example {
  /** File name; it says whether the page is Markdown or MDX. */
  name: string;
  /** Options of the rule. */
  config: Record<string, unknown> | undefined;
  /** Options of `remarkParity`. */
  parity: Record<string, unknown>;
  input: string;
  /** Texts of other files, by path from the folder of the page. */
  beside: Record<string, string>;
  /** `line:column-line:column: reason`. */
  output: string[];
}

/** Header comment of a rule. */
export interface Header {
  /** Name of the rule. */
  name: string;
  /** Manual, as Markdown. */
  manual: string;
  examples: Example[];
}

export function readHeaders(): Header[];
export function parseHeader(source: string, file: string): Header;
