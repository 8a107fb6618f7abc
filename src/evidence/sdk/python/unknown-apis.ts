/** Finds what the Python of a page uses and an SDK does not have. Quiet where it cannot be told. */

import { type Lineage, lineageOf, memberOf } from '../lineage.js';
import { signatureOf } from '../signature.js';
import { topLevelOf } from '../top-level.js';
import type { Definition, FileScope, Sdk, SyntaxNode } from '../types.js';
import type { UnknownApi } from '../unknown-api.js';
import { type ArgumentFact, type AttributeFact, type CodeFacts, codeFacts } from './code-facts.js';
import { moduleWith, namesIn } from './find-export.js';
import { lastOf, moduleState, modulesIn } from './module-state.js';
import { modulesOf, parentOf } from './modules.js';
import { isInside, nameIn } from './resolve.js';

/** What a name in code stands for; `undefined` where it cannot be told. */
type Meaning =
  | { kind: 'object'; type: string; lineages: Lineage[] }
  | Defined
  | { kind: 'module'; module: string }
  | undefined;

interface Defined {
  kind: 'defined';
  definitions: readonly Definition[];
  scope: FileScope;
}

interface Page {
  sdk: Sdk;
  /** Types of objects by name. */
  objects: ReadonlyMap<string, string>;
  codes: readonly (CodeFacts | undefined)[];
}

/**
 * @param roots Trees of the codes of a page in their order; `undefined` for what is not to be
 *   looked at.
 * @param objects Types of objects by the names that examples use.
 */
export function unknownInPython(
  roots: readonly (SyntaxNode | undefined)[],
  sdk: Sdk,
  objects: ReadonlyMap<string, string>,
): UnknownApi[] {
  const page: Page = { sdk, objects, codes: roots.map((root) => root && codeFacts(root)) };
  return page.codes.flatMap((facts, code) => {
    if (!facts) return [];
    return [
      ...unknownImports(facts, page),
      ...facts.attributes.flatMap((fact) => unknownMember(fact, facts, page)),
      ...facts.arguments.flatMap((fact) => unknownArgument(fact, facts, page)),
    ]
      .sort((a, b) => a.to.range().start.index - b.to.range().start.index)
      .map((found) => ({ ...found, code }));
  });
}

type Found = Omit<UnknownApi, 'code'>;

function unknownImports({ imports }: CodeFacts, { sdk }: Page): Found[] {
  const told = new Set<number>();
  return imports.flatMap(({ module, moduleNode, name }): Found[] => {
    if (module.startsWith('.') || !isInside(sdk, module)) return [];
    const state = moduleState(sdk, module);
    if (state === 'unknown') return [];
    if (state === 'absent') {
      const { index } = moduleNode.range().start;
      if (told.has(index)) return [];
      told.add(index);
      const there = outermostThere(sdk, module);
      const rest = module.slice(there.length + 1).split('.')[0] ?? '';
      return [
        {
          ...fault('module', moduleNode, rest, module, there),
          candidates: modulesIn(sdk, there),
        },
      ];
    }
    if (!name || nameIn(sdk, module, name.text).kind !== 'absent') return [];
    return [unknownName(sdk, name.node, name.text, name.text, module)];
  });
}

/** The innermost package around a module that is there. */
function outermostThere(sdk: Sdk, module: string): string {
  const { files, packages } = modulesOf(sdk);
  let name = module;
  while (name !== '' && !files.has(name) && !packages.has(name)) name = parentOf(name);
  return name;
}

function unknownName(
  sdk: Sdk,
  node: SyntaxNode,
  name: string,
  written: string,
  module: string,
): Found {
  return {
    ...fault('name', node, name, written, module),
    candidates: namesIn(sdk, module),
    elsewhere: moduleWith(sdk, name),
  };
}

function unknownMember(fact: AttributeFact, facts: CodeFacts, page: Page): Found[] {
  const { object, objectNode, name, node, use } = fact;
  if (use === 'write' || name.startsWith('__')) return [];
  const meaning = meaningOf(object, facts, page);
  const written = `${object}.${name}`;
  if (meaning?.kind === 'module') {
    if (nameIn(page.sdk, meaning.module, name).kind !== 'absent') return [];
    if (moduleState(page.sdk, `${meaning.module}.${name}`) !== 'absent') return [];
    return [{ ...unknownName(page.sdk, node, name, written, meaning.module), from: objectNode }];
  }
  const typed = meaning?.kind === 'defined' ? typeItself(meaning, page.sdk) : meaning;
  if (typed?.kind !== 'object') return [];
  const { lineages, type } = typed;
  if (lineages.some((lineage) => mayHave(page.sdk, lineage, name))) return [];
  if (isWritten(page, object, name)) return [];
  const candidates = new Set<string>();
  for (const { types } of lineages) {
    for (const { type: one } of types) {
      for (const [member, definitions] of one.members?.() ?? []) {
        if (member.startsWith('_')) continue;
        if (use === 'read' || definitions.some(({ kind }) => kind === 'function')) {
          candidates.add(member);
        }
      }
    }
  }
  return [
    {
      ...fault('member', node, name, written, type),
      from: objectNode,
      called: use === 'call',
      candidates: [...candidates],
    },
  ];
}

