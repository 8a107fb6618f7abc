import { isInside } from '../text/inside.js';
import type { Entry, Folder, Place, Tree } from './tree.js';

export interface FileFilter {
  isSkipped(entry: Entry): boolean;
  isWanted(file: Entry): boolean;
  isExcluded(entry: Entry): boolean;
  /** Whether what a link leads to is found without the link. */
  isKnown?(real: string): boolean;
  /** Called for each link that leaves what may be read. */
  outside?(link: Entry): void;
  /** Called for each wanted file that a link does not lead to. */
  broken?(link: Entry): void;
}

/** Is in every virtual environment of Python, whatever its name is. */
const environment = 'pyvenv.cfg';

/**
 * Walks a folder, each folder in it once. Links are followed last, so that what a link and a folder lead
 * to is known by its own path; links back to a folder above lead to nothing new.
 */
export function* walkFiles(tree: Tree, top: Folder, filter: FileFilter): Generator<Place> {
  const visited = new Set<string>();
  const folders = [top];
  const links: Entry[] = [];
  for (;;) {
    for (let folder = folders.pop(); folder; folder = folders.pop()) {
      if (visited.has(folder.real)) continue;
      visited.add(folder.real);
      const entries = tree.entriesOf(folder);
      if (entries.some(({ name }) => name === environment)) continue;
      for (const entry of entries) {
        const { kind } = entry;
        if (kind === 'file' ? !filter.isWanted(entry) : filter.isSkipped(entry)) continue;
        if (filter.isExcluded(entry) || entry.isIgnored) continue;
        if (kind === 'file') yield entry;
        else if (kind === 'link') links.push(entry);
        else folders.push(entry);
      }
    }
    const link = links.shift();
    if (!link) return;
    const target = tree.follow(link);
    const isWanted = filter.isWanted(link);
    if (target.kind === 'broken') {
      if (isWanted) filter.broken?.(link);
    } else if (target.kind === 'outside') {
      if (isWanted || target.isFolder) filter.outside?.(link);
    } else {
      const place = target.kind === 'file' ? target.place : target.folder;
      if (filter.isKnown?.(place.real) || isInside(place.real, top.real)) continue;
      if (target.kind === 'folder') folders.push(target.folder);
      else if (isWanted) yield place;
    }
  }
}
