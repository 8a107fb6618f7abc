/** Pages that are versions of one page: what they have in common is told once, for the newest. */
import { groupBy } from '../text/group-by.js';
import { many } from '../text/words.js';
import type { Finding, PageSurvey, Survey } from './survey-result.js';

/** `v1`, `1.2.x`, `version-2.0`, `v3.0.0-beta.1`; not `2024`, nor `01`. */
const numbered =
  /^(?:v(?:er(?:sion)?)?[-_.]?\d+(?:[._](?:\d+|x))*|\d+(?:[._](?:\d+|x))+)(?:-[a-z]+[.\d]*)?$/i;

/** They say which version it is only beside folders with numbers. The newest first. */
const named = ['next', 'current', 'main', 'master', 'unversioned', 'nightly', 'latest', 'stable'];

/** Docusaurus has all versions but the current one in a folder of their own. */
const docusaurus = /^(?:(.+)_)?versioned_docs$/;

/** Least share of the headings of the smaller page that two versions of a page with different titles have in common. */
const alike = 0.5;

interface Version {
  page: PageSurvey;
  /** Folder that names the version; `undefined` for a page beside the folders of versions. */
  name: string | undefined;
}

/** The survey with versions of a page folded into the newest; what differs stays where it is. */
export function foldVersions(survey: Survey): Survey {
  const all = survey.pages.map((page) => ({ page, ...versionOf(page.path) }));
  const told = new Map<PageSurvey, PageSurvey | undefined>();
  for (const group of groupBy(all, ({ key }) => key).values()) {
    if (group.length < 2 || !group.some(({ name }) => name && numbered.test(name))) continue;
    fold(group.filter(({ page }) => page.results.length > 0).sort(newestFirst), told);
  }
  if (told.size === 0) return survey;
  const pages = survey.pages.flatMap((page) => (told.has(page) ? (told.get(page) ?? []) : page));
  return { ...survey, pages };
}

/** `and in 5 versions`; nothing for a page without. */
export function versionsPhrase({ versions }: { versions?: readonly string[] | undefined }): string {
  return versions ? `and in ${many(versions.length, 'version')}` : '';
}

/** Which version a page is of, and of which page. */
function versionOf(path: string): { name: string | undefined; key: string } {
  const parts = path.split('/');
  const at = parts.slice(0, -1).findIndex((part) => numbered.test(part) || named.includes(part));
  if (at < 0) return { name: undefined, key: path };
  const [before = '', name] = [parts[at - 1], parts[at]];
  const match = docusaurus.exec(before);
  const rest = parts.slice(at + 1);
  const key = match
    ? [...parts.slice(0, at - 1), match[1] ?? 'docs', ...rest]
    : [...parts.slice(0, at), ...rest];
  return { name, key: key.join('/') };
}

function fold(versions: readonly Version[], told: Map<PageSurvey, PageSurvey | undefined>): void {
  const kept: { page: PageSurvey; versions: string[] }[] = [];
  const known = new Set<string>();
  for (const { page } of versions) {
    const akin = kept.filter((one) => isAlike(one.page, page));
    const findings =
      akin.length === 0 ? page.findings : page.findings.filter((one) => !known.has(keyOf(one)));
    const same = findings.length > 0 ? undefined : akin.find((one) => hasSame(one.page, page));
    if (same) {
      same.versions.push(page.path);
      told.set(page, undefined);
      continue;
    }
    for (const one of findings) known.add(keyOf(one));
    kept.push({ page, versions: [] });
    if (findings.length < page.findings.length) told.set(page, { ...page, findings });
  }
  for (const { page, versions: others } of kept) {
    if (others.length > 0) told.set(page, { ...(told.get(page) ?? page), versions: others });
  }
}

function isAlike(a: PageSurvey, b: PageSurvey): boolean {
  if (a.title === b.title) return true;
  const [less, more] = [a.traits.headings, b.traits.headings].sort((x, y) => x.length - y.length);
  const names = new Set(more);
  const common = (less ?? []).filter((heading) => names.has(heading)).length;
  return common > 0 && common >= alike * (less?.length ?? 0);
}

function hasSame(a: PageSurvey, b: PageSurvey): boolean {
  return a.results.every(({ status }, at) => status === b.results[at]?.status);
}

function keyOf({ rule, language, message, accepted }: Finding): string {
  return JSON.stringify([rule, language, message, accepted ?? false]);
}

function newestFirst(a: Version, b: Version): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [x = -1, y = -1] = [first[at], second[at]];
    if (x !== y) return y - x;
  }
  return 0;
}

/** Numbers of a version; `x` is the newest of them. */
function rankOf({ name }: Version): number[] {
  if (name === undefined) return [2e9];
  const word = named.indexOf(name);
  if (word >= 0) return [1e9 + named.length - word];
  return (name.match(/\d+|(?<=[._])x/gi) ?? []).map((part) =>
    part.toLowerCase() === 'x' ? 1e9 : Number(part),
  );
}
