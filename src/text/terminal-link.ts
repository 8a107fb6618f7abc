/** A text that leads to an address (OSC 8); only the text, if the address could end the sequence. */
export function terminalLink(text: string, url: string | undefined): string {
  if (text === '' || url === undefined || !/^(https?|file):\/\/[!-~]+$/.test(url)) return text;
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}
