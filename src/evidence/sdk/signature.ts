/** Which arguments something takes. */
import type { Definition, Parameter } from './definition.js';
import { lineageOf, memberOf, type TypeInScope } from './lineage.js';
import { type FileScope, type Sdk, topLevelOf } from './sdk.js';

/** Which arguments something takes. */
export interface Signature {
  parameters: readonly Parameter[];
  /** It may take others that cannot be seen here. */
  open: boolean;
  /** They are those of a function as written, rather than the fields of a type. */
  explicit: boolean;
}

/** Decorators that leave the parameters of a function as they are. */
const harmless =
  /^(?:\w+\.)*(?:overload|override|final|staticmethod|classmethod|abstractmethod|contextmanager|asynccontextmanager|deprecated|no_type_check|runtime_checkable|property|cached_property|cache|lru_cache)\b/;

/** Decorators, and types to inherit from, that make parameters of the fields of a type. */
const fieldsByDecorator = /^(?:\w+\.)*(?:dataclass|define|frozen|attrs|s|dataclass_transform)\b/;
const fieldsByBase = /^(?:\w+\.)*(?:BaseModel|RootModel|BaseSettings|TypedDict|NamedTuple)\b/;

/** Which arguments a definition takes when it is called; `undefined`: nothing is known of it. */
export function signatureOf(
  sdk: Sdk,
  definition: Definition,
  scope: FileScope,
): Signature | undefined {
  if (sdk.language !== 'python') return simpleSignature(sdk, definition);
  if (definition.kind === 'type') return constructorOf(sdk, { type: definition, scope });
  if (!definition.parameters || definition.kind !== 'function') return undefined;
  const parameters = definition.parameters();
  const open =
    parameters.some(({ by }) => by === 'options') ||
    definition.decorators.some((decorator) => !harmless.test(decorator));
  return { parameters, open, explicit: true };
}

function constructorOf(sdk: Sdk, from: TypeInScope): Signature {
  const lineage = lineageOf(sdk, from);
  const { types } = lineage;
  for (const name of ['__init__', '__new__']) {
    const found = memberOf(lineage, name);
    if (!found) continue;
    const all = found.definitions.flatMap((one) => one.parameters?.() ?? []);
    const open = all.some(({ by }) => by === 'options');
    return { parameters: all, open: open || metaclass(types), explicit: true };
  }
  const byField = types.some(
    ({ type }) =>
      type.decorators.some((one) => fieldsByDecorator.test(one)) ||
      type.bases.some((one) => fieldsByBase.test(one)),
  );
  const parameters = byField ? types.flatMap(({ type }) => fieldParameters(type)) : [];
  return { parameters, open: lineage.open && !byField, explicit: false };
}

function metaclass(types: readonly TypeInScope[]): boolean {
  return types.some(({ type }) =>
    type.bases.some((one) => /^metaclass\s*=(?!.*ABCMeta$)/.test(one)),
  );
}

function fieldParameters(type: Definition): Parameter[] {
  return [...(type.members?.() ?? [])].flatMap(([name, [first]]) =>
    first?.kind === 'value' && first.type !== undefined && !first.parameters
      ? [{ name, by: 'name', type: first.type } satisfies Parameter]
      : [],
  );
}

/** Whether something takes arguments of such names. */
export function takes(signature: Signature, names: readonly string[]): boolean {
  if (signature.open) return true;
  const known = new Set(
    signature.parameters.filter(({ by }) => by !== 'rest').map(({ name }) => name),
  );
  return names.every((name) => known.has(name));
}

/** Of other languages: parameters by name, and the fields of those that are objects. */
function simpleSignature(sdk: Sdk, definition: Definition): Signature | undefined {
  const { kind, name, members } = definition;
  const makers =
    kind === 'type' ? (members?.().get(name) ?? members?.().get('constructor')) : undefined;
  const own = (makers ?? [definition]).flatMap((one) => one.parameters?.() ?? []);
  if (kind === 'value') return undefined;
  if (sdk.language !== 'js') return { parameters: own, open: false, explicit: true };
  const fields = own.map((parameter) => optionFields(sdk, parameter));
  const more = fields.flatMap(({ names }) => names);
  return {
    parameters: [
      ...own,
      ...more.map((one) => ({ name: one, by: 'name', type: undefined }) as const),
    ],
    open: fields.some(({ open }) => open),
    explicit: true,
  };
}

const simpleTypes = /^(?:Promise|Array|ReadonlyArray|Record|Partial|Readonly|Date|RegExp|Map|Set)$/;

/** Names of the fields of a parameter of JavaScript that is an object. */
function optionFields(
  sdk: Sdk,
  { name, type = '' }: Parameter,
): { names: string[]; open: boolean } {
  const names = [...`${name} ${type}`.matchAll(/([\p{L}_$][\p{L}\p{N}_$]*)\s*(?=[,}]|\??:)/gu)].map(
    ([, field = '']) => field,
  );
  let open = type === '' || /\b(?:any|unknown|object)\b/.test(type);
  for (const [word] of type.matchAll(/(?<![\w$.])\p{Lu}[\p{L}\p{N}_$]*/gu)) {
    // A single letter is a type argument, of which nothing is known where it is all there is.
    if (simpleTypes.test(word) || (word.length === 1 && word !== type)) continue;
    const types = [...topLevelOf(sdk, word)];
    if (types.length === 0) open = true;
    for (const { definitions, scope } of types) {
      for (const one of definitions) {
        const lineage = lineageOf(sdk, { type: one, scope });
        if (lineage.open) open = true;
        names.push(
          ...lineage.types.flatMap(({ type: { members } }) => [...(members?.().keys() ?? [])]),
        );
      }
    }
  }
  return { names, open };
}
