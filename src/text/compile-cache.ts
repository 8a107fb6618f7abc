/** Compiled code, which is kept on disk for the next start. */
import * as nodeModule from 'node:module';

/** Uses it for what this thread loads from now on; `false` before Node.js 22.8, which has none. */
export function useCompileCache(): boolean {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
  return enableCompileCache !== undefined;
}
