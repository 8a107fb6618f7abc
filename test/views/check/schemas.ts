/** Validators of what formats write. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

type Schema = Record<string, unknown>;
type Check = (value: unknown) => string[];

const require = createRequire(import.meta.url);

/** Faults against the official schema of SARIF 2.1.0. */
export const sarifFaults = checkOf(
  // Its dialect is an old one, of which it uses only what is still the same.
  withoutDialect(
    readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')),
  ),
);

/** Faults against our own schema. */
export const reportFaults = checkOf(
  readJson(new URL('../../../schema/report.schema.json', import.meta.url)),
);

function checkOf(schema: Schema): Check {
  const Validator = schema.$schema === undefined ? Ajv : Ajv2020;
  const ajv = new Validator({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  });
  const { $schema: _, ...rest } = schema;
  const validate = ajv.compile(rest);
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function withoutDialect({ $schema: _, id: __, ...schema }: Schema): Schema {
  return schema;
}

function readJson(file: string | URL): Schema {
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}
