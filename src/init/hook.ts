/**
 * The hook that checks what is committed: written where there is none, told where there is one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What is run before each commit. */
export const hookCommand = 'parity check --staged';

/** What to do about the hook. */
export type HookPlan =
  /** A file that is not there yet. */
  | { kind: 'write'; path: string; text: string }
  /** What people have to add to a file of theirs. */
  | { kind: 'tell'; path: string; add: string }
  /** No repository. */
  | { kind: 'none' };

const shell = `#!/bin/sh
npx --no-install ${hookCommand}
`;

interface Manager {
  files: readonly string[];
  add: string;
}

/** Tools that keep hooks in a file of their own. */
const managers: readonly Manager[] = [
  {
    files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    add: `pre-commit:
  commands:
    parity:
      glob: "*.{md,mdx}"
      run: npx --no-install ${hookCommand}
`,
  },
  {
    files: ['.pre-commit-config.yaml', '.pre-commit-config.yml'],
    add: `  - repo: local
    hooks:
      - id: parity
        name: parity
        entry: npx --no-install ${hookCommand}
        language: system
        files: \\.mdx?$
        pass_filenames: false
`,
  },
];

/**
 * Plans the hook.
 *
 * @param git Absolute paths of the top of the repository and of the folder of its hooks; `undefined`
 *   where there is no repository.
 */
export function planHook(git: { top: string; hooks: string } | undefined): HookPlan {
  if (!git) return { kind: 'none' };
  for (const { files, add } of managers) {
    const file = files.map((name) => join(git.top, name)).find((path) => existsSync(path));
    if (file !== undefined) return { kind: 'tell', path: file, add };
  }
  const husky = join(git.top, '.husky');
  const path = join(existsSync(husky) ? husky : git.hooks, 'pre-commit');
  if (!existsSync(path)) return { kind: 'write', path, text: shell };
  return { kind: 'tell', path, add: `npx --no-install ${hookCommand}\n` };
}
