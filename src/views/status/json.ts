/** The status for programs. */
import { type Write, writeJson } from '../view.js';
import type { Counts } from './counts.js';
import { sectionShare, shareOf } from './counts.js';
import type { Overview, StatusFolder, StatusReport } from './overview.js';

const json: Write<StatusReport> = ({ languages, folders, pages, by }) =>
  writeJson({
    version: 1,
    languages: languages.map(({ language, label, counts }) => ({
      language,
      label,
      ...numbers(counts),
    })),
    folders: folders.map((folder) => folderOf(folder, languages)),
    ...(by === 'page' && {
      pages: pages.map(({ page, path, title, versions, folder, cells }) => ({
        page,
        path,
        title,
        versions,
        folder,
        languages: cells,
      })),
    }),
  });

export default json;

function folderOf({ folder, counts }: StatusFolder, languages: Overview['languages']) {
  return {
    folder,
    languages: counts.map((own, at) => ({ language: languages[at]?.language, ...numbers(own) })),
  };
}

function numbers(counts: Counts) {
  const { total, pages, elsewhere, sections } = counts;
  const sectionsWithShare = { ...sections, share: rounded(sectionShare(counts)) };
  return { share: rounded(shareOf(counts)), total, pages, elsewhere, sections: sectionsWithShare };
}

/** Four digits are enough, and the same on every machine. */
function rounded(share: number | undefined): number | null {
  return share === undefined ? null : Math.floor(share * 10_000 + 1e-9) / 10_000;
}
