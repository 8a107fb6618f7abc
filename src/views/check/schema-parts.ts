/** Small parts of the schema of reports. */
import * as v from 'valibot';

/** A schema with a sentence for readers of the JSON Schema. */
export function told<Schema extends v.GenericSchema>(description: string, schema: Schema) {
  return v.pipe(schema, v.description(description));
}

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const position = v.pipe(v.number(), v.integer(), v.minValue(1));

export const language = told('Id of a language, such as `python`.', v.string());

const point = v.object({
  line: told('From 1.', position),
  column: told('From 1, in UTF-16 units.', position),
  offset: v.optional(told('From 0, in UTF-16 units.', count)),
});

/** Headings from the top of the page down. */
export const headingPath = v.array(v.string());

export const sectionLine = v.object({ heading: v.string(), line: v.optional(position) });

/** A place in a file; in a page it may show what is written in a partial. */
export const place = v.object({
  start: point,
  end: point,
  partial: v.optional(
    told(
      'Where it is written, if that is in a partial.',
      v.object({
        path: told('Relative to the folder of the page.', v.string()),
        line: v.optional(position),
      }),
    ),
  ),
});
