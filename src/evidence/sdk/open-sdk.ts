/** Opens an SDK. */
import type { LanguageId } from '../../page/types.js';
import type { Parser, Sdk, SdkFolder } from './types.js';

/** An SDK in folders that imports start from; nothing is read before it is asked for. */
export function openSdk(language: LanguageId, folders: readonly SdkFolder[], parser: Parser): Sdk {
  return { language, folders, parser };
}
