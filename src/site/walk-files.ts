/** The files in folders, each in one of them. */

import { type FolderFilter, placeOf } from '../evidence/sources/match-folders.js';
import { isEnvironment } from '../evidence/sources/skipped.js';
import { isInside } from '../text/inside.js';
import type { Entry, Folder, Place, Tree } from './tree.js';

/** What is wanted. */
export interface FileFilter extends FolderFilter {
  /** @param top The folder that is being walked; so below. */
  isWanted(file: Pick<Place, 'name' | 'file'>, top: Folder): boolean;
  isExcluded(file: string, top: Folder): boolean;
  /** Told of each wanted file that a link does not lead to. */
  broken(link: Entry): void;
}

/** A folder with its files, sorted by path. */
export interface Walked {
  folder: Folder;
  files: Place[];
}

/**
 * Walks folders. A folder that lies in another is walked by itself only. Links are followed last, so
 * that what a link and a folder lead to is known by its own path; links into any of the folders lead
 * to nothing new, nor do those back to a folder above.
 */
export function walkFiles(tree: Tree, folders: readonly Folder[], filter: FileFilter): Walked[] {
  const tops = withoutCopies(folders);
  const isTop = new Set(tops.map(({ real }) => real));
  const walks = tops.map((folder) => ({
    folder,
    files: [] as Place[],
    links: [] as Entry[],
    visited: new Set<string>(),
  }));
  type Walk = (typeof walks)[number];
  for (const walk of walks) enter(walk, walk.folder);
  for (const walk of walks) {
    // Grows while links are found behind links.
    for (const link of walk.links) followLink(walk, link);
    walk.files.sort((a, b) => (a.file < b.file ? -1 : 1));
  }
  return walks.map(({ folder, files }) => ({ folder, files }));

  function enter(walk: Walk, folder: Folder): void {
    if (walk.visited.has(folder.real)) return;
    walk.visited.add(folder.real);
    const entries = tree.entriesOf(folder);
    if (isEnvironment(entries)) return;
    for (const entry of entries) {
      if (entry.kind === 'file') {
        if (filter.isWanted(entry, walk.folder) && !isLeftOut(walk, entry)) {
          add(walk, placeOf(entry));
        }
      } else if (!filter.isSkipped(entry) && !isTop.has(entry.real) && !isLeftOut(walk, entry)) {
        if (entry.kind === 'link') walk.links.push(entry);
        else enter(walk, { ...placeOf(entry), rules: entry.rules, isLink: false });
      }
    }
  }

  function add({ visited, files }: Walk, file: Place): void {
    if (visited.has(file.real)) return;
    visited.add(file.real);
    files.push(file);
  }

  function followLink(walk: Walk, link: Entry): void {
    const target = tree.follow(link);
    const isWanted = filter.isWanted(link, walk.folder);
    if (target.kind === 'broken') {
      if (isWanted) filter.broken(link);
    } else if (target.kind === 'outside') {
      if (isWanted || target.isFolder) filter.outside(link);
    } else {
      const place = target.kind === 'file' ? target.place : target.folder;
      const isRead = tops.some((top) => isInside(top.real, place.real));
      if (isRead || isInside(place.real, walk.folder.real)) return;
      if (target.kind === 'folder') enter(walk, target.folder);
      else if (isWanted) add(walk, place);
    }
  }

  function isLeftOut({ folder }: Walk, entry: Entry): boolean {
    return filter.isExcluded(entry.file, folder) || entry.isIgnored;
  }
}

/** Without links to folders that are there, or to what is in them. */
function withoutCopies(folders: readonly Folder[]): Folder[] {
  const kept = folders.filter(({ isLink }) => !isLink);
  for (const folder of folders) {
    if (folder.isLink && !kept.some(({ real }) => isInside(real, folder.real))) kept.push(folder);
  }
  return kept.sort((a, b) => (a.file < b.file ? -1 : 1));
}
