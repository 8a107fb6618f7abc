/** What a document says beside what was measured, for programs. */
import type { WriteComparison } from './types.js';

const json: WriteComparison = ({ name, compared: { comparisons, unknown } }) =>
  `${JSON.stringify({ version: 1, document: name, comparisons, unknown }, undefined, 2)}\n`;

export default json;
