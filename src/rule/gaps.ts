/**
 * Words that the rules about gaps share.
 */
import type { Gap } from '../page/types.js';
import type { Report, RuleContext } from './define.js';
import { labels, plain, quote } from './words.js';

/** A gap with its languages named for people. */
export interface NamedGap extends Gap {
  /** Label of the language that lacks something. */
  target: string;
  /** Labels of the languages that have it. */
  others: string;
}

/** Gaps of one kind, named. */
export function gapsOf({ model, registry }: RuleContext, kind: Gap['kind']): NamedGap[] {
  return model.gaps
    .filter((gap) => gap.kind === kind)
    .map((gap) => ({
      ...gap,
      target: plain(registry.label(gap.language)),
      others: labels(gap.references, registry),
    }));
}

/** Points at the reference content. */
export function causeOf(
  gap: NamedGap,
  { model, registry }: RuleContext,
): NonNullable<Report['cause']> {
  const variant = model.variants.find(({ place }) => place === gap.cause);
  const languages = variant?.languages ?? gap.references.slice(0, 1);
  const verb = languages.length > 1 ? 'have' : 'has';
  return { reason: `${labels(languages, registry)} ${verb} it here`, place: gap.cause };
}

/** ``, after `Multimodal input` ``; nothing if there is nothing before. */
export function after(gap: Gap): string {
  return gap.add?.heading ? ` after ${quote(gap.add.heading)}` : '';
}
