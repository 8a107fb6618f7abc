/** The `badge` and `generated` fields of the configuration. */
import type { GenericSchema, InferInput } from 'valibot';
import * as v from 'valibot';
import { toldStatuses } from '../page/status.js';
import { either as eitherOf, entries, field, object, record, text } from './fields.js';
import { defaultTexts, textKeys } from './texts.js';

/** What a configuration says of the badge. */
export type BadgeConfig = InferInput<ReturnType<typeof badgeSchema>>;

/** Parts of the badge that may have further classes. */
export const badgeParts = [
  'root',
  'badge',
  'summary',
  'status',
  'detail',
  'body',
  'list',
  'item',
  'link',
  'reason',
] as const;

export type BadgePart = (typeof badgeParts)[number];

/** A mapping from generated pages to their sources. */
export interface GeneratedPattern {
  /** Path of the copies, such as `docs/[language]/[...page]`. */
  pages: string;
  /** Path of their source, such as `docs/[...page]`. */
  source: string;
}

/** Finds the source of a page; both paths are relative to the folder of the configuration. */
export type FindSource = (page: string) => string | null | undefined;

export function badgeSchema() {
  const status = `one of ${toldStatuses.map((name) => `\`${name}\``).join(', ')}`;
  const texts = object(
    entries(textKeys, (key) => field(`Default: \`${defaultTexts[key]}\`.`, text())),
  );
  return object({
    languages: field(
      'Languages to show the status for. Default: the target.',
      v.pipe(
        v.array(text('the id of a language'), 'a list of language ids'),
        v.minLength(1, 'at least one language id'),
      ),
    ),
    placement: field(
      '`title`: after the title of the page if it stands in the content, else at the top.',
      v.picklist(['title', 'top', 'bottom'], 'one of `title`, `top`, `bottom`'),
    ),
    statusPage: field('Address of a page about the status of the site.', addressSchema()),
    statuses: field(
      'Statuses to show. Default: all.',
      v.array(v.picklist(toldStatuses, status), 'a list of statuses'),
    ),
    texts: field('Texts of the badge, by name.', texts),
    translations: field(
      'Texts by locale, such as `de` or `pt-BR`, where the site has several.',
      record(texts, 'an object from locales to texts'),
    ),
    classNames: field(
      'Further classes, by part of the badge.',
      object(
        entries(badgeParts, (part) => field(`Classes of the ${part}.`, text('names of classes'))),
      ),
    ),
  });
}

export function generatedSchema() {
  const expected = 'an object with `pages` and `source`, or a function';
  const pattern: GenericSchema<GeneratedPattern> = object({
    pages: v.pipe(
      text('a path such as `docs/[language]/[...page]`'),
      v.description(
        'Path of the copies, relative to the folder of the configuration; `[name]` stands for one ' +
          'folder or file, `[...name]` for any number.',
      ),
    ),
    source: v.pipe(
      text('a path such as `docs/[...page]`'),
      v.description('Path of their source, with the same names.'),
    ),
  });
  const find = v.function(expected) as unknown as GenericSchema<FindSource>;
  const isFunction = (value: unknown) => typeof value === 'function';
  const either = eitherOf(v.union([pattern, find], expected), pattern, find, isFunction);
  return v.array(either, 'a list of mappings');
}

/** An address that runs no script. */
function addressSchema() {
  const expected = 'a path or an `http:` or `https:` address';
  const safe = /^(?:https?:\/\/|pathname:\/\/\/|[./?#]|[^:]*(?:[/?#]|$))/i;
  return v.pipe(
    text(expected),
    v.check((value) => safe.test(value) && !/[\s\p{Cc}]/u.test(value), expected),
  );
}
