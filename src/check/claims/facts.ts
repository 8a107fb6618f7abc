/** What is known of the pages that documents make claims about: what the survey found. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { forLanguage } from '../../config/for-language.js';
import { headingKey } from '../../page/align/heading.js';
import type { LanguageId } from '../../page/page-model.js';
import { createContext } from '../../site/model-of.js';
import type { Site } from '../../site/site.js';
import { readTree } from '../../syntax/read.js';
import { relativePath } from '../../text/inside.js';
import { configOf } from '../check-file.js';
import { checkPage } from '../check-page.js';
import type { LanguageResult, PageSurvey, Survey } from '../survey-result.js';

/** A page as the readers of one language get it. */
export type PageFacts = PageSurvey & LanguageResult;

export interface Facts {
  /** Pages that can be read, by path from the root. */
  of(language: LanguageId): ReadonlyMap<string, PageFacts>;
  /** Lines of the sections that readers of a language have, by the key of the heading. */
  sectionsOf(page: PageFacts): ReadonlyMap<string, number | undefined>;
  /** Whether a name that is of no page is of another file. */
  isFile(name: string): boolean;
  /** Names of the docs folders, for messages. */
  docs: string;
}

/**
 * Looks up what a survey found. Languages that it was not for are looked at when they are asked for.
 *
 * @param pages Those of the survey that the document is about.
 * @param document Absolute path.
 */
export function factsOf(
  { targets }: Survey,
  pages: readonly PageSurvey[],
  site: Site,
  document: string,
): Facts {
  const { root, docs } = site;
  const known = new Map<LanguageId, ReadonlyMap<string, PageFacts>>();
  const taskFor = (language: LanguageId) => ({ ...site, targets: [language], rules: [] });
  return {
    docs: docs.map((folder) => `${relativePath(root, folder) || '.'}/`).join(', '),
    isFile: (name) =>
      [dirname(document), root, ...docs].some((folder) => existsSync(resolve(folder, name))),
    of(language) {
      const found = known.get(language) ?? look(language);
      known.set(language, found);
      return found;
    },
    sectionsOf({ path, language, gaps }) {
      const file = join(root, path);
      const config = forLanguage(configOf(file, taskFor(language)), language);
      const { engine, format, registry } = config;
      const keyOf = (heading: string) => headingKey(heading, registry).key;
      const lacking = new Set(gaps.flatMap((gap) => [gap.heading, ...gap.path].map(keyOf)));
      const { tree, text } = readTree(readFileSync(file, 'utf8'), { path: file, engine, format });
      const { model } = createContext(tree, text, file, config);
      const sections = (model.outlines.get(language)?.sections ?? []).filter(
        ({ node, placeholder, totalWords, totalCodes }) =>
          node && !placeholder && totalWords + totalCodes > 0,
      );
      return new Map(
        sections.flatMap(({ heading, place }) => {
          const key = keyOf(heading);
          return key === '*' || lacking.has(key) ? [] : [[key, place?.start.line] as const];
        }),
      );
    },
  };

  function look(language: LanguageId): ReadonlyMap<string, PageFacts> {
    const task = taskFor(language);
    const surveyed = targets.includes(language)
      ? pages
      : pages.map((page) => {
          const file = join(root, page.path);
          const text = readFileSync(file, 'utf8');
          return { ...page, ...checkPage(text, file, configOf(file, task), [language]) };
        });
    return new Map(
      surveyed.flatMap((page) => {
        const result = page.results.find((one) => one.language === language);
        return result ? [[page.path, { ...page, ...result }] as const] : [];
      }),
    );
  }
}
