/** Reads JSON. */
import { show } from '../text/show.js';
import { findJsonFault } from './json-places.js';
import { type ConfigError, fileError } from './problem.js';

/**
 * Reads JSON with or without a byte order mark.
 *
 * @throws {ConfigError} With line and column where it stops to be JSON.
 */
export function parseJson(text: string, file: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw syntaxError(json, file, error);
  }
}

function syntaxError(text: string, file: string, cause: unknown): ConfigError {
  const fault = findJsonFault(text);
  // JSON.parse refused what we take for JSON: leave the place out rather than guess.
  if (!fault) {
    return fileError(file, { actual: 'text', expected: 'JSON' }, undefined, { cause });
  }
  const before = text.slice(0, fault.offset);
  const rest = text.slice(fault.offset);
  const found = /^(?:\/[/*]|[\w$]+|"[^\n\r]*|[\s\S])/u.exec(rest)?.[0];
  const actual = found === undefined ? 'end of the file' : `${show(found)} in JSON`;
  const advice = adviceFor(found, before);
  const parts = { actual, expected: fault.expected, ...(advice ? { advice } : {}) };
  const { line, column } = fault;
  return fileError(file, parts, { line, column }, { cause });
}

function adviceFor(found: string | undefined, before: string): string | undefined {
  if (found === '//' || found === '/*') return 'remove the comment: JSON has none';
  if ((found === '}' || found === ']') && /,\s*$/.test(before.slice(-200))) {
    return 'remove the comma before it';
  }
  if (found === "'") return 'write double quotes';
  return undefined;
}
