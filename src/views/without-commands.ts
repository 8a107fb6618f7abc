/**
 * Lines that no CI system takes for a command. GitHub looks for `::` at the start of a line and for
 * `##[` anywhere in it, Azure for `##vso[`, TeamCity for `##teamcity[`.
 */
export function withoutCommands(line: string): string {
  return line.replace(/##(?=\w*\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}
