/** The parts of a roadmap, in the order of a new file. */
import actions from './actions.js';
import bugs from './bugs.js';
import features from './features.js';
import folders from './folders.js';
import gaps from './gaps.js';
import head from './head.js';
import pages from './pages.js';
import samples from './samples.js';
import scope from './scope.js';
import summary from './summary.js';
import type { Part } from './types.js';

/** A further part is a file beside these and a line here. */
export const parts: readonly Part[] = [
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
];
