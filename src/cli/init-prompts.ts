/** What `parity init` asks on a terminal. */
import { confirm, isCancel, select } from '@clack/prompts';

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Asks on the terminal. Each answer is `undefined` if the person cancels. */
export const terminalAsker = {
  async choose(
    message: string,
    choices: readonly Choice[],
    first: string,
  ): Promise<string | undefined> {
    const options = choices.map(({ value, label, hint }) =>
      hint === undefined ? { value, label } : { value, label, hint },
    );
    const answer = await select({ message, options, initialValue: first });
    return isCancel(answer) ? undefined : answer;
  },
  async agree(message: string, first: boolean): Promise<boolean | undefined> {
    const answer = await confirm({ message, initialValue: first });
    return isCancel(answer) ? undefined : answer;
  },
};
