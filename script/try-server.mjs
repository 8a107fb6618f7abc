/**
 * Runs a command that builds and serves a site, waits until a page is there, and looks for a badge.
 *
 * Usage: node script/try-server.mjs <address of a page> <command>
 */
import { spawn } from 'node:child_process';

const [address, command] = process.argv.slice(2);
const patience = 10 * 60_000;

const server = spawn('bash', ['-euo', 'pipefail', '-c', command], { detached: true });
let output = '';
for (const stream of [server.stdout, server.stderr]) {
  stream.on('data', (chunk) => {
    output += chunk;
  });
}
let ended = false;
server.on('exit', () => {
  ended = true;
});

try {
  const html = await page();
  if (!html.includes('data-parity-status')) throw new Error(`No badge at ${address}`);
  console.log(`${address} has a badge`);
} catch (error) {
  console.error(output);
  throw error;
} finally {
  // The command and all that it has started.
  if (!ended) process.kill(-server.pid, 'SIGTERM');
}

async function page() {
  for (const start = Date.now(); Date.now() - start < patience; ) {
    if (ended) throw new Error(`The command has ended: ${command}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return answer.text();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Nothing at ${address} after ${patience / 1000} seconds`);
}
