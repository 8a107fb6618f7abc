/** Paths of files, as each reader of a report wants them. */
import { join } from 'node:path';
import { isInside, relativePath } from '../../text/inside.js';
import type { Report } from './report.js';

/** Path relative to the repository, with `/`: what forges know a file by. */
export function repositoryPath({ survey, repository }: Report, path: string): string {
  const file = join(survey.root, path);
  return isInside(repository, file) ? relativePath(repository, file) : path;
}

/** A path as a relative reference of a URL: nothing in it can mean anything but a letter. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

/** Half of a surrogate pair, which a file name may have, is no text that could be encoded. */
function encodeSegment(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
