/** `parity features --compare`: a document that people wrote beside what was measured. */
import { dirname, resolve } from 'node:path';
import type { LanguageId } from '../page/types.js';
import { relativePath } from '../text/inside.js';
import type { FeatureFormat } from '../views/features/formats.js';
import { UsageError } from './errors.js';
import { destinationOf, type MeasuredSite, put } from './features.js';
import { readDocument } from './read-document.js';
import type { Io } from './types.js';

/** What is compared, and where to. */
export interface CompareOptions {
  /** Path of the document, as given. */
  document: string;
  format: FeatureFormat;
  output: string | undefined;
  language: LanguageId;
}

/**
 * Compares, and writes what does not hold.
 *
 * @returns Whether everything holds.
 * @throws {UsageError} If the document cannot be read, or has nothing to compare.
 */
export async function compareFeatures(
  { document, format, output, language }: CompareOptions,
  measured: MeasuredSite,
  io: Io,
): Promise<boolean> {
  const { comparisonFormats, compareDocument } = await import(
    '../views/features/comparison/report.js'
  );
  const load = comparisonFormats[format];
  if (!load) {
    throw new UsageError(
      `Unexpected format \`${format}\` beside \`--compare\`, expected \`text\`, \`json\`, or \`markdown\``,
    );
  }
  const path = resolve(io.cwd, document);
  const about = { language, registry: measured.site.config.registry };
  const compared = compareDocument(readDocument(path, document), path, measured.evidence, about);
  if (compared.comparisons.length + compared.unknown.length === 0) {
    throw new UsageError(
      `Cannot find features in \`${document}\`, expected a table whose first column is headed ` +
        '“Feature”, or a check list of samples',
    );
  }
  const { file, ...settings } = await destinationOf(output, format, measured, io);
  const { default: write } = await load();
  const folder = file === undefined ? io.cwd : dirname(file);
  const link = (line: number) => `${encodeURI(relativePath(folder, path))}#L${line}`;
  const name = relativePath(io.cwd, path) || document;
  put(write({ name, compared, link }, settings), file, io);
  return compared.comparisons.every(({ agrees }) => agrees);
}
