/**
 * Threads that check pages beside the main one. To start one takes as long as checking many pages, so
 * they start for large sites, or before it is known what there is to do, and are kept for the next time.
 */
import { Worker } from 'node:worker_threads';
import type { Dealt, SiteTask } from './share-work.js';

export interface Threads {
  /** Starts the first one, for work that is about to come. */
  start(): void;
  /**
   * Has work done beside the main thread.
   *
   * @param onDealt Told of pages that are done.
   * @returns Ends when no thread works any more, be it that all have failed.
   */
  share(task: SiteTask, onDealt: (dealt: Dealt[]) => void): Promise<void>;
}

/** What a thread sends; `undefined` when there is nothing left to do. */
export type ThreadMessage = Dealt[] | undefined;

/** Pages that make a further thread worth its start. */
const pagesEach = 400;
/** One that is there already is of use from so many pages on. */
const fewestPages = 6;
/** Each takes memory of its own. */
const mostThreads = 7;
/** A sixth of what Node.js takes: about the same speed, with 40 MB less. */
const maxYoungGenerationSizeMb = 8;

/**
 * @param script Path of the built file of `thread.ts`.
 * @param cores How many threads can run at a time, this one included.
 */
export function createThreads(script: string, cores: number): Threads {
  const idle: Worker[] = [];
  const most = Math.min(cores - 1, mostThreads);
  const add = () => {
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb } });
    worker.unref();
    worker.on('error', () => undefined);
    return worker;
  };
  return {
    start() {
      if (most > 0 && idle.length === 0) idle.push(add());
    },
    async share(task, onDealt) {
      const pages = task.files.length;
      if (pages < fewestPages) return;
      const hired = idle.splice(0);
      const wanted = Math.min(most, Math.floor(pages / pagesEach));
      while (hired.length < wanted) hired.push(add());
      await Promise.all(
        hired.map(async (worker) => {
          if (await work(worker, task, onDealt)) idle.push(worker);
        }),
      );
    },
  };
}

function work(worker: Worker, task: SiteTask, onDealt: (dealt: Dealt[]) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const onMessage = (message: ThreadMessage) => {
      if (message) onDealt(message);
      else end(true);
    };
    const onExit = () => end(false);
    const end = (alive: boolean) => {
      worker.off('message', onMessage).off('exit', onExit).unref();
      resolve(alive);
    };
    worker.on('message', onMessage).on('exit', onExit).ref();
    worker.postMessage(task);
  });
}
