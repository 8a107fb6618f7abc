import fc from 'fast-check';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { pageData } from '../../src/page/model.js';
import { readPage } from '../../src/site/read-page.js';
import { alikePage, unlikePage } from './alike.js';
import { findings, lint, show } from './findings.js';
import { anyPage, hostileText } from './hostile.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = process.env.PROPERTY_SEED ? { seed: Number(process.env.PROPERTY_SEED) } : {};
const runs = { numRuns, ...seed };

describe('generated pages', { timeout: 60_000 }, () => {
  it('whose languages are alike have no finding', async () => {
    await fc.assert(
      fc.asyncProperty(alikePage, fc.constantFrom('python', 'go', 'js'), async (text, target) => {
        const { messages, data } = await lint(text, { target, rules: {} });
        expect(messages.map(show)).toEqual([]);
        expect(data).toMatchObject({ status: 'complete', gaps: [], order: [] });
      }),
      runs,
    );
  });

  it.each(['md', 'mdx'])('have the same findings with both parsers: .%s', async (extension) => {
    const page = fc.oneof(unlikePage, anyPage);
    await fc.assert(
      fc.asyncProperty(page, async (text) => {
        const path = `page.${extension}`;
        const satteri = await findings(text, { engine: 'satteri' }, path);
        const micromark = await findings(text, { engine: 'micromark' }, path);
        const broken = [...satteri, ...micromark].filter(({ fatal }) => fatal);
        if (broken.length > 0) expect(broken.length).toBe(2);
        else expect(satteri.map(show)).toEqual(micromark.map(show));
      }),
      runs,
    );
  });

  it('have findings inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(unlikePage, anyPage, hostileText), async (text) => {
        for (const message of await findings(text)) checkPlace(message, text);
      }),
      runs,
    );
  });

  it('throw nothing but messages', () => {
    const engine = fc.constantFrom('satteri' as const, 'micromark' as const);
    const path = fc.constantFrom('page.md', 'page.mdx');
    fc.assert(
      fc.property(fc.oneof(anyPage, hostileText), engine, path, (text, engine, path) => {
        try {
          const model = readPage(text, { engine, path });
          expect(JSON.parse(JSON.stringify(pageData(model)))).toBeTypeOf('object');
        } catch (error) {
          if (!(error instanceof VFileMessage)) throw error;
        }
      }),
      runs,
    );
  });

  it('have the same model in a pipeline and outside', async () => {
    await fc.assert(
      fc.asyncProperty(unlikePage, async (text) => {
        const { data } = await lint(text);
        expect(data).toEqual(pageData(readPage(text, { path: 'page.mdx' })));
      }),
      runs,
    );
  });

  it.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['no end of the last line', (text) => text.trimEnd()],
    ['blanks at the ends of lines', (text) => text.replaceAll('\n\n', ' \n\n')],
    ['more lines between blocks', (text) => text.replaceAll('\n\n', '\n\n\n')],
  ])('have the same findings with %s', async (name, change) => {
    await fc.assert(
      fc.asyncProperty(unlikePage, async (text) => {
        const [before, after] = [await findings(text), await findings(change(text))];
        const lines = name !== 'more lines between blocks';
        const tell = ({ place, ruleId, reason }: VFileMessage) => {
          const start = place && ('start' in place ? place.start : place);
          return `${lines ? `${start?.line}:${start?.column}` : ''} ${ruleId} ${reason}`;
        };
        expect(after.map(tell)).toEqual(before.map(tell));
      }),
      runs,
    );
  });
});

/** Line, column and offset of both ends say the same, inside the text. */
function checkPlace({ place, cause }: VFileMessage, source: string): void {
  const text = source.replace(/^\uFEFF/, '');
  const points = place === undefined ? [] : 'start' in place ? [place.start, place.end] : [place];
  for (const { line, column, offset } of points) {
    const lines = text.split(/\r\n|\n|\r/);
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    if (offset === undefined) continue;
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    expect([line, column]).toEqual([before.length, (before.at(-1) ?? '').length + 1]);
  }
  if (cause instanceof VFileMessage) checkPlace(cause, source);
}
