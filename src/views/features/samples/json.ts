/** Samples for programs. */
import { type Write, writeJson } from '../../view.js';
import { sourcesForPrograms } from '../sources.js';
import type { SampleReport } from './sample-report.js';

const json: Write<SampleReport> = ({ evidence, matrices, samples, orders }) =>
  writeJson({
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
  });

export default json;
