#!/usr/bin/env node
/** The `parity` command. The only place that touches the process. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createThreads } from '../check/threads.js';
import { useCompileCache } from '../text/compile-cache.js';
import { preload } from '../text/packages.js';
import { willSurvey } from './will-survey.js';

const { env, stdout, stderr, stdin } = process;
const argv = process.argv.slice(2);

const keepsCode = useCompileCache();
const threads = createThreads(
  fileURLToPath(new URL('../check/thread.js', import.meta.url)),
  availableParallelism(),
);
// A thread takes as long to start as the program to load: both at once. Where compiled code is kept,
// the program is there sooner, and is done with a small site before a thread could help.
if (!keepsCode && willSurvey(argv)) threads.start();

// Told at the end: the work is done all the same. Node forgets the error of standard output soon.
let failure: NodeJS.ErrnoException | null = null;
stdout.on('error', (error) => {
  failure ??= error;
});
stderr.on('error', () => {});

const [{ runProgram }] = await Promise.all([import('./program.js'), preload()]);
const status = await runProgram(argv, {
  cwd: process.cwd(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  colour: { out: takesColour(stdout), err: takesColour(stderr) },
  interactive: Boolean(stdin.isTTY && stderr.isTTY && !env.CI),
  // A terminal that does not tell its width, such as one of `docker run -t`, has 0.
  columns: stdout.columns === 0 ? 80 : stdout.columns,
  env,
  threads,
});
process.exitCode = status;
await Promise.all([stdout, stderr].map(written));
const unwritten = failure ?? stdout.errored;
if (lost(unwritten)) {
  stderr.write(`Cannot write all of the output: ${unwritten.message}\n`);
  process.exitCode = 2;
}
// Threads would be waited for, and memory be tidied up: 20 ms.
process.exit();

/** When all that was given to a stream has left this process, or nobody will ever read it. */
function written(stream: NodeJS.WriteStream): Promise<void> | undefined {
  if (stream.writableLength === 0 || stream.destroyed) return undefined;
  return new Promise((resolve) => {
    stream
      .once('drain', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
}

/** Whether output is not where it should be. Who reads it may have read enough: `parity status | head`. */
function lost(error: NodeJS.ErrnoException | null): error is NodeJS.ErrnoException {
  return error !== null && error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED';
}

function takesColour(stream: NodeJS.WriteStream): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
