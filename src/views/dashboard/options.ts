/** The option `dashboard` of the plugins for sites. */
import type { LanguageId } from '../../page/page-model.js';

/** What a site may say of its dashboard. */
export interface DashboardOptions {
  /** Where it is, below the base of the site: `parity`, `about/languages`. Default: `parity`. */
  path?: string | undefined;
  /** Languages to show, or `all` that occur on the site. Default: those of the badge. */
  languages?: readonly LanguageId[] | 'all' | undefined;
  title?: string | undefined;
}

/** `true` for all defaults. */
export type DashboardOption = boolean | DashboardOptions;

const keys = ['path', 'languages', 'title'];

/** The path has no slash at its ends. @throws {TypeError} If the option is wrong. */
export function dashboardOptions(
  option: DashboardOption | undefined,
): (DashboardOptions & { path: string }) | undefined {
  if (option === undefined || option === false) return undefined;
  if (option === true) return { path: 'parity' };
  if (typeof option !== 'object' || option === null) {
    throw wrong('dashboard', option, '`true`, `false`, or an object');
  }
  const unknown = Object.keys(option).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    const names = keys.map((key) => `\`${key}\``).join(', ');
    throw new TypeError(`Unexpected field \`dashboard.${unknown}\`, expected one of ${names}`);
  }
  const { path = 'parity', languages, title } = option;
  const clean = typeof path === 'string' ? path.replace(/^\/+|\/+$/g, '') : '';
  if (!/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(clean)) {
    throw wrong('dashboard.path', path, 'a path of letters, digits, `-` and `/`, such as `parity`');
  }
  const isList = Array.isArray(languages) && languages.every((id) => typeof id === 'string');
  if (languages !== undefined && languages !== 'all' && !isList) {
    throw wrong('dashboard.languages', languages, "a list of language ids, or `'all'`");
  }
  if (title !== undefined && typeof title !== 'string') {
    throw wrong('dashboard.title', title, 'a text');
  }
  return { ...option, path: clean };
}

function wrong(name: string, value: unknown, expected: string): TypeError {
  const shown = typeof value === 'string' ? JSON.stringify(value) : typeof value;
  return new TypeError(`Unexpected value ${shown} of the option \`${name}\`, expected ${expected}`);
}
