/**
 * Writes the JSON Schemas of the configuration, roadmaps, baselines, and reports from those in src.
 *
 *     npm run build && node script/schema.mjs [--check]
 *
 * With `--check` it writes nothing, and exits with 1 if a committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { baselineSchema } from '../dist/src/config/baseline-schema.js';
import { configSchema } from '../dist/src/config/schema.js';
import { reportSchema } from '../dist/src/views/check/report-schema.js';

const source = configSchema();
// The same for every rule, so told once.
const setting = source.entries.rules.wrapped.pipe[0].entries['page-parity'].wrapped;
const texts = source.entries.badge.wrapped.pipe[0].entries.texts.wrapped.pipe[0];
// A path or what may stand in a file of its own.
const [, roadmap] = source.entries.roadmap.wrapped.pipe[0].options;

keep('parity', 'Configuration of remark-parity', source, { setting, texts });
keep('roadmap', 'Decisions for the roadmap of remark-parity', roadmap);
keep('baseline', 'Baseline of remark-parity', baselineSchema());
keep('report', 'Report of parity check --format json', reportSchema);

function keep(name, title, source, definitions) {
  const path = `schema/${name}.schema.json`;
  const file = new URL(`../${path}`, import.meta.url);
  const text = describe(path, title, source, definitions);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    return;
  }
  let committed = '';
  try {
    committed = readFileSync(file, 'utf8');
  } catch {
    // A missing file differs, too.
  }
  if (committed.replaceAll('\r\n', '\n') === text) return;
  process.stderr.write(
    `Unexpected ${path}, expected what the source gives, ` +
      'run `npm run build && node script/schema.mjs`\n',
  );
  process.exitCode = 1;
}

function describe(path, title, source, definitions) {
  const { $schema, ...schema } = toJsonSchema(source, {
    definitions,
    // Days that exist and globs with few alternatives are beyond JSON Schema.
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'partial_check'
        ? { ...jsonSchema, anyOf: valibotAction.paths.map((path) => ({ required: path })) }
        : undefined,
    // A function, which only a JavaScript file can hold.
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'function' ? { not: {} } : undefined,
    typeMode: 'input',
  });
  const id = `https://unpkg.com/remark-parity/${path}`;
  return `${JSON.stringify({ $schema, $id: id, title, ...schema }, undefined, 2)}\n`;
}
