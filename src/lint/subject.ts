import type { VFileMessage } from 'vfile-message';
import { headingPathAt } from '../page/outline/heading-at.js';
import type { LanguageId, PageModel } from '../page/page-model.js';

export interface FindingSubject {
  /** Heading path, where that is not simply the headings above the place. */
  path?: string[] | undefined;
  /** What it is about where a section can have several, such as a feature. */
  about?: string | undefined;
  /** Language whose readers lack something; `undefined` if it is for all to mend. */
  language?: LanguageId | undefined;
}

const subjects = new WeakMap<VFileMessage, FindingSubject>();

export function rememberSubject(message: VFileMessage, subject: FindingSubject): void {
  subjects.set(message, subject);
}

/** What a message is about; nothing is known of messages of others. */
export function subjectOf(message: VFileMessage): FindingSubject {
  return subjects.get(message) ?? {};
}

/**
 * Heading path of what a message is about: as its rule says, else the headings above its place. The
 * one answer for all that identifies findings.
 */
export function subjectPath(message: VFileMessage, model: PageModel | undefined): string[] {
  const { path } = subjectOf(message);
  if (path) return path;
  const { place } = message;
  if (!model || !place) return [];
  return [...headingPathAt(model.outlines, 'start' in place ? place : { start: place })];
}
