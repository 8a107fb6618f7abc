/** All commands, each loaded when it is asked for, which takes as long as checking a small site. */
import type { CommandDefinition } from '../command.js';

// biome-ignore lint/suspicious/noExplicitAny: the options of each command are its own.
type LoadCommand = () => Promise<{ default: CommandDefinition<any> }>;

const table = {
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
} satisfies Record<string, LoadCommand>;

export type CommandName = keyof typeof table;

/** By name, in the order of `parity --help`. */
export const commands: Readonly<Record<string, LoadCommand>> = table;

export const defaultCommand: CommandName = 'check';
