/** Splits code into its definitions at top level and the rest, by what stands at the left edge. */

/** What starts a definition. */
export interface BlockSyntax {
  /** Its groups are the name of the definition. */
  definition: RegExp;
  /** Lines before a definition that make it run at once. */
  attached?: RegExp;
}

/** Lines are 1-based, both included, with empty ones after it. */
export interface FoundBlock {
  names: string[];
  from: number;
  to: number;
}

/** Starts no statement: closes or goes on with one. */
const goesOn = /^(?:[\s)\]}.|&?:+=,]|$)/;

/** @param lines Without comments and strings. */
export function readBlocks(lines: readonly string[], syntax: BlockSyntax): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  let open: FoundBlock | undefined;
  let isAttached = false;
  for (const [index, line] of lines.entries()) {
    if (goesOn.test(line)) {
      if (open) open.to = index + 1;
      continue;
    }
    open = undefined;
    const match = syntax.definition.exec(line);
    if (match && !isAttached) {
      const names = match.slice(1).filter((name) => name !== undefined);
      open = { names, from: index + 1, to: index + 1 };
      blocks.push(open);
    }
    isAttached = syntax.attached?.test(line) === true;
  }
  return blocks;
}
