/** Every place that shows a feature. */
import { defineView } from '../../view.js';
import type { FeaturePlaces } from './feature-places.js';

export const placesView = defineView<FeaturePlaces>()({
  formats: {
    text: () => import('./text.js'),
    json: () => import('./json.js'),
  },
});
