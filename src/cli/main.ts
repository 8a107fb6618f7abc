#!/usr/bin/env node
/**
 * The `parity` command. The only place that touches the process.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createThreads } from '../survey/threads.js';
import { willSurvey } from './will-survey.js';

const { env, stdout, stderr, stdin } = process;
const argv = process.argv.slice(2);

// A thread takes as long to start as the program to load: both at once.
const threads = createThreads(
  fileURLToPath(new URL('../survey/thread.cjs', import.meta.url)),
  availableParallelism(),
);
if (willSurvey(argv)) threads.start();

/** Who reads our output may have read enough: `parity status | head`. The work is done all the same. */
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
  });
}

const { runProgram } = await import('./program.js');
process.exitCode = await runProgram(argv, {
  cwd: process.cwd(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  colour: { out: takesColour(stdout), err: takesColour(stderr) },
  interactive: Boolean(stdin.isTTY && stderr.isTTY && !env.CI),
  columns: stdout.columns,
  env,
  threads,
});

function takesColour(stream: NodeJS.WriteStream): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
