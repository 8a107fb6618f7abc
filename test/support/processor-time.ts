/**
 * Milliseconds of processor time that a call takes: other processes on a busy machine do not count.
 * For what a loop in a regular expression could take forever with; to count steps see `steps.ts`.
 */
export function processorTime(call: () => void): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
