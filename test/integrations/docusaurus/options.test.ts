import { describe, expect, it } from 'vitest';
import { badgeOptionsOf, checkOptions } from '../../../src/integrations/docusaurus/options.js';

describe('checkOptions', () => {
  it('should give the id that Docusaurus wants', () => {
    expect(checkOptions(undefined)).toEqual({ id: 'default' });
    expect(checkOptions({ id: 'more', languages: ['go'] })).toEqual({
      id: 'more',
      languages: ['go'],
    });
  });

  it('should name the plugin and every field that is wrong', () => {
    const options = { languages: 'python', statuzes: [] } as never;
    expect(() => checkOptions(options)).toThrow(
      /Wrong options of the plugin `remark-parity\/docusaurus`.*languages.*`statuzes`.*`statuses`/s,
    );
  });
});

describe('badgeOptionsOf', () => {
  it('should take the id away', () => {
    expect(badgeOptionsOf({ id: 'default', placement: 'top' })).toEqual({ placement: 'top' });
    expect(badgeOptionsOf(undefined)).toEqual({});
  });
});
