// SPDX-License-Identifier: CC0-1.0
import { verify } from '@fernpost/client';

export function handle(body: string, signature: string) {
  const event = verify(body, signature, process.env.FERNPOST_HOOK_SECRET);
  return event.kind === 'delivered';
}
