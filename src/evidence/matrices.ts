/** Samples by what sets of them require. */
import type { Requirement, SampleSet } from '../config/read-features.js';
import type { Sample, SampleEvidence, SampleMatrix, SampleRow } from './evidence.js';
import { isShown } from './facts.js';
import { matchSamples, namesIn } from './sample-names.js';

export type RequirementEvidence = Pick<SampleEvidence, 'own' | 'helpers'>;

export type FindRequirement = (
  sample: Sample,
  requirement: Requirement,
) => RequirementEvidence | undefined;

const nothing: RequirementEvidence = { own: [], helpers: [] };

export function isOfSet({
  language,
  folders,
  exclude,
}: SampleSet): (sample: Pick<Sample, 'name' | 'folder' | 'language'>) => boolean {
  const isMeant = matchSamples(folders);
  const isLeftOut = matchSamples(exclude);
  return (one) => one.language === language && isMeant(one) && !isLeftOut(one);
}

/** @param isComplete All samples of the language were read: what was not found is absent. */
export function matrixOf(
  set: SampleSet,
  samples: readonly Sample[],
  find: FindRequirement,
  isComplete: boolean,
): SampleMatrix {
  const { name, language, requires, excluded, note } = set;
  const own = samples.filter(isOfSet(set));
  const rows = own.map(
    (sample): SampleRow => ({
      sample: sample.name,
      absent: false,
      cells: requires.map((one) => find(sample, one) ?? nothing),
      bugs: sample.bugs,
    }),
  );
  const absent = isComplete ? absentNames(set, own) : [];
  const others = samples.filter((one) => one.language === language && !own.includes(one));
  return {
    name,
    language,
    requirements: requires.map(({ name, feature }) => ({ name, feature })),
    rows: [
      ...rows,
      ...absent.map((name) => ({
        sample: name,
        absent: true,
        cells: requires.map(() => nothing),
        bugs: [],
      })),
    ],
    extra: requires.map((one) =>
      others.filter((sample) => isShown(find(sample, one) ?? nothing)).map(({ name }) => name),
    ),
    excluded,
    note,
  };
}

/** Names that no sample has: samples to write. A glob that finds nothing is told elsewhere. */
function absentNames({ folders, exclude }: SampleSet, own: readonly Sample[]): string[] {
  return namesIn(folders)
    .filter(({ name, isGlob }) => !isGlob && !own.some(matchSamples([name])))
    .map(({ name }) => name)
    .filter((name) => !matchSamples(exclude)({ name, folder: name }));
}
