/** What `parity init` goes by: the command line, the person at the terminal, or what was seen. */
import type { LanguageId } from '../../page/page-model.js';
import type { FoundSite } from '../../site/find-docs.js';
import { many } from '../../text/words.js';
import { suggestedTarget } from './languages.js';
import type { FirstLook } from './look.js';

export interface Answers {
  docs: string;
  target: LanguageId;
  script: boolean;
  hook: boolean;
  baseline: boolean;
}

/** What may be given beforehand; what is not is asked, or decided. */
export type Given = { [Name in keyof Answers]: Answers[Name] | undefined };

/** Asks a person; `undefined` where nobody is to be asked. A rejected answer ends the command. */
export interface Ask {
  choose(
    message: string,
    choices: readonly { value: string; label: string; hint?: string }[],
    first: string,
  ): Promise<string>;
  agree(message: string, first: boolean): Promise<boolean>;
}

/** The folder of pages: there is nothing to ask where there is only one. */
export async function docsAnswer(
  sites: readonly FoundSite[],
  given: string | undefined,
  ask: Ask | undefined,
): Promise<string | undefined> {
  const [first] = sites;
  if (given !== undefined || !first) return given;
  if (sites.length === 1 || !ask) return first.docs;
  const choices = sites.map(({ docs, framework }) => ({
    value: docs,
    label: docs,
    hint: framework.label,
  }));
  return ask.choose('Which pages?', choices, first.docs);
}

export async function otherAnswers(
  docs: string,
  { languages }: FirstLook,
  given: Given,
  ask: Ask | undefined,
): Promise<Answers> {
  const suggested = suggestedTarget(languages);
  const choices = languages.map(({ language, label, pages, gaps }) => ({
    value: language,
    label,
    hint: `on ${many(pages, 'page')}, ${many(gaps, 'gap')}`,
  }));
  const target =
    given.target ??
    (choices.length > 1 && ask
      ? await ask.choose('Whose readers should get as much as the others?', choices, suggested)
      : suggested);
  const gaps = languages.find(({ language }) => language === target)?.gaps ?? 0;
  const agree = async (answer: boolean | undefined, message: string, first: boolean) =>
    answer ?? (ask ? ask.agree(message, first) : first);
  return {
    docs,
    target,
    script: await agree(given.script, 'Add a script `parity` to package.json?', true),
    hook: await agree(given.hook, 'Check what is committed with a git hook?', true),
    baseline:
      gaps > 0 &&
      (await agree(
        given.baseline,
        `Accept the ${many(gaps, 'gap')} of today, so that only new ones fail?`,
        false,
      )),
  };
}
