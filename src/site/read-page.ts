import { resolve } from 'node:path';
import { resolveConfig } from '../config/resolve.js';
import type { Config } from '../config/schema.js';
import type { PageModel } from '../page/page-model.js';
import { readTree } from '../syntax/read.js';
import { createContext } from './model-of.js';

/** Configuration, with the path of the page. */
export interface ReadPageOptions extends Config {
  /** Path of the page: its extension tells the format, its folder the configuration file. */
  path?: string | undefined;
  /** Folder that a relative path is relative to; the working folder if left out. */
  cwd?: string | undefined;
}

/**
 * Reads a page and makes its model.
 *
 * @param text Markdown or MDX.
 * @returns Status, languages, sections with verdicts, gaps. Places are 1-based lines and columns
 *   and 0-based offsets, in UTF-16 units, not counting a byte order mark.
 * @throws {VFileMessage} If the text is no MDX, with the place.
 * @throws {ConfigError} If the options or the configuration file are wrong.
 */
export function readPage(text: string, options: ReadPageOptions = {}): PageModel {
  const { path, cwd, ...rest } = options;
  const config = resolveConfig(path, rest, cwd === undefined ? {} : { cwd });
  const { engine, format } = config;
  const reading = readTree(text, { path, engine, format });
  const absolute = path === undefined ? undefined : resolve(cwd ?? '.', path);
  return createContext(reading.tree, reading.text, absolute, config).model;
}
