/** Reads what people write for a definition: `Type.method(parameter)`. */

export interface Wanted {
  /** Names, outermost first. */
  path: string[];
  /** Names of parameters; `undefined`: it need not be called. */
  parameters: string[] | undefined;
}

/** @returns `undefined` if it is none. */
export function parseWanted(text: string): Wanted | undefined {
  const match = /^@?([^()]+?)\s*(?:\(([^()]*)\))?$/s.exec(text.trim());
  const path = (match?.[1] ?? '').split(/\.|::|#/).map((name) => name.trim());
  if (!path.every((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name))) return undefined;
  const parameters = match?.[2]
    ?.split(',')
    .map((one) => one.replace(/[=:?].*$/s, '').replace(/^[\s*]+|\s+$/g, ''))
    .filter((one) => one !== '' && !one.startsWith('$') && one !== '...' && one !== '…');
  return { path, parameters };
}
