/**
 * Writes the JSON Schema of the configuration from the schema that checks it.
 *
 *     npm run build && node script/schema.mjs [--check]
 *
 * With `--check` it writes nothing, and exits with 1 if the committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../dist/src/config/schema.js';

const file = new URL('../schema/parity.schema.json', import.meta.url);

const source = configSchema();
// The same for every rule, so told once.
const setting = source.entries.rules.wrapped.pipe[0].entries['page-parity'].wrapped;
const texts = source.entries.badge.wrapped.pipe[0].entries.texts.wrapped.pipe[0];

const { $schema, ...schema } = toJsonSchema(source, {
  definitions: { setting, texts },
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
const text = `${JSON.stringify(
  {
    $schema,
    $id: 'https://unpkg.com/remark-parity/schema/parity.schema.json',
    title: 'Configuration of remark-parity',
    ...schema,
  },
  undefined,
  2,
)}\n`;

if (process.argv.includes('--check')) {
  let committed = '';
  try {
    committed = readFileSync(file, 'utf8');
  } catch {
    // A missing file differs, too.
  }
  if (committed.replaceAll('\r\n', '\n') !== text) {
    process.stderr.write(
      'Unexpected schema/parity.schema.json, expected what the source gives, ' +
        'run `npm run build && node script/schema.mjs`\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
