/** Finds what files of an SDK define at their top. */
import { definesName } from './defines-name.js';
import { filesOf } from './open-sdk.js';
import type { Definition, FileScope, Sdk } from './types.js';

/** What is defined at the top of files under a name. */
export function* topLevelOf(
  sdk: Sdk,
  name: string,
): Generator<{ definitions: readonly Definition[]; scope: FileScope }> {
  for (const file of filesOf(sdk)) {
    if (!definesName(sdk, file, name)) continue;
    const scope = sdk.scopeOf(file);
    const definitions = scope?.definitions.get(name);
    if (scope && definitions) yield { definitions, scope };
  }
}
