/** What `parity init` writes, and what it leaves to people: nothing is overwritten. */
import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { configFiles } from '../../config/load.js';
import { configName, configText, roadmapIn, type Settings } from './config-file.js';
import { type GitFolders, type HookPlan, hookCommand, planHook } from './hook.js';
import { addScript, script } from './package-script.js';

export interface PlannedFile {
  /** Absolute path. */
  path: string;
  text: string;
  before: string | undefined;
  executable: boolean;
  what: string;
}

export interface InitPlan {
  files: PlannedFile[];
  /** What is left as it is, or left to people, one sentence each; further lines are to be copied. */
  notes: string[];
}

export interface Choices extends Settings {
  script: boolean;
  hook: boolean;
}

/** @param root Absolute path of the folder that gets the configuration. */
export function planInit(root: string, choices: Choices, git: GitFolders): InitPlan {
  const plan: InitPlan = { files: [], notes: [] };
  planConfig(root, choices, plan);
  if (choices.script) planScript(root, plan);
  if (choices.hook) addHook(planHook(realpathSync(root), git), plan);
  return plan;
}

function planConfig(root: string, choices: Choices, { files, notes }: InitPlan): void {
  const existing = configFiles.find(
    (name) => name !== 'package.json' && existsSync(join(root, name)),
  );
  if (existing !== undefined) {
    notes.push(`Left \`${existing}\` as it is.`);
    return;
  }
  const path = join(root, configName);
  const file = {
    path,
    text: configText(choices, roadmapIn(readdirSync(root))),
    before: undefined,
    executable: false,
  };
  files.push({ ...file, what: 'the configuration' });
}

function planScript(root: string, { files, notes }: InitPlan): void {
  const path = join(root, 'package.json');
  if (!existsSync(path)) {
    notes.push('There is no `package.json` for a script: run `npx parity`.');
    return;
  }
  const before = readFileSync(path, 'utf8');
  const edit = addScript(before);
  if (edit.kind === 'edit') {
    const file = { path, text: edit.text, before, executable: false };
    files.push({ ...file, what: `a script \`${script.name}\`` });
  } else if (edit.kind === 'kept') {
    notes.push(`Left the script \`${script.name}\` in \`package.json\` as it is.`);
  } else {
    notes.push('Left `package.json` alone, which cannot be read: add the script by hand.');
  }
}

function addHook(hook: HookPlan, { files, notes }: InitPlan): void {
  if (hook.kind === 'write') {
    const { path, text } = hook;
    files.push({ path, text, before: undefined, executable: true, what: 'a hook for commits' });
  } else if (hook.kind === 'none') {
    notes.push('There is no git repository for a hook.');
  } else {
    const { path, add } = hook;
    if (readFileSync(path, 'utf8').includes(hookCommand)) {
      notes.push(`Left the hook in \`${path}\` as it is.`);
    } else notes.push(`To check each commit, add this to \`${path}\`:\n${add}`);
  }
}

type WriteFile = (path: string, text: string) => void;

/** If a file cannot be written, those before it are put back. */
export function applyFiles(files: readonly PlannedFile[], write: WriteFile): void {
  const done: PlannedFile[] = [];
  try {
    for (const file of files) {
      write(file.path, file.text);
      done.push(file);
      if (file.executable) chmodSync(file.path, 0o755);
    }
  } catch (error) {
    for (const { path, before } of done.reverse()) {
      if (before === undefined) rmSync(path, { force: true });
      else write(path, before);
    }
    throw error;
  }
}
