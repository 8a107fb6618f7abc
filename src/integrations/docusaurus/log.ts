import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Takes each warning once: client and server compile the same pages. */
export function createWarn(siteDir: string): (warning: string) => void {
  const told = new Set<string>();
  const log = siteLog(siteDir);
  return (warning) => {
    if (told.has(warning)) return;
    told.add(warning);
    log(`remark-parity: ${warning}`);
  };
}

/** The logger of Docusaurus, where the site can load it, which strict package managers prevent. */
function siteLog(siteDir: string): (text: string) => void {
  try {
    const logger: { default?: { warn?: unknown } } = createRequire(join(siteDir, 'site.js'))(
      '@docusaurus/logger',
    );
    const { warn } = logger.default ?? {};
    if (typeof warn === 'function') return (text) => warn(text);
  } catch {}
  return (text) => process.emitWarning(text);
}
