/**
 * Development servers as processes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running server, until it is stopped. */
export interface DevServer {
  /** Without a slash at its end. */
  url: string;
  /** All that it has written so far. */
  output(): string;
  /** Asks until the answer is the wanted one; if it never is, throws with what the server wrote. */
  until<T>(what: string, wanted: T, ask: () => Promise<T>): Promise<void>;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface DevServerOptions {
  folder: string;
  /** Script of the site, and arguments that tell it where to listen. */
  script: string;
  args(port: number): string[];
  env?: NodeJS.ProcessEnv;
}

/** For how long, and how often, is asked, in milliseconds. */
const patience = { most: 60_000, between: 150 };

/** Starts the server of a site on a free port, and waits until it answers. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const port = await freePort();
  const child = spawn('npm', ['run', '--silent', options.script, '--', ...options.args(port)], {
    cwd: options.folder,
    env: { ...environment(), ...options.env },
    // A group of its own, so that whatever it starts can be ended with it.
    detached: true,
    // Docusaurus ends when nobody can write to it any more.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let written = '';
  const add = (text: string) => {
    written += text;
  };
  child.stdout.setEncoding('utf8').on('data', add);
  child.stderr.setEncoding('utf8').on('data', add);
  child.on('error', (error) => add(`${error.message}\n`));
  const killNow = () => signal(child, 'SIGKILL');
  process.once('exit', killNow);

  const server: DevServer = {
    url: `http://127.0.0.1:${port}`,
    output: () => written,
    async until(what, wanted, ask) {
      const end = Date.now() + patience.most;
      let last: unknown;
      do {
        if (hasEnded(child))
          throw new Error(`Unexpected end of the server, which wrote:\n${gist(written)}`);
        last = await ask().catch(String);
        if (last === wanted) return;
        await sleep(patience.between);
      } while (Date.now() < end);
      throw new Error(
        `Unexpected ${JSON.stringify(last)} ${what}, expected ${JSON.stringify(wanted)}; the server wrote:\n${gist(written)}`,
      );
    },
    async stop() {
      await end(child);
      process.off('exit', killNow);
    },
  };
  try {
    await server.until('as answer of the server', 200, async () => {
      return (await fetch(`${server.url}/`, { signal: AbortSignal.timeout(30_000) })).status;
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** The end of what a server wrote, without the pages that it served well. */
function gist(text: string): string {
  const lines = text.split('\n').filter((line) => !/^[\d:]+ \[200\] /.test(line));
  return lines.slice(-80).join('\n');
}

/** Ends a process and all that it started: politely at first. */
async function end(child: ChildProcess): Promise<void> {
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    signal(child, name);
    for (let count = 0; count < 100 && signal(child, 0); count++) await sleep(50);
  }
}

/** Sends a signal to the group of a process; whether there is anyone to receive it. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, name);
  } catch {
    return false;
  }
}

function hasEnded({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** The environment without what the test runner and npm have put there for themselves. */
function environment(): NodeJS.ProcessEnv {
  const own =
    /^(?:npm_|VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|PARITY_|FORCE_COLOR$|DEV$|PROD$|MODE$|BASE_URL$|SSR$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