/** Whether a type has a member, or may have any. */
function mayHave(sdk: Sdk, lineage: Lineage, name: string): boolean {
  if (lineage.open || memberOf(lineage, name)) return true;
  if (memberOf(lineage, '__getattr__') || memberOf(lineage, '__getattribute__')) return true;
  // Given from outside: `Type.name = …`.
  const types = lineage.types.map(({ type }) => type.name).join('|');
  const given = new RegExp(
    `\\b(?:${types})\\s*\\.\\s*${name}\\s*=|\\bsetattr\\(\\s*(?:${types}|self|cls)\\b`,
  );
  return sdk.folders.some(({ files }) => files.some((file) => given.test(file.text() ?? '')));
}

/** The page gives the object such a member itself. */
function isWritten({ codes }: Page, object: string, name: string): boolean {
  return codes.some((facts) =>
    facts?.attributes.some(
      (one) => one.use === 'write' && one.object === object && one.name === name,
    ),
  );
}

function unknownArgument(fact: ArgumentFact, facts: CodeFacts, page: Page): Found[] {
  const { sdk } = page;
  const [first = '', second] = fact.callee.split('.');
  const meaning = meaningOf(first, facts, page);
  const called: { definitions: readonly Definition[]; scope: FileScope }[] = [];
  let owner = fact.callee;
  if (meaning?.kind === 'defined' && second === undefined) {
    called.push(meaning);
    owner = meaning.definitions[0]?.name ?? owner;
  } else if (meaning?.kind === 'object' && second !== undefined) {
    if (isWritten(page, first, second)) return [];
    owner = `${lastOf(meaning.type)}.${second}`;
    for (const lineage of meaning.lineages) {
      const member = memberOf(lineage, second);
      if (!member || lineage.open) return [];
      called.push(member);
    }
  } else if (meaning?.kind === 'module' && second !== undefined) {
    const found = nameIn(sdk, meaning.module, second);
    if (found.kind === 'defined') called.push(found);
  }
  const known = new Set<string>();
  for (const { definitions, scope } of called) {
    for (const definition of definitions) {
      const signature = signatureOf(sdk, definition, scope);
      if (!signature || signature.open || !signature.explicit) return [];
      for (const { name, by } of signature.parameters) {
        if (by === 'name' || by === 'either') known.add(name);
      }
    }
  }
  if (called.length === 0 || known.has(fact.name)) return [];
  return [
    {
      ...fault('argument', fact.node, fact.name, fact.callee, owner),
      candidates: [...known].filter((name) => !name.startsWith('_')),
    },
  ];
}

/** What a name stands for, if all that binds it agrees. */
function meaningOf(name: string, facts: CodeFacts, page: Page): Meaning {
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
    return fits ? objectOf(configured, sdk) : undefined;
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

const objectTypes = new WeakMap<Sdk, Map<string, Meaning>>();

/** An object of a type that the configuration names; remembered. */
function objectOf(type: string, sdk: Sdk): Meaning {
  const known = objectTypes.get(sdk) ?? new Map<string, Meaning>();
  objectTypes.set(sdk, known);
  if (!known.has(type)) known.set(type, findObject(type, sdk));
  return known.get(type);
}

function findObject(type: string, sdk: Sdk): Meaning {
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
}

function instanceOf(definitions: readonly Definition[], scope: FileScope, sdk: Sdk): Meaning {
  const [type] = definitions;
  if (!type || definitions.length > 1 || !isPlain(type) || type.name.startsWith('_'))
    return undefined;
  const lineage = lineageOf(sdk, { type, scope });
  if (lineage.open || memberOf(lineage, '__new__')) return undefined;
  return { kind: 'object', type: type.name, lineages: [lineage] };
}

/** What members a type has itself: those that its objects have. */
function typeItself({ definitions, scope }: Defined, sdk: Sdk): Meaning {
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

function fault(
  kind: Found['kind'],
  node: SyntaxNode,
  name: string,
  written: string,
  owner: string,
): Found {
  return {
    kind,
    from: node,
    to: node,
    name,
    written,
    owner,
    called: false,
    candidates: [],
    elsewhere: undefined,
  };
}
