/** The parts of a roadmap. */
import type { RootContent } from 'mdast';
import type { Plan } from '../planned.js';
import { actions } from './actions.js';
import { bugs } from './bugs.js';
import { features } from './features.js';
import { folders } from './folders.js';
import { gaps } from './gaps.js';
import { head } from './head.js';
import { pages } from './pages.js';
import { samples } from './samples.js';
import { scope } from './scope.js';
import { summary } from './summary.js';

/** Each part by the name of its region, with its heading, in the order of a new file. */
export const parts: Readonly<Record<string, (plan: Plan) => RootContent[]>> = {
  head,
  scope,
  summary,
  pages,
  folders,
  gaps,
  features,
  samples,
  actions,
  bugs,
};
