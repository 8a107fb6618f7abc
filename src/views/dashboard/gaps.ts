/**
 * What a page lacks, language by language.
 */

import type { LanguageResult, PageSurvey } from '../../check/types.js';
import type { Gap } from '../../page/types.js';
import { list, plain } from '../../text/words.js';
import { reasonOf } from '../status/lacking.js';
import { type Html, html, words } from './html.js';
import { link } from './link.js';
import type { Dashboard } from './types.js';

/** Statuses whose cause is worth telling. */
const telling = new Set(['partial', 'missing', 'excluded']);

const kinds: Readonly<Record<Gap['kind'], string>> = {
  page: 'whole page',
  section: 'section',
  tab: 'tab',
  code: 'code',
  placeholder: 'content',
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
  const links = [
    link(site?.(page), html`Page on the site`),
    link(source?.(page), html`Source of the page`),
  ].filter((one) => one !== undefined);
  const blocks = told.map((result) => {
    const at = survey.targets.indexOf(result.language);
    const gaps = result.gaps.map((gap) => html`<li>${gapOf(gap, page, dashboard)}`);
    return html`<div class="l${at}"><p><b>${labelOf(result.language, survey)}</b> ${words(reasonOf(result))}</p>${
      gaps.length > 0 ? html`<ul>${gaps}</ul>` : undefined
    }</div>`;
  });
  return html`${blocks}${links.length > 0 ? html`<p>${links.flatMap((one, at) => (at > 0 ? [' · ', one] : [one]))}</p>` : undefined}`;
}

function isTold({ status, gaps }: LanguageResult): boolean {
  return telling.has(status) || gaps.length > 0;
}

function gapOf(gap: Gap, page: PageSurvey, { survey, source }: Dashboard): Html {
  const line = gap.place?.start.line;
  const name = gap.kind === 'page' || gap.heading === '' ? html`Whole page` : words(gap.heading);
  const href = line === undefined ? undefined : source?.(page, line);
  const what =
    gap.kind === 'page' || gap.kind === 'placeholder'
      ? reasons[gap.reason]
      : `${kinds[gap.kind]} ${reasons[gap.reason]}`;
  const others = list(gap.references.map((id) => labelOf(id, survey)));
  const where = line === undefined ? '' : `, line ${line}`;
  return html`${link(href, name) ?? name} <i>${what}${where}${others === '' ? '' : `; in ${others}`}${
    gap.boilerplate ? '; further reading' : ''
  }</i>`;
}

function labelOf(id: string, { labels }: Dashboard['survey']): string {
  return plain(labels[id] ?? id);
}
