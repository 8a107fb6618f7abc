#!/usr/bin/env node
/**
 * The `parity` command. The only place that touches the process.
 */
import { runProgram } from './program.js';
import type { Io } from './types.js';

const { env, stdout, stderr, stdin } = process;

/** Who reads our output may have read enough: `parity status | head`. */
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const io: Io = {
  cwd: process.cwd(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  colour: { out: takesColour(stdout), err: takesColour(stderr) },
  interactive: Boolean(stdin.isTTY && stderr.isTTY && !env.CI),
  columns: stdout.columns,
  env,
};

process.exitCode = await runProgram(process.argv.slice(2), io);

function takesColour(stream: NodeJS.WriteStream): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
