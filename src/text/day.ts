/** Whether text is a day that exists: `2026-02-28` is one, `2026-02-30` and `2026-2-3` are none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  // Days that a month does not have become days of the next one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
