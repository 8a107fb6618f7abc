/** Reads the pages of a site, each as a run of the command line reads it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from 'remark-parity';
import { parse } from 'yaml';
import { comparePage } from './compare.mjs';

/** Compares every page that a site has verdicts about. */
export function measureSite({ verdicts, pages, cwd, config, rewrite = (text) => text }) {
  return parse(readFileSync(verdicts, 'utf8')).map((given) => {
    const label = { target: 'python', thin: [], ...given };
    const path = join(pages, label.page);
    if (!existsSync(path)) return { page: label.page, target: label.target, absent: true };
    const options = { ...config, path, cwd, target: label.target };
    return comparePage(label, attempt(rewrite(readFileSync(path, 'utf8')), options));
  });
}

function attempt(text, options) {
  try {
    return readPage(text, options);
  } catch (error) {
    return { status: 'unreadable', why: error.message };
  }
}
