/** What is to be said of a page whose code uses what an SDK does not have. */
import type { EvidencePlan } from '../../config/read-features.js';
import type { LanguageId, Place } from '../../page/types.js';
import type { PageCode } from '../page-code.js';
import { explainUnknown, type UnknownWords } from './explain-unknown.js';
import { sdkOf } from './sdk-of.js';
import type { SyntaxPoint } from './types.js';
import { unknownApis } from './unknown-apis.js';

/** What is looked for, and where. */
export interface FaultSettings {
  plan: EvidencePlan;
  language: LanguageId;
  /** Absolute path of the folder that parsers are loaded from first. */
  from: string;
  /** Whether arguments by name are looked at. */
  parameters: boolean;
}

/** Something to report, with its place on the page. */
export interface ApiFault extends UnknownWords {
  place: Place;
  language: LanguageId;
}

/** Faults of the code of a page, in its order. */
export function apiFaults(codes: readonly PageCode[], settings: FaultSettings): ApiFault[] {
  const { plan, language, from, parameters } = settings;
  if (codes.length === 0) return [];
  const opened = sdkOf(plan, language, from);
  if (!opened) return [];
  const texts = codes.map(({ text }) => text);
  const found = unknownApis(texts, opened);
  return found
    .filter(({ kind }) => parameters || kind !== 'argument')
    .flatMap((one): ApiFault[] => {
      const place = codes[one.code]?.place(
        pointOf(one.from.range().start),
        pointOf(one.to.range().end),
      );
      return place ? [{ ...explainUnknown(one), place, language }] : [];
    });
}

function pointOf({ line, column }: SyntaxPoint) {
  return { line: line + 1, column: column + 1 };
}
