/** Names of the arguments of a call, as languages write them. */
import type { LanguageId } from '../../page/types.js';
import { inBrackets } from './call-in.js';

const byEquals = /^([\p{L}_][\p{L}\p{N}_]*)\s*=(?!=)/u;
const byColon = /^([\p{L}_][\p{L}\p{N}_]*)\s*:(?!:)/u;

/** Names that arguments are given by, of options in an object those of its fields. */
export function argumentNames(args: readonly string[], language: LanguageId): string[] {
  if (language === 'python') return namesBy(byEquals, args);
  if (language === 'dart' || language === 'csharp' || language === 'swift') {
    return namesBy(byColon, args);
  }
  if (language !== 'js') return [];
  return args.flatMap((arg) => {
    if (!arg.startsWith('{')) return [];
    const items = inBrackets(arg, 0)?.items ?? [];
    return items.flatMap((item) => {
      const name = byColon.exec(item)?.[1] ?? /^[a-z_]\w*$/i.exec(item)?.[0];
      return name === undefined ? [] : [name];
    });
  });
}

function namesBy(pattern: RegExp, args: readonly string[]): string[] {
  return args.flatMap((arg) => pattern.exec(arg)?.[1] ?? []);
}
