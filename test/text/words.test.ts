import { describe, expect, it } from 'vitest';
import { createRegistry, labels } from '../../src/page/languages/languages.js';
import { an, list, plain, quote } from '../../src/text/words.js';

describe('words of messages', () => {
  it('keeps text of authors on one line and in its backticks', () => {
    expect(quote('Use `x`\r\nor\u2028y\u001b[31m\u202e')).toBe("`Use 'x' or y [31m`");
    expect(plain(' a\n\nb\t')).toBe('a b');
  });

  it('shortens by letters, not by code units', () => {
    expect(quote('a'.repeat(60))).toBe(`\`${'a'.repeat(60)}\``);
    expect(quote('😀'.repeat(61))).toBe(`\`${'😀'.repeat(59)}…\``);
    expect(quote('x'.repeat(5_000_000))).toHaveLength(62);
  });

  it('lists', () => {
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b'], 'or')).toBe('a or b');
    expect(list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it('names languages once, and ids that it does not know', () => {
    expect(labels(['js', 'go', 'js', 'cobol'], createRegistry())).toBe('JavaScript, Go, and cobol');
  });

  it('knows articles', () => {
    const words = ['Python tab', 'Elixir tab', 'Objective-C tab', 'R tab', 'Rust tab', 'C# tab'];
    expect(words.map(an)).toEqual([
      'a Python tab',
      'an Elixir tab',
      'an Objective-C tab',
      'an R tab',
      'a Rust tab',
      'a C# tab',
    ]);
  });
});
