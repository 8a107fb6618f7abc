/** `parity features --compare`: a document that people wrote beside what was measured. */
import { resolve } from 'node:path';
import type { LanguageId } from '../page/page-model.js';
import { relativePath } from '../text/inside.js';
import { comparisonView } from '../views/features/comparison/view.js';
import { linksOf } from '../views/features/links.js';
import { featuresView } from '../views/features/view.js';
import { formatOf } from '../views/view.js';
import type { Io } from './command.js';
import { UsageError } from './errors.js';
import type { MeasuredSite } from './features.js';
import { type OutputOptions, show } from './output.js';
import { readDocument } from './read-document.js';

export interface CompareOptions extends OutputOptions {
  document: string;
  language: LanguageId;
}

/** @throws {UsageError} If the document cannot be read, or has nothing to compare. */
export async function compareFeatures(
  { document, language, ...options }: CompareOptions,
  measured: MeasuredSite,
  io: Io,
): Promise<boolean> {
  const format = formatOf(featuresView, options);
  if (!Object.hasOwn(comparisonView.formats, format)) {
    throw new UsageError(
      `Unexpected format \`${format}\` beside \`--compare\`, expected \`text\`, \`json\`, or \`markdown\``,
    );
  }
  const path = resolve(io.cwd, document);
  const { compareDocument } = await import('../views/features/comparison/report.js');
  const about = { language, registry: measured.site.config.registry };
  const compared = compareDocument(readDocument(path, document), path, measured.evidence, about);
  if (compared.comparisons.length + compared.unknown.length === 0) {
    throw new UsageError(
      `Cannot find features in \`${document}\`, expected a table whose first column is headed ` +
        '“Feature”, or a check list of samples',
    );
  }
  const name = relativePath(io.cwd, path) || document;
  const links = linksOf(measured.survey, measured.evidence);
  await show(comparisonView, { name, path, compared, links }, options, io);
  return compared.comparisons.every(({ agrees }) => agrees);
}
