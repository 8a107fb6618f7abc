/** Places for programs: as those of all features. */
import type { Write } from '../../view.js';
import writeFeatures from '../json.js';
import type { FeaturePlaces } from './feature-places.js';

const json: Write<FeaturePlaces> = ({ report }, output) => writeFeatures(report, output);

export default json;
