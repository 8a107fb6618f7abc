/** Loads configuration files that are code. */
import { createRequire } from 'node:module';
import { showText } from '../text/show.js';
import { type ConfigError, fileError } from './problem.js';

const require = createRequire(import.meta.url);

/**
 * The default export of a module, or `module.exports` of a CommonJS one. It runs the module, at
 * most once in a process: Node.js remembers modules, and so later changes need a restart.
 *
 * @throws {ConfigError} If it cannot be loaded, throws, awaits, or exports nothing.
 */
export function loadModule(file: string): unknown {
  if (/\.[mc]?ts$/.test(file) && !canLoadTypeScript()) {
    throw fileError(file, {
      actual: 'TypeScript',
      expected: `Node.js 22.18 or later, which loads it (this is ${process.versions.node})`,
      advice: 'write it as `parity.config.mjs`',
    });
  }
  const module = run(file);
  const isNamespace = Object.prototype.toString.call(module) === '[object Module]';
  const transpiled = typeof module === 'object' && module !== null && '__esModule' in module;
  if (!isNamespace && !transpiled) return module;
  const value = (module as { default?: unknown }).default;
  if (value !== undefined) return value;
  throw fileError(file, {
    actual: 'module without a default export',
    expected: 'a configuration',
    advice: 'add `export default {…}`',
  });
}

function run(file: string): unknown {
  try {
    return require(file);
  } catch (error) {
    throw loadError(file, error);
  }
}

function loadError(file: string, cause: unknown): ConfigError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ERR_REQUIRE_ASYNC_MODULE') {
    const parts = { actual: '`await` at the top level', expected: 'a module that loads at once' };
    return fileError(file, parts, undefined, { cause });
  }
  if (code === 'ERR_REQUIRE_ESM') {
    const actual = `Node.js ${process.versions.node}`;
    const parts = { actual, expected: 'Node.js 20.19 or later, which loads ES modules at once' };
    return fileError(file, parts, undefined, { cause });
  }
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  const first = text.split('\n', 1)[0] ?? '';
  const shown = first.length > 200 ? `${first.slice(0, 199)}…` : first;
  const actual = `error while loading it (${shown.replace(/[^ -~]+/g, showText)})`;
  const expected = 'a module that loads';
  return fileError(file, { actual, expected }, undefined, { cause });
}

/** Node.js says so from 22.10 on; before, it could not. */
function canLoadTypeScript(): boolean {
  return Boolean((process.features as { typescript?: string | false }).typescript);
}
