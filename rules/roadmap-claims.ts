/**
 * remark-lint rule to warn when a roadmap says of pages what is not true of them.
 *
 * ## What is this?
 *
 * This rule reads the tables and lists of a document in which people wrote down what the pages of
 * the docs have, such as a roadmap or a status table, and compares them with the pages.
 * It warns about
 *
 * * a status that the page or folder does not have, and a page with two of them;
 * * languages that the page has and the row does not name, and the other way round;
 * * counts that are not those of the rows or pages, and totals that are not the sum;
 * * a priority for what the document or the configuration puts out of scope, and two priorities
 *   of one page;
 * * a page without a row where its neighbours have one, and a row without a page;
 * * a section that is said to be missing and is there.
 *
 * Rows are found by the page that they name: by file name, path, link, or title.
 * A status may stand in a column, in the heading above, or as a checkbox; in words (`complete`,
 * `in progress`, `not started`, `n/a`) or signs (`✅`, `🔶`, `🚧`, `❌`, `➖`).
 * Signs mean what the document says that they mean, such as `🟡 Missing` in its summary.
 * A column that is headed by the name of a language is about that language; so is what stands under a
 * heading that names one.
 * A document that has no word for “partial” may call such a page missing.
 * What is not understood is left alone; “likely” and “to be verified” make a claim no less of one.
 *
 * ## When should I use this?
 *
 * You can use this rule if people plan their work with a document that they write by hand.
 * `parity roadmap` writes one that cannot go wrong.
 *
 * Only documents that are about the status of pages are looked at: those that the configuration names
 * in `claims`, and those that have a word such as “roadmap”, “parity”, or “status” in their file name
 * or title *and* whose rows mostly name pages of the docs.
 * Pages of the docs need `roadmap` or `parity` in their file name, as tables with `✅` are about other
 * things there.
 *
 * ## API
 *
 * ### `unified().use(remarkParityRoadmapClaims[, options])`
 *
 * Warn when a roadmap says of pages what is not true of them.
 *
 * #### Options
 *
 * * `docs` (`string` or `Array<string>`, default: `docs` of the configuration, or what is usual)
 *   — folders of the pages, relative to the folder of the document
 * * `unlisted` (`boolean`, default: `true`)
 *   — whether to warn about pages without a row
 *
 * ## Recommendation
 *
 * Correct the document.
 * If the page is measured wrongly, then say so in the page with an annotation, or in the
 * configuration with an exclusion: then the document and the linter agree.
 *
 * @module roadmap-claims
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "roadmap.md"}
 *
 *   # Python roadmap
 *
 *   | Status      | Count |
 *   | ----------- | ----- |
 *   | ✅ Complete | 1     |
 *   | 🔶 Partial  | 1     |
 *
 *   | Page         | Status | Languages  | What is missing |
 *   | ------------ | ------ | ---------- | --------------- |
 *   | `flows.md`   | ✅     | js, python |                 |
 *   | `models.md`  | 🔶     | js, python | Middleware      |
 * @example
 *   {"label": "beside", "name": "roadmap.md", "path": "docs/flows.md"}
 *
 *   :::js
 *   Call `flow()` to define a flow that runs on the server.
 *   :::
 *
 *   :::python
 *   Call `flow()` to define a flow that runs on the server.
 *   :::
 * @example
 *   {"label": "beside", "name": "roadmap.md", "path": "docs/models.md"}
 *
 *   :::js
 *   ## Streaming
 *   Call `stream()` to get the answer piece by piece.
 *
 *   ## Middleware
 *   Wrap the model in functions that see every request before it is sent.
 *   :::
 *
 *   :::python
 *   ## Streaming
 *   Call `stream()` to get the answer piece by piece.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-roadmap.md"}
 *
 *   # Python roadmap
 *
 *   Out of scope:
 *
 *   * Chat: deprecated
 *
 *   | Status      | Count |
 *   | ----------- | ----- |
 *   | ✅ Complete | 1     |
 *   | ❌ Missing  | 4     |
 *   | Total       | 6     |
 *
 *   ## ✅ Complete
 *
 *   | Page        | Languages |
 *   | ----------- | --------- |
 *   | `models.md` | js only   |
 *
 *   ## 🔶 Python page exists
 *
 *   | Page        | What is missing       |
 *   | ----------- | --------------------- |
 *   | `models.md` | Middleware, streaming |
 *   | `flow.md`   |                       |
 *
 *   ## ❌ Missing
 *
 *   | Page      | Priority |
 *   | --------- | -------- |
 *   | `chat.md` | P1       |
 * @example
 *   {"label": "output", "name": "not-ok-roadmap.md"}
 *
 *   10:16-10:17: Unexpected count `4` of `missing`, expected `1` because 1 page is listed so, correct the count
 *   11:17-11:18: Unexpected total `6`, expected `5`, the sum of the other counts, correct the count
 *   17:3-17:14: Unexpected statuses `complete` and `partial` of `models.md`, expected `partial` because Python readers lack a section, remove this row
 *   17:17-17:24: Unexpected languages `js only` of `models.md`, expected `js, python` because Python readers get content of their own, correct the cell
 *   23:17-23:38: Unexpected missing section `streaming` of `models.md`, expected none because Python readers have it at line 10, remove it
 *   24:3-24:12: Unexpected page `flow.md`, expected `flows.md` or another page of `docs/`, correct or remove the row
 *   30:3-30:12: Unexpected page without a row: `flows.md`, expected a row for every page, add one
 *   30:15-30:17: Unexpected priority `P1` of `chat.md`, expected none because the document excludes `Chat`, remove the priority or the exclusion
 *
 * @example
 *   {"label": "beside", "name": "not-ok-roadmap.md", "path": "docs/chat.md"}
 *
 *   :::js
 *   Call `chat()` to talk to the model.
 *   :::
 * @example
 *   {"label": "beside", "name": "not-ok-roadmap.md", "path": "docs/flows.md"}
 *
 *   :::js
 *   Call `flow()` to define a flow that runs on the server.
 *   :::
 *
 *   :::python
 *   Call `flow()` to define a flow that runs on the server.
 *   :::
 * @example
 *   {"label": "beside", "name": "not-ok-roadmap.md", "path": "docs/models.md"}
 *
 *   :::js
 *   ## Streaming
 *   Call `stream()` to get the answer piece by piece.
 *
 *   ## Middleware
 *   Wrap the model in functions that see every request before it is sent.
 *   :::
 *
 *   :::python
 *   ## Streaming
 *   Call `stream()` to get the answer piece by piece.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-parity.md", "config": {"docs": "pages"}}
 *
 *   # Parity of the docs
 *
 *   * [x] [Flows](pages/flows.md)
 *   * [ ] [Models](pages/models.md)
 * @example
 *   {"label": "output", "name": "not-ok-parity.md", "config": {"docs": "pages"}}
 *
 *   3:7-3:30: Unexpected status `[x]` of `flows.md`, expected `missing` because Python readers get nothing, correct the box
 *   4:7-4:32: Unexpected status `[ ]` of `models.md`, expected `complete` because Python readers get all that the others get, correct the box
 *
 * @example
 *   {"label": "beside", "name": "not-ok-parity.md", "path": "pages/flows.md"}
 *
 *   :::js
 *   Call `flow()` to define a flow that runs on the server.
 *   :::
 * @example
 *   {"label": "beside", "name": "not-ok-parity.md", "path": "pages/models.md"}
 *
 *   :::js
 *   Call `model()` to choose a model.
 *   :::
 *
 *   :::python
 *   Call `model()` to choose a model.
 *   :::
 */
import { claimFaults } from '../src/check/claims/claim-faults.js';
import { defineRule } from '../src/lint/define.js';

/** Configuration of `roadmap-claims`. */
export interface Options {
  /** Folders of pages, relative to the document (default: those of the configuration). */
  docs?: string | string[] | undefined;
  /** Whether every page must have a row (default: `true`). */
  unlisted?: boolean | undefined;
}

const roadmapClaims = defineRule<Options>(
  'roadmap-claims',
  ({ model, config, path, files }, report, { docs, unlisted }) => {
    if (path === undefined) return;
    const { tree, title } = model;
    const folders = docs === undefined ? undefined : [docs].flat();
    const onFiles = (read: readonly string[]) => files.push(...read);
    const settings = { docs: folders, unlisted, onFiles };
    for (const fault of claimFaults({ tree, title, path, config }, settings)) report(fault);
  },
  { docs: 'paths', unlisted: 'boolean' },
);

export default roadmapClaims;
