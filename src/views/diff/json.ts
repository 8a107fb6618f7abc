/** The difference for programs. */
import type { SiteDiff } from './types.js';

/** Writes it. */
export function writeJson(diff: SiteDiff): string {
  return `${JSON.stringify({ version: 1, ...diff }, undefined, 2)}\n`;
}
