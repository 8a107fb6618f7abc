/** Styles that depend on which languages there are. */
import { plain } from '../../text/words.js';

/** Space of a page's name and of a language, in rem. */
const space = { page: 17, language: 9.5 };

/** Shows one language alone, and names it in each cell where there is no room for columns. */
export function languageRules(labels: readonly string[]): string {
  const alone = labels.map((_, at) => {
    const others = `main[data-only="${at}"] .matrix :is(thead th,tr:not(.g)>td)`;
    return (
      `${others}:not(:first-child):not(:nth-child(${at + 2})),` +
      `main[data-only="${at}"] .g div:not(.l${at}){display:none}\n`
    );
  });
  const named = labels.map(
    (label, at) =>
      `.matrix tr:not(.g)>td:nth-child(${at + 2})::before{content:"${cssText(label)} "}\n`,
  );
  const width = space.page + space.language * labels.length;
  return `${alone.join('')}@media screen and (max-width:${width}rem){${narrow}${named.join('')}}\n`;
}

const narrow = `
.matrix table,.matrix tbody,.matrix thead,.matrix tr,.matrix th,.matrix td{display:block;width:auto}
.matrix thead th:not(:first-child){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.matrix tr:not(.g){display:flex;flex-wrap:wrap;column-gap:1rem;padding:.375rem 0}
.matrix tbody th{flex:1 0 100%}
.matrix tbody tr:not(.g){border-top:1px solid var(--line)}
.matrix tbody tr:not(.g)>:is(th,td){border:0;padding:0 0 0 1.125rem}
.matrix tbody tr:not(.g)>td::after{inset:0 auto auto 0}
.matrix td::before{color:var(--quiet)}
`;

/** Text between quotes in CSS: every character that is no letter or digit is written by number. */
function cssText(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N} ]/gu, (sign) => {
    return `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `;
  });
}
