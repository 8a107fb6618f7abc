/**
 * remark-lint rule to warn when a link leads readers to the pages of another language.
 *
 * ## What is this?
 *
 * This rule checks links in shared content and in variants: their address must not be pinned to
 * a language that is not that of all who read them.
 * An address is pinned by a segment of its path (`/docs/python/flows`), by its query (`?lang=go`),
 * or by its host (`pkg.go.dev`).
 *
 * ## When should I use this?
 *
 * You can use this rule on sites that have a page for each language, where a link is easily
 * copied along with the language in it.
 *
 * Links for several languages in one paragraph, list, or table are fine, and so is a link in a
 * variant whose text names the other language (“as in the Python client”).
 *
 * ## API
 *
 * ### `unified().use(remarkParityNoLanguagePinnedLink[, options])`
 *
 * Warn when a link leads readers to the pages of another language.
 *
 * #### Options
 *
 * * `allow` (`Array<string>`, default: `[]`)
 *   — beginnings of addresses that are fine
 * * `hosts` (`Record<string, string>`, default: `{}`)
 *   — further hosts that are for one language, such as `{'api.example.com': 'go'}`
 *
 * ## Recommendation
 *
 * Link to a page that serves all readers, or put the link into variants.
 * This rule is off by default: many sites have no pages that are pinned to a language.
 *
 * @module no-language-pinned-link
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   Flows are [traced](/docs/tracing). See the reference for [JavaScript](/reference/js) and for
 *   [Python](/reference/python).
 *
 *   <Lang lang="js">
 *   Read about [flows](/docs/js/flows).
 *   </Lang>
 *
 *   <Lang lang="python">
 *   Read about [flows](/docs/python/flows).
 *   </Lang>
 *
 * @example
 *   {"label": "input", "name": "not-ok.mdx"}
 *
 *   Read about [tools](/docs/python/tools).
 *
 *   <Lang lang="js">
 *   Read about [flows](/docs/flows?lang=python).
 *   </Lang>
 *
 *   <Lang lang="python">
 *   Read about [flows](/docs/python/flows).
 *   </Lang>
 * @example
 *   {"label": "output", "name": "not-ok.mdx"}
 *
 *   1:12-1:39: Unexpected link to `/docs/python/tools`, which is for Python, in shared content, expected an address for JavaScript and Python readers, add variants with a link each or link to a page for all
 *   4:12-4:44: Unexpected link to `/docs/flows?lang=python`, which is for Python, in content for JavaScript, expected an address for JavaScript readers, add variants with a link each or link to a page for all
 *
 * @example
 *   {"config": {"allow": ["/docs/python/"], "hosts": {"api.example.com": "js"}}, "label": "input", "name": "options.md"}
 *
 *   Read about [tools](/docs/python/tools) and the [client][].
 *
 *   :::js
 *   Call `generate()` with a prompt.
 *   :::
 *
 *   :::python
 *   Call `ai.generate()` with a prompt.
 *   :::
 *
 *   [client]: https://api.example.com/client
 * @example
 *   {"config": {"allow": ["/docs/python/"], "hosts": {"api.example.com": "js"}}, "label": "output", "name": "options.md"}
 *
 *   1:48-1:58: Unexpected link to `https://api.example.com/client`, which is for JavaScript, in shared content, expected an address for JavaScript and Python readers, add variants with a link each or link to a page for all
 */
import { defineRule } from '../src/lint/define.js';
import { type Options, pinnedLinks } from '../src/lint/links.js';
import { ancestorsOf } from '../src/lint/prose.js';
import { labels } from '../src/page/languages/languages.js';
import { plain, quote } from '../src/text/words.js';

export type { Options };

const noLanguagePinnedLink = defineRule<Options>(
  'no-language-pinned-link',
  ({ model, registry }, report, options) => {
    for (const { visit, address, language } of pinnedLinks(model, registry, options)) {
      const readers = labels(visit.languages ?? model.languages, registry);
      const where = visit.languages ? `in content for ${readers}` : 'in shared content';
      const label = plain(registry.label(language));
      report({
        reason:
          `Unexpected link to ${quote(address)}, which is for ${label}, ${where}, ` +
          `expected an address for ${readers} readers, ` +
          'add variants with a link each or link to a page for all',
        place: visit.node.position,
        ancestors: ancestorsOf(visit),
        actual: address,
      });
    }
  },
  { allow: 'strings', hosts: 'map' },
);

export default noLanguagePinnedLink;
