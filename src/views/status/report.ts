/** What is shown of the status of a site. */
import type { Survey } from '../../check/types.js';
import type { Overview } from './overview.js';

/** The overview, arranged. */
export interface StatusReport extends Overview {
  /** Rows of pages, or of folders only. */
  by: 'page' | 'folder';
  /** Pages stand folder by folder. */
  grouped: boolean;
  linkedBy: Pick<Survey, 'root' | 'source'>;
}
