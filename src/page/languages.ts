/**
 * The registry of SDK languages.
 */
import type { LanguageId } from './types.js';

/** One SDK language. */
export interface Language {
  id: LanguageId;
  /** Name for people, such as `Python`. */
  label: string;
  /** Other names in labels, attributes and directive names. Case does not matter. */
  aliases: string[];
  /** Fence names of its code. */
  fences: string[];
  /** Tools and files of its ecosystem: a heading that names one speaks of this language only. */
  tools: string[];
}

/** Looks languages up by what authors write. */
export interface Registry {
  languages: ReadonlyMap<LanguageId, Language>;
  /** Languages that a label names: `JS/TS` gives `['js']`, `Python (Preview)` gives `['python']`; none if unknown. */
  resolve(label: string): LanguageId[];
  /** Language of a fence name. */
  fence(name: string): LanguageId | undefined;
  /** Label of an id; the id itself if unknown. */
  label(id: LanguageId): string;
  /** Known names near a misspelt one, best first, at most three. */
  nearest(text: string): string[];
}

/** Additions to the registry, by id; fields that are left out keep their default. */
export type LanguageAdditions = Record<LanguageId, Partial<Omit<Language, 'id'>>>;
