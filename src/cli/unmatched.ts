/** What can go from the decisions of a roadmap, and what is to be fixed in its features. */
import { relative } from 'node:path';
import type { Survey } from '../check/survey-result.js';
import { unmatchedDecisions } from '../check/unmatched-decisions.js';
import type { Roadmap } from '../config/read-roadmap.js';
import type { Evidence } from '../evidence/evidence.js';
import { featureResults } from '../evidence/verdict.js';
import { ordersOf } from '../views/features/orders.js';
import type { Io } from './command.js';

export interface Decisions {
  survey: Survey;
  roadmap: Roadmap;
  evidence: Evidence | undefined;
}

/** Writes to standard error; nothing if all is well, or the decisions have no file. */
export function reportUnmatched({ survey, roadmap, evidence }: Decisions, io: Io): void {
  if (roadmap.file === undefined) return;
  const results =
    evidence && survey.targets.flatMap((language) => featureResults(evidence, language));
  const orders =
    evidence && results ? ordersOf({ plan: roadmap.evidence, survey, evidence, results }) : [];
  const faults = [...unmatchedDecisions(survey, roadmap, results), ...orders];
  if (faults.length === 0) return;
  io.err(`${relative(io.cwd, roadmap.file)}\n`);
  for (const { message } of faults) io.err(`  ${message}\n`);
}
