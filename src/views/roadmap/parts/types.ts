/** What a part of the roadmap is. */
import type { RootContent } from 'mdast';
import type { Plan } from '../types.js';

/** One part: a region of the file. Its file has this and nothing of other parts. */
export interface Part {
  /** Name of its region. */
  name: string;
  /** With its heading; empty where there is nothing to say. */
  write(plan: Plan): RootContent[];
}
