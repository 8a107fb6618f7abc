import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearConfigCache } from '../../../src/config/load.js';
import type { ViteServer } from '../../../src/integrations/starlight/astro.js';
import {
  cacheMark,
  keepMark,
  type MarkKeeper,
} from '../../../src/integrations/starlight/cache-mark.js';
import { followFiles } from '../../../src/integrations/starlight/dev-server.js';
import { folderWith, write } from './folder.js';

type Listener = (event: string, path: string) => void;

let folder: string;
let mark: MarkKeeper;
let filesOf: Map<string, string[]>;
let invalidated: string[];
let asked: number;
let listener: Listener;
/** Whether Astro is ready when it is asked. */
let isReady: () => boolean;

beforeEach(() => {
  vi.useFakeTimers();
  clearConfigCache();
  folder = folderWith({
    'parity.config.yaml': 'target: python\n',
    'docs/a.md': 'Text.\n',
    'docs/b.mdx': 'Text.\n',
    'part.mdx': 'Text.\n',
  });
  filesOf = new Map([[path('docs/b.mdx'), [path('part.mdx')]]]);
  invalidated = [];
  asked = 0;
  isReady = () => true;
  mark = keepMark(
    () => cacheMark(path('docs'), {}, { root: folder }),
    () => {},
  );
  mark.read();
  followFiles(server(), {
    folder: path('docs'),
    mark,
    filesOf,
    async refreshContent() {
      asked++;
      if (isReady()) mark.read();
    },
    onError: (error) => expect.unreachable(String(error)),
  });
});

afterEach(() => {
  vi.useRealTimers();
  clearConfigCache();
});

function path(name: string): string {
  return join(folder, name);
}

/** A server whose modules are the pages, the sidebar and what Astro keeps. */
function server(): ViteServer {
  const moduleGraph = {
    getModuleById: (id: string) => ({ id }),
    getModulesByFile: (file: string) => [{ id: file.slice(folder.length + 1) }],
    invalidateModule({ id }: { id: string }) {
      invalidated.push(id.replace('\0', ''));
    },
  };
  const hot = {
    send: ({ type }: { type: string }) => {
      invalidated.push(type);
    },
  };
  return {
    middlewares: { use() {} },
    watcher: {
      add() {},
      on: (_: 'all', follow: Listener) => {
        listener = follow;
      },
    },
    environments: { ssr: { moduleGraph, hot }, client: { moduleGraph, hot } },
  };
}

/** What was forgotten after a change, without what is forgotten again later. */
async function after(event: string, name: string): Promise<string[]> {
  invalidated = [];
  listener(event, path(name));
  const now = [...new Set(invalidated)].sort();
  await vi.advanceTimersByTimeAsync(10_000);
  return now;
}

const sidebar = 'virtual:remark-parity/sidebar';

it('makes a page anew when a partial changes', async () => {
  expect(await after('change', 'part.mdx')).toEqual(['docs/b.mdx', 'full-reload', sidebar]);
  expect(asked).toBe(0);
});

it('makes all pages anew when the configuration changes, and has Astro look', async () => {
  write(folder, 'parity.config.yaml', 'target: go\n');
  expect(await after('change', 'parity.config.yaml')).toEqual([
    'docs/a.md',
    'docs/b.mdx',
    'full-reload',
    sidebar,
  ]);
  expect(asked).toBe(1);
});

it('does nothing when a file is written as it was, or has nothing to do with it', async () => {
  expect(await after('change', 'parity.config.yaml')).toEqual([]);
  expect(await after('change', 'package.json')).toEqual([]);
  expect(await after('change', 'src/a.css')).toEqual([]);
  expect(asked).toBe(0);
});

it('notices a configuration that appears', async () => {
  write(folder, 'docs/parity.config.yaml', 'target: go\n');
  expect(await after('add', 'docs/parity.config.yaml')).toContain('docs/b.mdx');
});

it('notices a page that appears', async () => {
  write(folder, 'docs/c.md', 'Text.\n');
  expect(await after('add', 'docs/c.md')).toEqual(['full-reload', sidebar]);
});

it('leaves a page that changes to Vite, but forgets later what Astro kept meanwhile', async () => {
  expect(await after('change', 'docs/a.md')).toEqual([]);
  expect(invalidated).toContain('astro:data-layer-content');
  expect(invalidated).not.toContain('full-reload');
});

it('asks Astro again while it is busy', async () => {
  let times = 0;
  isReady = () => ++times > 3;
  write(folder, 'parity.config.yaml', 'target: go\n');
  await after('change', 'parity.config.yaml');
  expect(asked).toBe(4);
  expect(mark.isRead).toBe(true);
});

it('gives up asking at some time', async () => {
  isReady = () => false;
  write(folder, 'parity.config.yaml', 'target: go\n');
  await after('change', 'parity.config.yaml');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(40);
});

it('reads a file again that was only half written', async () => {
  write(folder, 'parity.config.yaml', '');
  listener('change', path('parity.config.yaml'));
  const half = mark.current.digest;
  write(folder, 'parity.config.yaml', 'target: go\n');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(mark.current.digest).not.toBe(half);
  expect(mark.isRead).toBe(true);
});
