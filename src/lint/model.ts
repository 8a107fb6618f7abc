/** Where the rules get the page model from. */
export { contextOf } from '../site/model-of.js';
