/** Gives types to a command. */
import type { CommandDefinition } from './types.js';

/** The options are what `run` says they are; commander gives them by the names of the flags. */
export function defineCommand<Options>(
  command: CommandDefinition<Options>,
): CommandDefinition<Options> {
  return command;
}
