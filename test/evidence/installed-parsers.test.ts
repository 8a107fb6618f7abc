import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/problem.js';
import { parsersOf } from '../../src/evidence/installed-parsers.js';

const config = { root: '/nowhere', file: '/nowhere/parity.config.yaml' };

describe('parsers for code', () => {
  it('are those that are installed', () => {
    const engine = parsersOf('python', config);
    expect(engine?.parse('python', 'x = 1').root().kind()).toBe('module');
  });

  it('are asked for by name where they are not', () => {
    for (const _ of ['once', 'again']) {
      expect(() => parsersOf('ruby', config)).toThrow(ConfigError);
      expect(() => parsersOf('ruby', config)).toThrow(
        /parity\.config\.yaml.*`code-syntax` for code of `ruby`.*@ast-grep\/lang-ruby/s,
      );
    }
  });

  it('are none where there is no parser in the world', () => {
    expect(parsersOf('curl', config)).toBeUndefined();
  });
});
