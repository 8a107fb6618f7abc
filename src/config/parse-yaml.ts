/** Reads YAML, and only as much of it as a configuration needs. */
import type { Document, LineCounter, Scalar } from 'yaml';
import { load } from '../text/packages.js';
import { showText } from '../text/show.js';
import { type ConfigError, fileError } from './problem.js';

type Yaml = typeof import('yaml');

/** Uses of anchors, and values that they may stand for: keeps “billion laughs” small. */
const mostAliases = 1000;

/**
 * Reads one YAML 1.2 document. No merge keys, no tags and no keys other than text: with them a
 * small file can cost minutes, and a configuration has no use for them.
 *
 * @throws {ConfigError} With line and column, where there is one.
 */
export function parseYaml(text: string, file: string): unknown {
  // Loading it takes longer than reading all other configurations together.
  const yaml = load('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    logLevel: 'error',
    merge: false,
    // Costs the square of the number of errors in a line.
    prettyErrors: false,
    resolveKnownTags: false,
    schema: 'core',
    stringKeys: true,
    // Costs the square of the number of keys: see `findDuplicate`.
    uniqueKeys: false,
    version: '1.2',
  });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) throw syntaxError(file, lines, fault);
  checkNodes(yaml, document, lines, file);
  try {
    return document.toJS({ maxAliasCount: mostAliases + 1 });
  } catch (error) {
    throw aliasError(file, error);
  }
}

function checkNodes(yaml: Yaml, document: Document.Parsed, lines: LineCounter, file: string) {
  let aliases = 0;
  yaml.visit(document, {
    Alias() {
      if (++aliases > mostAliases) throw aliasError(file);
    },
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        const scalar = key as Scalar;
        const parts = { actual: '', expected: '' };
        if (scalar.value === '<<') {
          parts.actual = 'merge key `<<`';
          parts.expected = 'fields that are written out';
        } else if (keys.has(scalar.value)) {
          parts.actual = `second key \`${showText(String(scalar.value))}\``;
          parts.expected = 'every key once';
        }
        keys.add(scalar.value);
        if (parts.actual) throw fileError(file, parts, place(lines, scalar.range?.[0] ?? 0));
      }
    },
  });
}

function syntaxError(
  file: string,
  lines: LineCounter,
  fault: Error & { code: string; pos: [number, number] },
): ConfigError {
  const at = place(lines, fault.pos[0]);
  const cause = { cause: fault };
  if (fault.code === 'RESOURCE_EXHAUSTION') {
    const parts = { actual: 'YAML that is nested too deeply', expected: 'a few levels' };
    return fileError(file, parts, at, cause);
  }
  const actual = `fault in YAML (${showText(fault.message.replace(/\s+/g, ' '))})`;
  return fileError(file, { actual, expected: 'valid YAML' }, at, cause);
}

function aliasError(file: string, cause?: unknown): ConfigError {
  const unresolved = cause instanceof Error && /Unresolved alias/.test(cause.message);
  const actual = unresolved ? 'alias without an anchor before it' : 'number of aliases in YAML';
  const expected = unresolved ? 'the name of an anchor' : `at most ${mostAliases} values by alias`;
  return fileError(file, { actual, expected }, undefined, { cause });
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
