/** What ends a command without a stack trace. */
import { UserError } from '../text/user-error.js';

/** The command line cannot be understood, or what it names cannot be used: exit status 2. */
export class UsageError extends UserError {
  /** @param message What is wrong, what was expected, and what to do. */
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}
