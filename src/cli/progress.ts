/** Progress on a terminal: one line, which goes when the work is done. */
import type { Io } from './command.js';

export interface Progress {
  onPage(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Shorter work shows nothing, in milliseconds. */
const patience = 500;
/** Between two states of the line, in milliseconds. */
const pause = 100;

const clearLine = '\r\x1B[K';
const silent: Progress = { onPage() {}, end() {} };

/** @param now Clock, in milliseconds. */
export function createProgress(
  { interactive, env, err }: Pick<Io, 'interactive' | 'env' | 'err'>,
  now: () => number = () => performance.now(),
): Progress {
  if (!interactive || env.CI || env.TERM === 'dumb') return silent;
  const started = now();
  let last = 0;
  return {
    onPage(done, total) {
      const time = now();
      if (time - started < patience || time - last < pause) return;
      last = time;
      const percent = Math.floor((done / total) * 100);
      err(`${clearLine}Checked ${done} of ${total} pages (${percent} %)`);
    },
    end() {
      if (last > 0) err(clearLine);
    },
  };
}
