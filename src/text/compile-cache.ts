/** Compiled code, which is kept on disk for the next start. */
import * as nodeModule from 'node:module';

/**
 * Uses it for what this thread loads from now on.
 *
 * @returns Whether Node.js has it, as it does from 22.8 on.
 */
export function useCompileCache(): boolean {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
  return enableCompileCache !== undefined;
}
