/** The survey as JSON. */
import { portableReport } from './portable.js';
import type { Format } from './types.js';

const json: Format = {
  name: 'json',
  summary: 'everything, for programs',
  write: (report, { version }) =>
    `${JSON.stringify(portableReport(report, version), undefined, 2)}\n`,
};

export default json;
