/** The hook that checks what is committed: written where there is none, told where there is one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GitError, gitPaths, openRepository } from '../../site/git/git.js';
import type { Env } from '../../site/git/run-git.js';
import { isInside, relativePath } from '../../text/inside.js';

export const hookCommand = 'parity check --staged';

export type HookPlan =
  | { kind: 'write'; path: string; text: string }
  | { kind: 'tell'; path: string; add: string }
  | { kind: 'none' };

/** Absolute paths of the top of the repository and of the folder of its hooks, if there is one. */
export type GitFolders = { top: string; hooks: string } | undefined;

/** From the `node_modules` of the project, and never from the network. */
const run = `npx --no-install ${hookCommand}`;

interface Manager {
  files: readonly string[];
  /** @param folder The folder of the site in the repository, with `/`; empty for its top. */
  add(folder: string): string;
}

const managers: readonly Manager[] = [
  {
    files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    add: (folder) => `pre-commit:
  commands:
    parity:
${folder === '' ? '' : `      root: ${JSON.stringify(`${folder}/`)}\n`}      glob: "*.{md,mdx}"
      run: ${run}
`,
  },
  {
    files: ['.pre-commit-config.yaml', '.pre-commit-config.yml'],
    add: (folder) => `  - repo: local
    hooks:
      - id: parity
        name: parity
        entry: ${folder === '' ? run : JSON.stringify(`sh -c ${quoted(inFolder(folder))}`)}
        language: system
        files: \\.mdx?$
        pass_filenames: false
`,
  },
];

/** Hooks run at the top of the repository, where the package of the site need not be. */
function inFolder(folder: string): string {
  const path = folder.startsWith('-') ? `./${folder}` : folder;
  return folder === '' ? run : `cd ${quoted(path)} && ${run}`;
}

/** A word of the shell that stands for itself. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** @param root Absolute path of the folder of the site, without symbolic links. */
export function planHook(root: string, git: GitFolders): HookPlan {
  if (!git) return { kind: 'none' };
  const folder = isInside(git.top, root) ? relativePath(git.top, root) : '';
  for (const { files, add } of managers) {
    const file = files.map((name) => join(git.top, name)).find((path) => existsSync(path));
    if (file !== undefined) return { kind: 'tell', path: file, add: add(folder) };
  }
  const husky = join(git.top, '.husky');
  const path = join(existsSync(husky) ? husky : git.hooks, 'pre-commit');
  const line = `${inFolder(folder)}\n`;
  if (!existsSync(path)) return { kind: 'write', path, text: `#!/bin/sh\n${line}` };
  return { kind: 'tell', path, add: line };
}

/** The repository of a folder, and the folder of its hooks; `undefined` where there is none. */
export async function hookFolders(folder: string, env: Env): Promise<GitFolders> {
  try {
    const repository = await openRepository(folder, env);
    const [hooks = ''] = await gitPaths(repository, 'hooks');
    return { top: repository.top, hooks };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
