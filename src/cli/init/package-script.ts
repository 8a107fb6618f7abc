/** The script in `package.json`, put in without changing anything else of the file. */
import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import { isPlainObject } from '../../text/plain.js';

export const script = { name: 'parity', command: 'parity' };

export type ScriptEdit =
  | { kind: 'edit'; text: string }
  | { kind: 'kept'; command: string }
  /** It is no JSON object. */
  | { kind: 'broken' };

/** Adds the script to the text of a `package.json`, in its own format. */
export function addScript(text: string): ScriptEdit {
  const errors: ParseError[] = [];
  const content = text.replace(/^\uFEFF/, '');
  const value: unknown = parse(content, errors, { disallowComments: true });
  if (errors.length > 0 || !isPlainObject(value)) return { kind: 'broken' };
  const { scripts } = value;
  if (scripts !== undefined && !isPlainObject(scripts)) return { kind: 'broken' };
  if (scripts && Object.hasOwn(scripts, script.name)) {
    return { kind: 'kept', command: String(scripts[script.name]) };
  }
  const indent = /\n([ \t]+)"/.exec(content)?.[1] ?? '  ';
  const eol = content.includes('\r\n') ? '\r\n' : '\n';
  const edits = modify(content, ['scripts', script.name], script.command, {
    formattingOptions: {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.startsWith('\t') ? 1 : indent.length,
      eol,
    },
  });
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { kind: 'edit', text: mark + applyEdits(content, edits) };
}
