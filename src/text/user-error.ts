/** An error whose message says all that people need: what is wrong, what was expected, what to do. */
export abstract class UserError extends Error {}
