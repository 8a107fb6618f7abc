/**
 * remark-lint rule to warn when the language tabs of a page do not follow one another.
 *
 * ## What is this?
 *
 * This rule checks that the language tabs of a page share one sync key (`syncKey` in Starlight,
 * `groupId` in Docusaurus), spelt right, and name each language by one label.
 *
 * ## When should I use this?
 *
 * You can use this rule to keep the choice of a reader: tabs follow one another only if their
 * key and their labels are the same.
 *
 * ## API
 *
 * ### `unified().use(remarkParityTabSync)`
 *
 * Warn when the language tabs of a page do not follow one another.
 *
 * There are no options.
 *
 * ## Recommendation
 *
 * Use one key and one label for each language on the whole site.
 * A page whose language tabs all have no key is fine: not every component can sync.
 *
 * @module tab-sync
 * @author remark-parity contributors
 * @license MIT
 *
 * @example
 *   {"name": "ok.mdx"}
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="JavaScript">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 *
 *   <Tabs syncKey="os">
 *     <TabItem label="macOS">
 *       Use Homebrew.
 *     </TabItem>
 *     <TabItem label="Linux">
 *       Use the package manager.
 *     </TabItem>
 *   </Tabs>
 *
 * @example
 *   {"label": "input", "name": "not-ok-starlight.mdx"}
 *
 *   <Tabs syncKey="lang">
 *     <TabItem label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *     <TabItem label="JavaScript">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 *
 *   <Tabs synckey="lang">
 *     <TabItem label="py">
 *       Call `ai.stream()` with a prompt.
 *     </TabItem>
 *     <TabItem label="JavaScript">
 *       Call `stream()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-starlight.mdx"}
 *
 *   10:1-17:8: Unexpected attribute `synckey`, expected `syncKey`, correct it so that the tabs follow the choice of the reader
 *   11:3-13:13: Unexpected label `py` for Python, expected `Python` as on the first tabs of the page, use one label
 *
 * @example
 *   {"label": "input", "name": "not-ok-docusaurus.mdx"}
 *
 *   <Tabs groupId="languages">
 *     <TabItem value="py" label="Python">
 *       Call `ai.generate()` with a prompt.
 *     </TabItem>
 *     <TabItem value="js" label="JavaScript">
 *       Call `generate()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 *
 *   <Tabs groupId="language">
 *     <TabItem value="py" label="Python">
 *       Call `ai.stream()` with a prompt.
 *     </TabItem>
 *     <TabItem value="js" label="JavaScript">
 *       Call `stream()` with a prompt.
 *     </TabItem>
 *   </Tabs>
 *
 *   <Tabs>
 *     <TabItem value="py" label="Python">
 *       Call `ai.embed()` with a text.
 *     </TabItem>
 *     <TabItem value="js" label="JavaScript">
 *       Call `embed()` with a text.
 *     </TabItem>
 *   </Tabs>
 * @example
 *   {"label": "output", "name": "not-ok-docusaurus.mdx"}
 *
 *   19:1-26:8: Unexpected language tabs without `groupId`, expected `groupId="languages"` as on the other language tabs of the page, add it
 *   10:1-17:8: Unexpected value `language` of `groupId`, expected `languages` as on the other language tabs of the page, use one value
 */
import { defineRule } from '../src/lint/define.js';
import { labelChanges, missingSync, otherValues, spelling } from '../src/lint/sync.js';

const tabSync = defineRule('tab-sync', ({ model, registry }, report) => {
  const sets = model.groups.filter(({ kind, dialect }) => kind === 'set' && dialect === 'tabs');
  for (const set of sets) for (const found of spelling(set)) report(found);
  for (const found of missingSync(sets)) report(found);
  for (const found of otherValues(sets)) report(found);
  for (const found of labelChanges(sets, model, registry)) report(found);
});

export default tabSync;
