/** Counts the steps that our code takes, which no busy machine changes. */
import { type Profiler, Session } from 'node:inspector';

// At once, as V8 gives counters to functions that it compiles from now on.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How many functions and blocks of a folder a call runs through, as V8 counts them for coverage. What
 * built-in functions do is not counted. The call is made twice, and the first, which fills what is
 * remembered, does not count.
 *
 * @param folder such as `src/page`.
 */
export function stepsOf(folder: string, call: () => void): number {
  call();
  take(folder);
  call();
  return take(folder);
}

/** The steps since the last time. */
function take(folder: string): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    steps = sum(result.filter(({ url }) => url.includes(`/${folder}/`)));
  });
  return steps;
}

function sum(scripts: readonly Profiler.ScriptCoverage[]): number {
  let steps = 0;
  for (const { functions } of scripts) {
    for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  }
  return steps;
}
