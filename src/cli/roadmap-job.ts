/** Which roadmap is written where. */
import { extname, resolve } from 'node:path';
import type { Roadmap } from '../config/read-roadmap.js';
import type { LanguageId } from '../page/page-model.js';
import type { FileFormat } from '../views/roadmap/markers.js';
import type { Io } from './command.js';
import { UsageError } from './errors.js';

export interface Job {
  language: LanguageId;
  /** Absolute path. */
  file: string;
  format: FileFormat;
}

/** @throws {UsageError} If the name, which `output` of the options wins over, cannot be used. */
export function jobFor(
  language: LanguageId,
  targets: readonly LanguageId[],
  { output, directory }: Roadmap,
  options: { output?: string },
  io: Pick<Io, 'cwd'>,
): Job {
  const name = options.output ?? output;
  if (targets.length > 1 && !name.includes('{language}')) {
    throw new UsageError(
      `Unexpected \`${name}\` for the roadmaps of ${targets.length} languages, expected a name with ` +
        '`{language}`, such as `ROADMAP.{language}.md`',
    );
  }
  const own = name.replaceAll('{language}', () => encodeURIComponent(language));
  const extension = extname(own).toLowerCase();
  if (extension !== '.md' && extension !== '.mdx') {
    throw new UsageError(
      `Unexpected \`${name}\`, expected the name of a file that ends in \`.md\` or \`.mdx\``,
    );
  }
  const file = resolve(options.output === undefined ? directory : io.cwd, own);
  return { language, file, format: extension === '.mdx' ? 'mdx' : 'md' };
}
