/** Does what the main thread asks for, in a thread beside it. */
import { parentPort } from 'node:worker_threads';
import { loadSatteri } from '../syntax/satteri.js';
import { preload } from '../text/packages.js';
import { type Dealt, type SiteTask, shareWork } from './share-work.js';
import type { ThreadMessage } from './threads.js';

/** Pages that are sent at a time: each message costs something, and so does what waits. */
const batch = 64;

export async function serveTasks(): Promise<void> {
  // While the main thread still looks for pages.
  await preload();
  loadSatteri();
  parentPort?.on('message', async (task: SiteTask) => {
    let waiting: Dealt[] = [];
    for await (const dealt of shareWork(task)) {
      waiting.push(...dealt);
      if (waiting.length < batch) continue;
      send(waiting);
      waiting = [];
    }
    send(waiting);
    send(undefined);
  });
}

function send(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
