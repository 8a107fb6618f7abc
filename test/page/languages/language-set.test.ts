import { describe, expect, it } from 'vitest';
import { languageTabs } from '../dialects/variants.js';

describe('sets about languages', () => {
  it.each<[string[], string[]]>([
    [
      ['JavaScript', 'Go'],
      ['js', 'go'],
    ],
    [
      ['JS/TS', 'Python (Preview)', 'cURL'],
      ['js', 'python'],
    ],
    [['Python', 'cURL'], ['python']],
    [['REST API', 'Go'], ['go']],
    [
      ['Node.js', '.NET', 'PHP', 'Other'],
      ['js', 'csharp', 'php'],
    ],
    [
      ['Python (Sync)', 'Python (Async)', 'TypeScript'],
      ['python', 'python', 'js'],
    ],
    [['Python'], ['python']],
    [
      [
        'Python Client',
        'Python RemoteGraph',
        'JavaScript Client',
        'JavaScript RemoteGraph',
        'CURL',
      ],
      ['python', 'python', 'js', 'js'],
    ],
  ])('%j', (labels, languages) => {
    expect(languageTabs(labels)).toEqual(languages);
  });
});

describe('sets about something else', () => {
  it.each([
    [['Android', 'iOS']],
    [['Web', 'iOS', 'Android']],
    [['iOS', 'Android', 'Flutter', 'React Native']],
    [['macOS', 'Windows', 'Linux']],
    [['npm', 'pnpm', 'yarn', 'bun']],
    [['npm', 'pnpm', 'yarn', 'Bun', 'Deno']],
    [['pip', 'uv', 'poetry']],
    [['Google AI', 'Vertex AI', 'OpenAI']],
    [['Gemini (Vertex AI)', 'Gemini (Google AI)']],
    [['index.ts', 'server.ts']],
    [['server.go', 'client.py']],
    [['Python 3.10', 'Python 3.11']],
    [['Express', 'Next.js', 'Hono']],
    [['Go to console', 'Use the CLI']],
    [['Before', 'After']],
    [['Python basics', 'JavaScript basics']],
    [['Go to console', 'Go to project', 'Python']],
    [['Docker', 'Kubernetes', 'Node.js', 'Firebase', 'Cloud Run']],
  ])('%j', (labels) => {
    expect(languageTabs(labels)).toBeUndefined();
  });
});

describe('keys', () => {
  it.each(['syncKey="lang"', 'groupId="languages"', 'groupId="sdk"', 'syncKey="code-language"'])(
    '%s makes a set one about languages',
    (attribute) => {
      expect(languageTabs(['Python 3.10', 'Python 3.11'], attribute)).toEqual(['python', 'python']);
      expect(languageTabs(['Docker', 'Kubernetes', 'Node.js'], attribute)).toEqual(['js']);
    },
  );

  it('are those of the configuration', () => {
    const labels = ['Docker', 'Kubernetes', 'Node.js'];
    expect(languageTabs(labels, 'syncKey="example-tabs"')).toEqual(['js']);
    expect(languageTabs(labels, 'syncKey="os"')).toBeUndefined();
  });

  it('do not make languages of what names none', () => {
    expect(languageTabs(['macOS', 'Windows'], 'syncKey="lang"')).toBeUndefined();
  });
});

describe('a set with other items beside two languages', () => {
  it('is about languages if they are half of it', () => {
    const others = ['Kelp', 'Dulse', 'Nori'];
    expect(languageTabs(['JavaScript', 'Python', ...others.slice(0, 2)])).toEqual(['js', 'python']);
    expect(languageTabs(['JavaScript', 'Python', ...others])).toBeUndefined();
  });

  it('knows a language by the first word from 3 letters on', () => {
    const set = (label: string) => languageTabs(['JavaScript', 'Python', label]);
    expect(set('PHP RemoteGraph')).toEqual(['js', 'python', 'php']);
    expect(set('Go RemoteGraph')).toEqual(['js', 'python']);
  });
});
