/**
 * What a message is about, beside what unified has fields for.
 */
import type { VFileMessage } from 'vfile-message';
import type { LanguageId } from '../page/types.js';

/** What a message is about. */
export interface Subject {
  /** Heading path, where that is not simply the headings above the place. */
  path?: string[] | undefined;
  /** Language whose readers lack something; `undefined` if it is for all to mend. */
  language?: LanguageId | undefined;
}

const subjects = new WeakMap<VFileMessage, Subject>();

/** Notes what a message is about. */
export function rememberSubject(message: VFileMessage, subject: Subject): void {
  subjects.set(message, subject);
}

/** What a message is about; nothing is known of messages of others. */
export function subjectOf(message: VFileMessage): Subject {
  return subjects.get(message) ?? {};
}
