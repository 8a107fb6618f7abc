/** Features that docs show, on their own pages and on others. */
import type { PageSurvey, Survey } from '../../check/survey-result.js';
import type { Feature } from '../../config/read-features.js';
import type { CodePlace, FeatureEvidence, ShownFeature } from '../../evidence/evidence.js';
import { inScope } from '../../evidence/pattern-scopes.js';
import type { LanguageId } from '../../page/page-model.js';
import { matchPages } from '../../site/page-names.js';
import { groupBy } from '../../text/group-by.js';

export type FindDocs = (feature: Feature) => Pick<FeatureEvidence, 'docs' | 'elsewhere'>;

interface ShownOn {
  page: PageSurvey;
  shown: ShownFeature;
}

/** Prepares the pages of a survey. Partials are left out: what they show counts where they are shown. */
export function docsEvidence({ pages }: Pick<Survey, 'pages'>): FindDocs {
  const all = pages.flatMap((page): ShownOn[] =>
    page.partial ? [] : (page.shown ?? []).map((shown) => ({ page, shown })),
  );
  const byFeature = groupBy(all, ({ shown }) => shown.feature);
  return (feature) => {
    const languages = Object.keys(feature.code).filter(
      (id) => inScope(feature.code[id], 'docs').length > 0,
    );
    const nothing = () =>
      Object.fromEntries(languages.map((id): [LanguageId, CodePlace[]] => [id, []]));
    const [docs, elsewhere] = [nothing(), nothing()];
    const isOwn = matchPages(feature.pages);
    for (const { page, shown } of byFeature.get(feature.id) ?? []) {
      (isOwn(page) ? docs : elsewhere)[shown.language]?.push(shownPlace(page, shown));
    }
    return { docs, elsewhere };
  };
}

function shownPlace({ path }: PageSurvey, shown: ShownFeature): CodePlace {
  const { line, column, endLine, endColumn, text } = shown;
  return { file: path, line, column, endLine, endColumn, text };
}
