/** Finds what the Python of a page uses and an SDK does not have. Quiet where it cannot be told. */
import type { Definition, SyntaxNode } from '../definition.js';
import { type Lineage, memberOf } from '../lineage.js';
import type { FileScope, Sdk } from '../sdk.js';
import { signatureOf } from '../signature.js';
import type { UnknownApi } from '../unknown-api.js';
import { type ArgumentFact, type AttributeFact, type CodeFacts, codeFacts } from './code-facts.js';
import { meaningOf, type Page, typeItself } from './meaning.js';
import {
  lastOf,
  moduleState,
  modulesIn,
  moduleWith,
  namesIn,
  splitAtThere,
} from './module-state.js';
import { isInside, nameIn } from './resolve.js';

/** @param roots Trees of the codes of a page; `undefined` for code to leave out. */
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
      const [there, first] = splitAtThere(sdk, module);
      const candidates = modulesIn(sdk, there);
      return [{ ...fault('module', moduleNode, first, module, there), candidates }];
    }
    if (!name || nameIn(sdk, module, name.text).kind !== 'absent') return [];
    return [unknownName(sdk, name.node, name.text, name.text, module)];
  });
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
    // A name in small letters may be a module that comes with another package.
    const inner = moduleState(page.sdk, `${meaning.module}.${name}`);
    if (inner !== 'absent' && !(inner === 'unknown' && /\p{Lu}/u.test(name))) return [];
    return [{ ...unknownName(page.sdk, node, name, written, meaning.module), from: objectNode }];
  }
  const typed = meaning?.kind === 'defined' ? typeItself(meaning, page.sdk) : meaning;
  if (typed?.kind !== 'object') return [];
  const { lineages, type } = typed;
  if (lineages.some((lineage) => mayHave(page.sdk, lineage, name))) return [];
  if (isWritten(page, object, name)) return [];
  const types = lineages.flatMap((lineage) => lineage.types.map((one) => one.type));
  const fitting = types
    .flatMap(({ members }) => [...(members?.() ?? [])])
    .filter(([, all]) => use === 'read' || all.some(({ kind }) => kind === 'function'))
    .flatMap(([member]) => (member.startsWith('_') ? [] : member));
  const more = { from: objectNode, called: use === 'call', candidates: [...new Set(fitting)] };
  return [{ ...fault('member', node, name, written, type), ...more }];
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
  const candidates = [...known].filter((name) => !name.startsWith('_'));
  return [{ ...fault('argument', fact.node, fact.name, fact.callee, owner), candidates }];
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
