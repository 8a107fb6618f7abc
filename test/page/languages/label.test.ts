import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/page/languages/languages.js';
import { processorTime } from '../../support/processor-time.js';

const registry = createRegistry();

describe('labels that name languages', () => {
  it.each<[string, string[]]>([
    ['Python', ['python']],
    ['  PYTHON ', ['python']],
    ['py', ['python']],
    ['Python (Preview)', ['python']],
    ['Python (Async)', ['python']],
    ['Python 3.11', ['python']],
    ['Python 3.11+', ['python']],
    ['python3', ['python']],
    ['py_agents', ['python']],
    ['agents-py', ['python']],
    ['🐍 Python', ['python']],
    ['JS/TS', ['js']],
    ['JavaScript/TypeScript', ['js']],
    ['JavaScript / TypeScript', ['js']],
    ['Node.js', ['js']],
    ['Node.js 22', ['js']],
    ['TypeScript SDK', ['js']],
    ['SDK (TypeScript)', ['js']],
    ['C#', ['csharp']],
    ['.NET', ['csharp']],
    ['C# (.NET)', ['csharp']],
    ['.NET 8', ['csharp']],
    ['C++', ['cpp']],
    ['C++17', ['cpp']],
    ['C', ['c']],
    ['F#', ['fsharp']],
    ['Go (beta)', ['go']],
    ['Go 1.22', ['go']],
    ['Java/Kotlin', ['java', 'kotlin']],
    ['Python, Go and JavaScript', ['python', 'go', 'js']],
    ['Java & Kotlin', ['java', 'kotlin']],
    ['Objective-C', ['objc']],
    ['Dart (Flutter)', ['dart']],
    ['R', ['r']],
  ])('%s', (label, languages) => {
    expect(registry.resolve(label)).toEqual(languages);
  });
});

describe('labels that name none', () => {
  it.each([
    ...['', ' ', '()', '/', '&', '#', '++', '3.11', 'SDK', 'server', 'latest'],
    ...['Go to console', 'Swift Package Manager', 'macOS', 'Gemini (Vertex AI)'],
    ...['Java EE server logs', 'R&D', 'C level', 'Go further', 'Rust belt', 'Dart board'],
    ...['Google AI', 'Gopher', 'Pythonic', 'Rubygems', 'Step 3', 'A/B', 'README', 'vitest'],
    ...['__proto__', 'constructor', 'toString', `${'Python '.repeat(20)}`],
  ])('%j', (label) => {
    expect(registry.resolve(label)).toEqual([]);
  });

  it('have more than 60 letters', () => {
    const label = (letters: number) => `Python (${'x'.repeat(letters - 9)})`;
    expect(registry.resolve(label(60))).toEqual(['python']);
    expect(registry.resolve(label(61))).toEqual([]);
  });

  it('takes little time for long ones', () => {
    const time = processorTime(() => {
      for (const part of ['(', '[', 'a/', ' and', '_', '.', '((a)', '1']) {
        registry.resolve(part.repeat(100_000));
        registry.nearest(part.repeat(100_000));
      }
    });
    expect(time).toBeLessThan(1000);
  });
});

describe('a registry with additions', () => {
  it('has new languages, and more names for known ones, which win', () => {
    const extended = createRegistry({
      gleam: { label: 'Gleam', fences: ['gleam'] },
      python: { aliases: ['bun'] },
    });
    expect(extended.resolve('Gleam (beta)')).toEqual(['gleam']);
    expect(extended.fence('GLEAM')).toBe('gleam');
    expect(extended.resolve('Bun')).toEqual(['python']);
    expect(extended.resolve('py')).toEqual(['python']);
    expect(extended.label('python')).toBe('Python');
    expect(registry.resolve('Gleam')).toEqual([]);
    expect(registry.resolve('Bun')).toEqual(['js']);
  });

  it('knows what a misspelt name may mean', () => {
    expect(registry.nearest('pyton')).toContain('python');
    expect(registry.nearest('Javascrpt')).toContain('javascript');
    expect(registry.nearest('go')).toEqual([]);
    expect(registry.nearest('curl')).toEqual([]);
  });

  it('finds near names of 3 letters on: one edit away, from 6 letters on two', () => {
    expect(registry.nearest('ph')).toEqual([]);
    expect(registry.nearest('phx')).toEqual(['php']);
    expect(registry.nearest('swfti')).toEqual([]);
    expect(registry.nearest('pythno')).toContain('python');
    expect(registry.nearest('pyxxxn')).toEqual([]);
  });

  it('names at most 3', () => {
    const kelp = { label: 'Kelp', aliases: ['kelpa', 'kelpb', 'kelpc'] };
    expect(createRegistry({ kelp }).nearest('kelpx')).toHaveLength(3);
  });
});
