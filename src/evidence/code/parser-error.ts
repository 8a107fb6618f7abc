/** What is said where code cannot be parsed because nothing is installed to parse it. */

/** ast-grep or one of its parsers is missing. The command line shows it as it is. */
export class ParserError extends Error {
  /** @param message What is wrong, what was expected, and what to do. */
  constructor(message: string) {
    super(message);
    this.name = 'ParserError';
  }
}
