/** Which feature, requirement or sample a document means. */
import type { FeatureResult, SampleMatrix } from '../../../evidence/types.js';

/** Letters and digits of a name, in lower case: `Tool calling (JS)` and `tool-calling js` are the same. */
export function keyOf(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The feature of a name; of several, the one whose page the headings name. */
export function featureOf(
  name: string,
  path: readonly string[],
  results: readonly FeatureResult[],
): FeatureResult | undefined {
  const key = keyOf(name);
  const named = results.filter(({ evidence: { feature } }) =>
    [feature.name, feature.id, ...feature.aliases].some((one) => keyOf(one) === key),
  );
  if (named.length < 2) return named[0];
  const above = ` ${path.map(keyOf).join(' ')} `;
  const ofPage = ({ evidence }: FeatureResult) =>
    (evidence.feature.pages ?? []).some((page) => {
      const stem = keyOf(page.replace(/\.mdx?$/, ''));
      return stem !== '' && above.includes(` ${stem} `);
    });
  return named.find(ofPage) ?? named[0];
}

/** The sample of that name, or the only one whose name ends in it: folders get prefixes. */
export function sampleOf(name: string, samples: readonly string[]): string | undefined {
  const plain = name.trim().replace(/\/$/, '');
  if (samples.includes(plain)) return plain;
  const ending = samples.filter(
    (one) => /[^\p{L}\p{N}]/u.test(one.at(-plain.length - 1) ?? '') && one.endsWith(plain),
  );
  return ending.length === 1 ? ending[0] : undefined;
}

/** The requirement that a heading names: by its name, or by a function in code style. */
export function requirementOf(heading: string, matrix: SampleMatrix): number | undefined {
  const words = ` ${keyOf(heading)} `;
  const found = matrix.requirements.findIndex(({ name }) => {
    const key = keyOf(name);
    return key !== '' && words.includes(` ${key} `);
  });
  return found === -1 ? undefined : found;
}
