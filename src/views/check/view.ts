/** Findings of the whole site. */
import { defineView } from '../view.js';
import type { Report } from './report.js';

export const checkView = defineView<Report>()({
  formats: {
    pretty: () => import('./pretty.js'),
    json: () => import('./json.js'),
    sarif: () => import('./sarif.js'),
    github: () => import('./github.js'),
    gitlab: () => import('./gitlab.js'),
    junit: () => import('./junit.js'),
    markdown: () => import('./markdown.js'),
  },
});
