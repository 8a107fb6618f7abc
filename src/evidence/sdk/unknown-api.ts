/** Something that code of a page uses and an SDK does not have. */
import type { SyntaxNode } from './types.js';

/** Something that code uses and the SDK does not have. */
export interface UnknownApi {
  /**
   * `member` of an object, `argument` of a function, `name` in a module, or a `module`.
   */
  kind: 'member' | 'argument' | 'name' | 'module';
  /** Index of the piece of code. */
  code: number;
  /** First and last node of what is wrong. */
  from: SyntaxNode;
  to: SyntaxNode;
  /** The name that is not there. */
  name: string;
  /** As it stands in the code: `ai.generate`, the function, or the module. */
  written: string;
  /** What should have it: a type, a function, or a module. */
  owner: string;
  /** It is called. */
  called: boolean;
  /** Names that are there. */
  candidates: string[];
  /** Module that has the name. */
  elsewhere: string | undefined;
}
