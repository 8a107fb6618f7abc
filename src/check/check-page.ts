/** Checks one page, for one or several targets, without a pipeline. */
import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { forLanguage } from '../config/for-language.js';
import { ConfigError } from '../config/problem.js';
import type { EvidencePlan } from '../config/read-features.js';
import type { ResolvedConfig } from '../config/resolve.js';
import { shownFeatures } from '../evidence/shown.js';
import { subjectOf, subjectPath } from '../lint/subject.js';
import { countSections } from '../page/assess/count.js';
import type { LanguageId, PageModel } from '../page/page-model.js';
import { createContext } from '../site/model-of.js';
import { forgetContext, type PageContext, useContext } from '../site/page-context.js';
import { isPartialPath } from '../site/partial-path.js';
import type { PageReading } from '../site/partials.js';
import { checkEncoding } from '../syntax/encoding.js';
import { type Reading, readTree } from '../syntax/read.js';
import { controlMessages, rulesOf } from './run-rules.js';
import { servedLanguages, wantedSections } from './served.js';
import type { Finding, FindingPlace, PageRecord } from './survey-result.js';
import { exclusionsOf, noTraits, traitsOf } from './traits.js';

const noRules: ReadonlySet<string> = new Set();

/**
 * Reads a page and runs every rule that is on, which are loaded: the findings of `remark --use parity`.
 *
 * @param path Absolute path.
 * @param targets Languages to check; that of the configuration if left out.
 * @param given Partials that are not as on disk; `evidence`: features to look for in the code.
 * @throws {TypeError} If the options of a rule are wrong.
 * @throws {ConfigError} If a pattern of a feature is wrong.
 */
export function checkPage(
  text: string,
  path: string,
  config: ResolvedConfig,
  targets: readonly LanguageId[] = [config.target],
  given: PageReading & { evidence?: EvidencePlan | undefined } = {},
): PageRecord {
  const record: PageRecord = {
    title: basename(path, extname(path)),
    partial: isPartialPath(path, config.directory),
    languages: [],
    served: [],
    declared: undefined,
    results: [],
    findings: [],
    traits: noTraits,
    files: [],
  };
  let reading: Reading;
  try {
    reading = readTree(text, { path, engine: config.engine, format: config.format });
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return { ...record, findings: [findingOf(error)] };
  }
  const code = new Set<string>();
  for (const target of targets) {
    const context = check(record, reading, path, forLanguage(config, target), given);
    if (given.evidence && !record.shown) {
      record.shown = shownFeatures(context, given.evidence, config.root);
    }
    for (const file of context.shown) code.add(file);
  }
  if (code.size > 0) record.files = [...new Set([...record.files, ...code])];
  record.findings.sort(byPlace);
  return record;
}

function check(
  record: PageRecord,
  reading: Reading,
  path: string,
  config: ResolvedConfig,
  given: PageReading,
): PageContext {
  const { tree, text } = reading;
  const context = createContext(tree, text, path, config, given);
  const { model } = context;
  const file = new VFile({ path, value: text });
  useContext(tree, context);
  checkEncoding(text, file);
  const { length } = context.files;
  rulesOf(config)(tree, file, noRules);
  // A rule that looks at other pages says so.
  if (context.ofSite || context.files.length > length) record.ofSite = true;
  controlMessages(reading, file);
  forgetContext(tree);
  rethrow(file);
  const found = file.messages.map((message) => findingOf(message, model));
  if (record.results.length === 0) {
    record.findings = found;
    record.title = model.title || record.title;
    record.languages = model.languages;
    record.served = servedLanguages(model);
    record.declared = model.declared?.languages;
    record.traits = traitsOf(model, config, text);
    record.files = context.files;
  } else {
    const known = new Set(record.findings.map(keyOf));
    record.findings.push(...found.filter((finding) => !known.has(keyOf(finding))));
    const { traits } = record;
    const exclusions = [...new Set([...traits.exclusions, ...exclusionsOf(model)])];
    record.traits = { ...traits, exclusions };
  }
  const { target: language, status, why, gaps, possible } = model;
  const alone = model.kind.kind === 'one' ? model.kind.language : undefined;
  const [sections, wanted] = [countSections(model), wantedSections(model)];
  record.results.push({ language, status, why, alone, sections, gaps, possible, wanted });
  return context;
}

/** What a rule throws becomes a message; but a wrong configuration is not the fault of a page. */
function rethrow({ messages }: VFile): void {
  const wrong = messages.find(({ cause }) => cause instanceof ConfigError);
  if (wrong) throw wrong.cause;
}

/** What several targets say in the same words is one finding. */
function keyOf({ rule, message, place }: Finding): string {
  return `${rule} ${place?.start.line}:${place?.start.column} ${message}`;
}

function findingOf(message: VFileMessage, model?: PageModel): Finding {
  const place = messagePlace(message);
  const cause = message.cause instanceof VFileMessage ? message.cause : undefined;
  const causePlace = cause && messagePlace(cause);
  const { language, about } = subjectOf(message);
  return {
    rule: message.ruleId ?? 'remark',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    message: message.reason,
    place,
    cause: causePlace && { message: cause.reason, place: causePlace },
    path: subjectPath(message, model),
    ...(about !== undefined && { about }),
    language,
    note: message.note ?? undefined,
    url: message.url ?? undefined,
  };
}

function messagePlace({ place }: VFileMessage): FindingPlace | undefined {
  if (!place) return undefined;
  return 'start' in place ? place : { start: place, end: place };
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [a.place?.start, b.place?.start];
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}
