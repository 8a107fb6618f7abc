/** Colours of a terminal. */
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style | undefined, text: string) => string;

/** Whether there are colours was decided before; `styleText` would look at the process. */
export function createPaint(colour: boolean): Paint {
  if (!colour) return (_style, text) => text;
  return (style, text) =>
    style === undefined || text === '' ? text : styleText(style, text, { validateStream: false });
}
