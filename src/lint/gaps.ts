import { labels } from '../page/languages/languages.js';
import type { Gap } from '../page/page-model.js';
import { plain, quote } from '../text/words.js';
import type { Report, RuleContext } from './define.js';

export interface NamedGap extends Gap {
  target: string;
  others: string;
  /** Where to report it; the cause points at the reference content. */
  at: Omit<Report, 'reason'>;
}

export function gapsOf(context: RuleContext, kind: Gap['kind']): NamedGap[] {
  return named(
    context.model.gaps.filter((gap) => gap.kind === kind),
    context,
  );
}

export function named(gaps: readonly Gap[], { model, registry }: RuleContext): NamedGap[] {
  if (gaps.length === 0) return [];
  const variants = new Map(model.variants.map((variant) => [variant.place, variant.languages]));
  return gaps.map((gap) => {
    const having = variants.get(gap.cause) ?? gap.references.slice(0, 1);
    const reason = `${labels(having, registry)} ${having.length > 1 ? 'have' : 'has'} it here`;
    return {
      ...gap,
      target: plain(registry.label(gap.language)),
      // In a partial there may be nothing else to measure against.
      others: labels(gap.references, registry) || 'other',
      at: {
        place: gap.place,
        cause: { reason, place: gap.cause },
        path: gap.path,
        language: gap.language,
        // What the readers of a page lack is for the page to say, wherever it is written.
        ofPage: true,
      },
    };
  });
}

/** What is less inside of a section, and what was expected. */
export function insideReason({ kind, path, target, others }: NamedGap): string {
  const section = path.length === 0 ? 'text before the first heading' : quote(path.at(-1) ?? '');
  switch (kind) {
    case 'code':
    case 'examples':
      return `few ${target} examples in ${section}, expected as many as for ${others} readers`;
    case 'thin':
      return `short ${target} text in ${section}, expected about what ${others} readers get`;
    default:
      return `${kind}s without ${target} in ${section}, expected what ${others} readers get`;
  }
}

/** ``, after `Multimodal input` ``; nothing if there is nothing before. */
export function after(gap: NamedGap): string {
  return gap.add?.heading ? ` after ${quote(gap.add.heading)}` : '';
}
