import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { ConfigError } from '../../src/config/problem.js';
import { settingNames } from '../../src/config/rule-names.js';
import { configSchema } from '../../src/config/schema.js';

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | false;
  items?: JsonSchema;
  required?: string[];
  anyOf?: JsonSchema[];
}

const schema = JSON.parse(read('schema/parity.schema.json')) as JsonSchema;

describe('the JSON Schema', () => {
  it('has the fields of the schema that checks configurations, each with a description', () => {
    const properties = schema.properties ?? {};
    expect(Object.keys(properties)).toEqual(Object.keys(configSchema().entries));
    const described = (fields: Record<string, JsonSchema>) =>
      Object.values(fields).every((field) => field.description);
    expect(described(properties)).toBe(true);
    expect(described(properties.exclusions?.items?.properties ?? {})).toBe(true);
    expect(described(properties.declarations?.properties ?? {})).toBe(true);
    const language = properties.languages?.additionalProperties;
    expect(language && described(language.properties ?? {})).toBe(true);
  });

  it('knows all rules, and nothing else', () => {
    expect(Object.keys(schema.properties?.rules?.properties ?? {})).toEqual([...settingNames]);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties?.rules?.additionalProperties).toBe(false);
  });

  it('requires what an exclusion needs', () => {
    const exclusion = schema.properties?.exclusions?.items;
    expect(exclusion?.required).toEqual(['topic', 'reason']);
    const places = ['pages', 'sections', 'code'];
    expect(exclusion?.anyOf).toEqual(places.map((place) => ({ required: [place] })));
  });
});

describe('the documentation', () => {
  const page = read('docs/configuration.md');

  it('has a section for every field, with an example that is valid', () => {
    for (const field of Object.keys(configSchema().entries).filter((key) => key !== '$schema')) {
      const section = page.split(`\n### \`${field}\`\n`)[1]?.split(/\n##/)[0] ?? '';
      const example = /```json\n([^`]+)```/.exec(section)?.[1] ?? '';
      const config = parseConfig(JSON.parse(example), { file: 'docs/configuration.md' });
      expect(Object.keys(config)).toEqual([field]);
    }
  });

  it('shows the errors as they are', () => {
    const exclusion = { topic: 'T', reason: 'R', page: 'a.md', until: '2026-02-30' };
    let error: unknown;
    try {
      parseConfig({ exclusions: [exclusion] }, { file: '/site/parity.config.json' });
    } catch (caught) {
      error = caught;
    }
    expect(page).toContain((error as ConfigError).message);
    expect(error).toBeInstanceOf(ConfigError);
  });

  it('has every field of an exclusion', () => {
    const fields = Object.keys(schema.properties?.exclusions?.items?.properties ?? {});
    for (const field of fields) expect(read('docs/exclusions.md')).toContain(`| \`${field}\` |`);
  });
});
