/** What all rules share: severity, checked options, the page model, and messages in one form. */
import type { Nodes, Root } from 'mdast';
import type { Transformer } from 'unified';
import { type Label, lintRule, type Plugin, type Severity } from 'unified-lint-rule';
import type { Node } from 'unist';
import { VFileMessage } from 'vfile-message';
import { type RuleName, ruleDefaults } from '../config/rule-names.js';
import type { Place } from '../page/page-model.js';
import { knownContext, type PageContext } from '../site/page-context.js';
import { plain, quote } from '../text/words.js';
import { checkOptions, type OptionKinds } from './options.js';
import { type FindingSubject, rememberSubject } from './subject.js';

/** Source of all messages: that of remark-lint, so that its comments control them. */
const source = 'remark-lint';

const rulePages = 'https://github.com/remark-parity/remark-parity/blob/main/docs/rules/';

const severities = new Set<unknown>([0, 1, 2, false, true, 'off', 'on', 'warn', 'error']);

export type RuleContext = PageContext;

export interface Report extends FindingSubject {
  /** "Unexpected …, expected …, add …", without a final full stop. */
  reason: string;
  /** Nothing is reported without: what a plugin generated is nobody's fault. */
  place: Place;
  /** The place that set the expectation, such as the reference content. */
  cause?: { reason: string; place: Place } | undefined;
  /** The node at `place` and the nodes that it stands in, from the root down. */
  ancestors?: Node[] | undefined;
  /** Values that would be fine instead of `actual`, for editors to offer. */
  expected?: string[] | undefined;
  actual?: string | undefined;
  /** More for people, shown on demand. */
  note?: string | undefined;
  /**
   * Whether it is for this page to say even if it stands in a partial: what readers of the page
   * lack. All else is said where the partial itself is checked, once.
   */
  ofPage?: boolean | undefined;
}

export type Check<Options> = (
  context: RuleContext,
  report: (found: Report) => void,
  options: Options,
) => void;

/** A rule as unified takes it: `.use(rule)`, `.use(rule, ['error', options])`. */
export type Rule<Options = NoOptions> = Plugin<Root, Options | null | undefined>;

export type NoOptions = Record<never, never>;

/**
 * Makes a rule.
 *
 * @param check Called once for each page.
 * @returns Plugin that throws a `TypeError` when it is used with options that it does not know.
 */
export function defineRule<Options extends object = NoOptions>(
  name: RuleName,
  check: Check<Options>,
  kinds: OptionKinds<Options> = {} as OptionKinds<Options>,
): Rule<Options> {
  const origin = `${source}:${name}`;
  const plugin = lintRule<Root, Options | null | undefined>(
    { origin, url: `${rulePages}${name}.md` },
    (tree, file, options) => {
      const look = (context: RuleContext) => check(context, report, options ?? ({} as Options));
      const known = knownContext(tree);
      if (known) return look(known);
      // Alone in a pipeline: reading and the configuration come only now.
      return import('../site/model-of.js').then(({ contextOf }) => look(contextOf(tree, file)));

      function report(found: Report): void {
        const { place, cause } = found;
        if (!place || (place.partial && !found.ofPage)) return;
        const reason = place.partial ? `${found.reason}, see ${partialName(place)}` : found.reason;
        const message = withoutStack(() =>
          file.message(reason, {
            place,
            ancestors: found.ancestors as Nodes[] | undefined,
            cause: cause?.place && causeOf(cause.reason, cause.place),
          }),
        );
        rememberSubject(message, found);
        if (found.expected) message.expected = found.expected;
        if (found.actual !== undefined) message.actual = found.actual;
        if (found.note !== undefined) message.note = found.note;
      }
    },
  );

  return Object.defineProperty(rule, 'name', { value: origin });

  function rule(config?: Parameters<Rule<Options>>[0]): ReturnType<Rule<Options>> {
    const [severity, options] = tuple(config);
    if (!severities.has(severity)) {
      throw new TypeError(
        `Unexpected severity ${quote(String(severity))} of rule \`${name}\`, ` +
          'expected `off`, `warn`, or `error`',
      );
    }
    const run = plugin([severity, checkOptions(name, options, kinds)]);
    return run && ruleDefaults[name].severity === 'info' ? (informing(run) as typeof run) : run;
  }

  /** Makes notes of its messages, which fail nothing, whatever severity was asked for. */
  function informing(run: Transformer<Root>): Transformer<Root> {
    return (tree, file, next) =>
      run(tree, file, (...outcome) => {
        for (const message of file.messages) if (message.ruleId === name) message.fatal = undefined;
        next(...outcome);
      });
  }

  function causeOf(reason: string, place: NonNullable<Place>): VFileMessage {
    const text = place.partial ? `${reason}, in ${partialName(place)}` : reason;
    return new VFileMessage(text, { place, source, ruleId: name });
  }
}

/** `` `./_install.mdx:12` ``: where in a partial it stands. */
function partialName({ partial }: NonNullable<Place>): string {
  const line = partial?.line === undefined ? '' : `:${partial.line}`;
  return `\`${plain(partial?.path ?? '').replaceAll('`', "'")}${line}\``;
}

/** Messages are errors without a stack: not recording one takes a tenth of the time. */
function withoutStack<Result>(make: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Severity and options of what a user gave: one of them, both in a list, or nothing. */
function tuple(config: unknown): [severity: Label | Severity | boolean, options?: unknown] {
  if (Array.isArray(config)) return config as [Label | Severity | boolean, unknown?];
  const alone = typeof config === 'object' || config === undefined;
  return alone ? ['warn', config] : [config as Label | Severity | boolean];
}
