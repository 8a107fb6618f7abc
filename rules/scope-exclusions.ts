/**
 * remark-lint rule to warn when an exclusion does not fit the page that it excludes.
 *
 * ## What is this?
 *
 * This rule checks that the exclusions of the configuration still hold: that an excluded topic has
 * no content for the target language (Python unless configured), and that its date is to come.
 *
 * It also warns about code of the target that uses what is excluded, on pages and in sections that are
 * in scope: where an exclusion has patterns in `code`, as `"$AI.chat($$$)"`, its API should not be in
 * the examples of other topics.
 *
 * ## When should I use this?
 *
 * You can use this rule to keep exclusions from outliving their reasons.
 *
 * ## API
 *
 * ### `unified().use(remarkParityScopeExclusions[, options])`
 *
 * Warn when an exclusion does not fit the page that it excludes.
 *
 * #### Options
 *
 * * `today` (`string`, default: the day by the clock, in UTC)
 *   — day to compare `until` with, such as `'2026-02-06'`; the day of `until` itself is not over
 *
 * ## Recommendation
 *
 * Change the exclusion, or write the content.
 *
 * @module scope-exclusions
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.md", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Mail", "reason": "The service is retired.", "pages": ["*.md"], "until": "2026-02-06"}]}}
 *
 *   # Mail
 *
 *   :::js
 *   Call `mail()` to send a message to the users of the project.
 *   :::
 *
 * @example
 *   {"label": "input", "name": "not-ok-until.mdx", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Mail", "reason": "The service is retired.", "pages": ["*.mdx"], "until": "2026-02-05"}]}}
 *
 *   # Mail
 *
 *   <Lang lang="js">
 *   Call `mail()` to send a message to the users of the project.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-until.mdx", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Mail", "reason": "The service is retired.", "pages": ["*.mdx"], "until": "2026-02-05"}]}}
 *
 *   1:1-1:7: Unexpected exclusion of `Mail` until 2026-02-05, expected a day that has not passed, add Python content or a later date
 *
 * @example
 *   {"label": "input", "name": "not-ok-section.mdx", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Browser", "reason": "There is no browser build.", "sections": ["Run in a browser"]}]}}
 *
 *   <Lang lang="js">
 *   ## Run in a browser
 *
 *   Import `sdk/browser` to call the model with a short-lived token.
 *   </Lang>
 *
 *   <Lang lang="python">
 *   ## Run in a browser
 *
 *   Use Pyodide to call the model with a short-lived token.
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok-section.mdx", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Browser", "reason": "There is no browser build.", "sections": ["Run in a browser"]}]}}
 *
 *   8:1-8:20: Unexpected exclusion of `Browser`, expected none because Python readers get all that the others get, remove the section from `exclusions`
 *
 * @example
 *   {"label": "input", "name": "not-ok-content.md", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Mail", "reason": "The service is retired.", "pages": ["*.md"]}]}}
 *
 *   :::js
 *   ## Send mail
 *
 *   Call `mail()` to send a message to the users of the project.
 *
 *   ## Receive mail
 *
 *   Call `onMail()` to get the messages that users of the project send.
 *   :::
 *
 *   :::python
 *   ## Send mail
 *
 *   Call `ai.mail()` to send a message to the users of the project.
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-content.md", "config": {"today": "2026-02-06"}, "parity": {"exclusions": [{"topic": "Mail", "reason": "The service is retired.", "pages": ["*.md"]}]}}
 *
 *   2:1-2:13: Unexpected Python content on the excluded topic `Mail`, expected none, remove the content or the exclusion
 *
 * @example
 *   {"label": "input", "name": "not-ok-code.md", "parity": {"exclusions": [{"topic": "Chat", "reason": "It is deprecated.", "code": {"python": "$AI.chat($$$)"}}]}}
 *
 *   ## Keep the history
 *
 *   :::js
 *   ```js
 *   const chat = ai.chat()
 *   ```
 *   :::
 *
 *   :::python
 *   * Start with nothing:
 *
 *     ```python
 *     session = ai.chat(model=model)
 *     ```
 *   :::
 * @example
 *   {"label": "output", "name": "not-ok-code.md", "parity": {"exclusions": [{"topic": "Chat", "reason": "It is deprecated.", "code": {"python": "$AI.chat($$$)"}}]}}
 *
 *   13:13-13:33: Unexpected use of the excluded topic `Chat` in Python code, expected none, remove the code or the exclusion
 */
import { excludedUses } from '../src/evidence/excluded-code.js';
import { defineScopeExclusions } from '../src/lint/scope-exclusions.js';

export type { Options } from '../src/lint/scope-exclusions.js';

export default defineScopeExclusions(excludedUses);
