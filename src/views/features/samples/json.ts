/** Samples for programs. */
import { sourcesForPrograms } from '../sources.js';
import type { WriteSamples } from './types.js';

const json: WriteSamples = ({ evidence, matrices, samples, orders }) => {
  const data = {
    version: 1,
    sets: matrices,
    samples: samples.map(({ sample, features }) => ({
      ...sample,
      features: features.map(({ feature: { id, name }, shown: { own, helpers } }) => ({
        id,
        name,
        own,
        helpers,
      })),
    })),
    sources: sourcesForPrograms(evidence.sources),
    orders,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
};

export default json;
