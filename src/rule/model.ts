/** Where the rules get the page model from. */
export { contextOf } from '../model-of.js';
