/** Finds out what the names in code of a page stand for. */
import { remember } from '../../../text/remember.js';
import type { Definition } from '../definition.js';
import { type Lineage, lineageOf, memberOf } from '../lineage.js';
import { type FileScope, type Sdk, topLevelOf } from '../sdk.js';
import type { CodeFacts } from './code-facts.js';
import { lastOf } from './module-state.js';
import { parentOf } from './modules.js';
import { isInside, nameIn } from './resolve.js';

/** What a name in code stands for; `undefined` where it cannot be told. */
export type Meaning =
  | { kind: 'object'; type: string; lineages: Lineage[] }
  | Defined
  | { kind: 'module'; module: string }
  | undefined;

interface Defined {
  kind: 'defined';
  definitions: readonly Definition[];
  scope: FileScope;
}

export interface Page {
  sdk: Sdk;
  /** Types of objects by name. */
  objects: ReadonlyMap<string, string>;
  codes: readonly (CodeFacts | undefined)[];
}

/** What a name stands for, if all that binds it agrees. */
export function meaningOf(name: string, facts: CodeFacts, page: Page): Meaning {
  const { sdk, objects, codes } = page;
  const own = facts.bindings.get(name);
  const outer = codes.flatMap(
    (code) => code?.bindings.get(name)?.filter(({ inner }) => !inner) ?? [],
  );
  const bindings = own ?? outer;
  const configured = objects.get(name);
  if (configured !== undefined) {
    const type = lastOf(configured);
    const fits = bindings.every(({ to }) => {
      if (to.kind === 'left-out') return true;
      if (to.kind === 'import') return to.name === name && !isInside(sdk, to.module);
      if (to.kind === 'other') return false;
      const names = to.name.replace(/\|None$|^Optional\[|\[.*/g, '').split('.');
      return names.includes(type) && isOfSdk(type, facts, page);
    });
    return fits ? objectOf(sdk, configured) : undefined;
  }
  const meanings = bindings.map(({ to }): Meaning => {
    if (to.kind === 'import') {
      if (to.module.startsWith('.') || !isInside(sdk, to.module)) return undefined;
      if (to.name === undefined) return { kind: 'module', module: to.module };
      const found = nameIn(sdk, to.module, to.name);
      return found.kind === 'defined' || found.kind === 'module' ? found : undefined;
    }
    if (to.kind !== 'call' || to.name === name) return undefined;
    const called = to.name.includes('.') ? undefined : meaningOf(to.name, facts, page);
    if (called?.kind !== 'defined') return undefined;
    return instanceOf(called.definitions, called.scope, sdk);
  });
  const [first] = meanings;
  return meanings.every((one) => sameAs(one, first)) ? first : undefined;
}

/** Whether a type that code names is that of the SDK, as far as its imports tell. */
function isOfSdk(type: string, facts: CodeFacts, { sdk, codes }: Page): boolean {
  const bindings =
    facts.bindings.get(type) ?? codes.flatMap((code) => code?.bindings.get(type) ?? []);
  return bindings.every(({ to }) => to.kind === 'import' && isInside(sdk, to.module));
}

function sameAs(a: Meaning, b: Meaning): boolean {
  if (a?.kind === 'defined' && b?.kind === 'defined') return a.definitions === b.definitions;
  if (a?.kind === 'module' && b?.kind === 'module') return a.module === b.module;
  return a?.kind === 'object' && b?.kind === 'object' && a.type === b.type;
}

/** An object of a type that the configuration names. */
const objectOf = remember((sdk: Sdk, type: string): Meaning => {
  const module = parentOf(type);
  const resolved = module === '' ? undefined : nameIn(sdk, module, lastOf(type));
  const found = resolved
    ? resolved.kind === 'defined'
      ? [resolved]
      : []
    : [...topLevelOf(sdk, type)];
  const lineages = found.flatMap(({ definitions, scope }) =>
    definitions.flatMap((one) => (isPlain(one) ? [lineageOf(sdk, { type: one, scope })] : [])),
  );
  const all = found.reduce((sum, { definitions }) => sum + definitions.length, 0);
  return lineages.length > 0 && lineages.length === all
    ? { kind: 'object', type: lastOf(type), lineages }
    : undefined;
});

function instanceOf(definitions: readonly Definition[], scope: FileScope, sdk: Sdk): Meaning {
  const [type] = definitions;
  if (!type || definitions.length > 1 || !isPlain(type) || type.name.startsWith('_'))
    return undefined;
  const lineage = lineageOf(sdk, { type, scope });
  if (lineage.open || memberOf(lineage, '__new__')) return undefined;
  return { kind: 'object', type: type.name, lineages: [lineage] };
}

/** What members a type has itself: those that its objects have. */
export function typeItself({ definitions, scope }: Defined, sdk: Sdk): Meaning {
  return definitions.some(({ bases }) => bases.some((base) => base.includes('=')))
    ? undefined
    : instanceOf(definitions, scope, sdk);
}

/** A class, and nothing makes another one of it. */
function isPlain({ kind, decorators }: Definition): boolean {
  return (
    kind === 'type' &&
    decorators.every((one) =>
      /^(?:\w+\.)*(?:final|dataclass|runtime_checkable|deprecated)\b/.test(one),
    )
  );
}
