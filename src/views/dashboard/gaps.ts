/** What a page lacks, language by language. */
import type { LanguageResult, PageSurvey } from '../../check/survey-result.js';
import type { Gap } from '../../page/page-model.js';
import { list, plain } from '../../text/words.js';
import { labelOf } from '../features/report.js';
import { reasonOf } from '../status/lacking.js';
import type { Dashboard } from './dashboard.js';
import { type Html, html, isSafe, joined, link, words } from './html.js';

const kinds: Readonly<Record<Gap['kind'], string>> = {
  page: '',
  section: 'section ',
  tab: 'tab ',
  code: 'code ',
  placeholder: '',
  block: 'content in ',
  examples: 'examples in ',
  thin: 'content in ',
};

const reasons: Readonly<Record<Gap['reason'], string>> = {
  absent: 'missing',
  undeclared: 'not declared',
  empty: 'empty',
  placeholder: 'only a placeholder',
};

/** What a page lacks, and why its statuses are what they are; `undefined` if that is nothing. */
export function gapsOf(page: PageSurvey, dashboard: Dashboard): Html | undefined {
  const { survey, source, page: site } = dashboard;
  const told = page.results.filter(isTold);
  if (told.length === 0) return undefined;
  const blocks = told.map((result) => {
    const at = survey.targets.indexOf(result.language);
    const itemsOf = (list: readonly Gap[], word = '') =>
      list.map((gap) => html`<li>${word}${gapOf(gap, page, dashboard)}`);
    const gaps = [...itemsOf(result.gaps), ...itemsOf(result.possible, 'Possible gap: ')];
    return html`<div class="l${at}"><p><b>${plain(labelOf(survey, result.language))}</b> ${words(reasonOf(result))}</p>${
      gaps.length > 0 ? html`<ul>${gaps}</ul>` : undefined
    }</div>`;
  });
  const addresses = [
    [site?.(page), 'Page on the site'],
    [source?.(page), 'Source of the page'],
  ] as const;
  const links = addresses.flatMap(([href, name]) =>
    isSafe(href) ? [link(href, html`${name}`)] : [],
  );
  return html`${blocks}${links.length > 0 ? html`<p>${joined(links, ' · ')}</p>` : undefined}`;
}

function isTold({ status, gaps, possible }: LanguageResult): boolean {
  return gaps.length + possible.length > 0 || ['partial', 'missing', 'excluded'].includes(status);
}

function gapOf(gap: Gap, page: PageSurvey, { survey, source }: Dashboard): Html {
  const line = gap.place?.start.line;
  const name = gap.kind === 'page' || gap.heading === '' ? html`Whole page` : words(gap.heading);
  const href = line === undefined ? undefined : source?.(page, line);
  const others = list(gap.references.map((id) => plain(labelOf(survey, id))));
  const parts = [
    `${kinds[gap.kind]}${reasons[gap.reason]}${line === undefined ? '' : `, line ${line}`}`,
    ...(others === '' ? [] : [`in ${others}`]),
    ...(gap.boilerplate ? ['further reading'] : []),
  ];
  return html`${link(href, name)} <i>${parts.join('; ')}</i>`;
}
