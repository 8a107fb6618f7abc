/** The trend: for each language, its pages by status over time, as a plot and in figures. */

import type { LanguageId } from '../../page/page-model.js';
import { countedStatuses, statusInfo } from '../../page/status.js';
import { countedPages, percent, shareOf } from '../status/counts.js';
import type { TrendPoint } from './dashboard.js';
import { type Html, html, words } from './html.js';

/** Sizes in units of the picture. */
const box = { width: 360, height: 150, left: 26, right: 84, top: 8, bottom: 20 };

export function trend(
  points: readonly TrendPoint[],
  languages: readonly { language: LanguageId; label: string }[],
): Html {
  const highest = Math.max(
    1,
    ...languages.flatMap(({ language }) => points.map((point) => heightOf(point, language))),
  );
  const plots = languages.map(
    ({ language, label }) =>
      html`
<figure><figcaption><b>${words(label)}</b> ${summary(points, language)}</figcaption>${plot(points, language, highest)}</figure>`,
  );
  return html`<div class="plots">${plots}</div>
<details class="figures"><summary>The same in figures</summary><div class="scroll" role="region" aria-label="Figures of the trend" tabindex="0">${table(points, languages)}</div></details>`;
}

function heightOf({ counts }: TrendPoint, language: LanguageId): number {
  const own = counts[language];
  return own ? countedPages(own) : 0;
}

function summary(points: readonly TrendPoint[], language: LanguageId): Html {
  const [first, last] = [points[0], points.at(-1)];
  const own = last?.counts[language];
  if (!first || !own) return html`no pages`;
  const before = first.counts[language];
  const now = percent(shareOf(own));
  if (points.length === 1 || !before) return html`<i>${now} complete</i>`;
  return html`<i>${percent(shareOf(before))} → ${now} complete</i>`;
}

function plot(points: readonly TrendPoint[], language: LanguageId, highest: number): Html {
  const { width, height, left, right, top, bottom } = box;
  const [start, end] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0];
  const across = (time: number) =>
    left + (end === start ? 1 : (time - start) / (end - start)) * (width - left - right);
  const up = (count: number) => height - bottom - (count / highest) * (height - top - bottom);
  const edges = points.map((point) => edgesOf(point, language));
  // One point has no width: it is drawn as if it had always been so.
  const xs = points.length === 1 ? [left, width - right] : points.map(({ time }) => across(time));
  const ys = points.length === 1 ? [edges[0], edges[0]] : edges;
  const areas = countedStatuses.map((status, at) => {
    const line = (edge: number) =>
      xs.map((x, index) => `${fix(x)} ${fix(up(ys[index]?.[edge] ?? 0))}`);
    return html`<path class="${statusInfo[status].letter}" d="M${line(at).join('L')}L${line(at + 1)
      .reverse()
      .join('L')}Z"/>`;
  });
  const base = height - bottom;
  return html`<svg class="plot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${spoken(points, language)}"><line x1="${left}" x2="${width - right}" y1="${top}" y2="${top}"/><line x1="${left}" x2="${width - right}" y1="${base}" y2="${base}"/>${areas}<text x="${left - 6}" y="${top + 4}" text-anchor="end">${highest}</text><text x="${left - 6}" y="${base + 3}" text-anchor="end">0</text><text x="${left}" y="${height - 5}">${points[0]?.date}</text>${
    points.length > 1
      ? html`<text x="${width - right}" y="${height - 5}" text-anchor="end">${points.at(-1)?.date}</text>`
      : undefined
  }${names(points.at(-1), language, up)}</svg>`;
}

/** Heights at which the layers meet, from 0 up. */
function edgesOf({ counts }: TrendPoint, language: LanguageId): number[] {
  const pages = counts[language]?.pages;
  const edges = [0];
  for (const status of countedStatuses) edges.push((edges.at(-1) ?? 0) + (pages?.[status] ?? 0));
  return edges;
}

/** Names of the layers at their ends, so that colour alone tells nothing. */
function names(
  point: TrendPoint | undefined,
  language: LanguageId,
  up: (count: number) => number,
): Html[] {
  const pages = point?.counts[language]?.pages;
  if (!point || !pages) return [];
  const edges = edgesOf(point, language);
  let lowest = box.height - box.bottom + 4;
  return countedStatuses
    .map((status, at) => ({ status, at }))
    .filter(({ status }) => pages[status] > 0)
    .map(({ status, at }) => {
      const middle = up(((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2) + 3.5;
      const y = Math.min(middle, lowest);
      lowest = y - 12;
      return html`<text x="${box.width - box.right + 8}" y="${fix(y)}">${pages[status]} ${status}</text>`;
    });
}

function spoken(points: readonly TrendPoint[], language: LanguageId): string {
  const say = (point: TrendPoint | undefined) => {
    const pages = point?.counts[language]?.pages;
    const parts = countedStatuses.map((status) => `${pages?.[status] ?? 0} ${status}`);
    return `${point?.date}: ${parts.join(', ')}`;
  };
  const ends = points.length > 1 ? [points[0], points.at(-1)] : [points[0]];
  return `Pages by status. ${ends.map(say).join('; ')}. All figures are in the table below.`;
}

function table(
  points: readonly TrendPoint[],
  languages: readonly { language: LanguageId; label: string }[],
): Html {
  const heads = languages.map(
    ({ label }) => html`<th scope="colgroup" colspan="4">${words(label)}`,
  );
  const columns = languages.map(
    () =>
      html`<th scope="col">Complete<th scope="col">Partial<th scope="col">Missing<th scope="col">Share`,
  );
  const rows = [...points].reverse().map(
    ({ date, commit, counts }) => html`
<tr><th scope="row">${date} <i>${commit.slice(0, 7)}</i>${languages.map(({ language }) => {
      const own = counts[language];
      const cells = countedStatuses.map((status) => html`<td>${own?.pages[status] ?? 0}`);
      return html`${cells}<td>${percent(own && shareOf(own))}`;
    })}`,
  );
  return html`<table><caption class="v">Pages by status at each commit, the latest first</caption><thead><tr><th scope="col" rowspan="2">Commit${heads}<tr>${columns}</thead><tbody>${rows}</table>`;
}

function fix(value: number): string {
  return String(Math.round(value * 10) / 10);
}
