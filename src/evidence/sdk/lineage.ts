/** A type with all that it inherits from. */
import type { Definition } from './definition.js';
import { dottedInScope } from './python/resolve.js';
import { type FileScope, type Sdk, topLevelOf } from './sdk.js';

export interface TypeInScope {
  type: Definition;
  scope: FileScope;
}

/** The types that members come from, the type itself first. */
export interface Lineage {
  types: TypeInScope[];
  /** It also inherits from what is not in the sources, or cannot be told. */
  open: boolean;
}

/** No type inherits from so many. */
const most = 100;

/** Names of the language that bring nothing that anybody would call. */
const bare =
  /^(?:(?:typing|typing_extensions|t|abc)\.)?(?:object|Generic|Protocol|ABC|TypedDict|NamedTuple)$/;

/** The type with the types that it inherits from, near ones first. */
export function lineageOf(sdk: Sdk, from: TypeInScope): Lineage {
  const types = [from];
  const seen = new Set([from.type]);
  let open = false;
  for (let index = 0; index < types.length; index++) {
    const { type, scope } = types[index] as TypeInScope;
    for (const written of type.bases) {
      const found = baseTypes(sdk, scope, written);
      if (!found) {
        open = true;
        continue;
      }
      for (const one of found) {
        if (seen.has(one.type)) continue;
        seen.add(one.type);
        if (types.length < most) types.push(one);
        else open = true;
      }
    }
  }
  return { types, open };
}

/** @returns `undefined` if it is not in the sources; none for what brings nothing. */
function baseTypes(sdk: Sdk, scope: FileScope, written: string): TypeInScope[] | undefined {
  if (sdk.language !== 'python') return namedTypes(sdk, written);
  const setting = /^(\w+)\s*=\s*(.*)$/s.exec(written);
  if (setting) {
    const [, key, value = ''] = setting;
    return key !== 'metaclass' || /^(?:\w+\.)?ABCMeta$/.test(value) ? [] : undefined;
  }
  const name = written.replace(/\[.*/s, '').replace(/\s+/g, '');
  if (!/^[\w.]+$/.test(name)) return undefined;
  const found = dottedInScope(sdk, scope, name);
  if (found.kind !== 'defined') return bare.test(name) ? [] : undefined;
  const types = found.definitions.filter(({ kind }) => kind === 'type');
  if (types.length === 0) return undefined;
  return types.map((type) => ({ type, scope: found.scope }));
}

/** What a type has under a name, its own or inherited. */
export function memberOf(
  lineage: Lineage,
  name: string,
): { definitions: readonly Definition[]; scope: FileScope } | undefined {
  for (const { type, scope } of lineage.types) {
    const definitions = type.members?.().get(name);
    if (definitions) return { definitions, scope };
  }
  return undefined;
}

/** Types of a name anywhere, and more of them in other places. */
function namedTypes(sdk: Sdk, written: string): TypeInScope[] | undefined {
  const name = written.slice(written.lastIndexOf('.') + 1);
  const types = [...topLevelOf(sdk, name)].flatMap(({ definitions, scope }) =>
    definitions.flatMap((type) => (type.kind === 'type' ? [{ type, scope }] : [])),
  );
  return types.length > 0 ? types : undefined;
}
