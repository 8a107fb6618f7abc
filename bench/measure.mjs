/** Measures whole processes and pieces of code. */
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const hook = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/**
 * Runs a command of Node once, its output thrown away.
 *
 * @param {string[]} args
 *   Script and its arguments.
 * @param {string} cwd
 * @returns {Promise<{milliseconds: number, kilobytes: number, status: number | null}>}
 */
export function run(args, cwd) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--require', hook, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let peak = '';
    child.stdio[3].on('data', (chunk) => {
      peak += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const milliseconds = performance.now() - start;
      resolve({ milliseconds, kilobytes: Number(peak), status });
    });
  });
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Median time of several functions, called in turn, after a first round that does not count.
 *
 * @param {Record<string, () => unknown>} tasks
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>}
 *   Milliseconds by name.
 */
export async function compare(tasks, rounds) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      await task();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}
