import { describe, expect, it } from 'vitest';
import { hideFromSearch } from '../../../src/integrations/docusaurus/search.js';

const name = '@easyops-cn/docusaurus-search-local';

describe('hideFromSearch', () => {
  it('should add the badge to what the search leaves out, once', () => {
    const ignoreCssSelectors = ['.mine'];
    const plugins = [{ name: 'other' }, { name, options: { ignoreCssSelectors } }];
    expect(hideFromSearch(plugins)).toBe(false);
    expect(hideFromSearch(plugins)).toBe(false);
    expect(ignoreCssSelectors).toEqual(['.mine', '.parity-badges']);
  });

  it('should say so if it cannot', () => {
    const search = (ignoreCssSelectors: unknown) => [{ name, options: { ignoreCssSelectors } }];
    expect(hideFromSearch(search('.mine'))).toBe(true);
    expect(hideFromSearch(search('.mine, .parity-badges'))).toBe(false);
    expect(hideFromSearch([{ name }])).toBe(true);
  });

  it('should leave other plugins alone', () => {
    const options = { ignoreCssSelectors: [] };
    expect(hideFromSearch([{ name: 'other', options }])).toBe(false);
    expect(options.ignoreCssSelectors).toEqual([]);
  });
});
