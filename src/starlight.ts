/**
 * `remark-parity/starlight`: a Starlight plugin that puts the badge on every page.
 */
import type { BadgeOptions } from './badge/options.js';

/** Options of the plugin. */
export interface StarlightParityOptions extends BadgeOptions {
  /** Badges in the sidebar: for all pages with a status, or only for those with gaps. */
  sidebar?: boolean | 'gaps' | undefined;
}

/** @param options Options of the badge and the sidebar. */
export default function starlightParity(_options?: StarlightParityOptions): {
  name: string;
  hooks: Record<string, unknown>;
} {
  return { name: 'remark-parity', hooks: {} };
}
