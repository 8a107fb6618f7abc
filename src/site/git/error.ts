/** What git could not do. */

import { UserError } from '../../text/user-error.js';

/** Git is not there, this is no repository, or a revision is not known: exit status 2. */
export class GitError extends UserError {
  /** @param message What is wrong, what was expected, and what to do: one line. */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GitError';
  }
}
