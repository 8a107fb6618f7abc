/** The survey as JSON. */
import type { Format } from './types.js';

const json: Format = {
  name: 'json',
  summary: 'everything, for programs',
  write: ({ survey, totals }) =>
    `${JSON.stringify({ version: 1, totals, ...survey }, undefined, 2)}\n`,
};

export default json;
