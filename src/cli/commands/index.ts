/**
 * All commands. Each is loaded when it is asked for: starting takes as long as checking a small site.
 */
import type { CommandDefinition } from '../types.js';

/** Loads the file of a command. */
// biome-ignore lint/suspicious/noExplicitAny: the options of each command are its own.
export type LoadCommand = () => Promise<{ default: CommandDefinition<any> }>;

/** By name, in the order of `parity --help`; the first is run where none is named. */
export const commands: Readonly<Record<string, LoadCommand>> = {
  check: () => import('./check.js'),
  merge: () => import('./merge.js'),
  status: () => import('./status.js'),
  explain: () => import('./explain.js'),
  roadmap: () => import('./roadmap.js'),
  features: () => import('./features.js'),
  samples: () => import('./samples.js'),
  evidence: () => import('./evidence.js'),
  dashboard: () => import('./dashboard.js'),
  baseline: () => import('./baseline.js'),
  diff: () => import('./diff.js'),
  stale: () => import('./stale.js'),
  init: () => import('./init.js'),
};

/** The command that is run where none is named. */
export const defaultCommand = 'check';
