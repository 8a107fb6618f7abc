/** Reporter for remark's command line (`--report`) that gives what the tests compare. */
export default function reporter(files) {
  const list = files.map((file) => ({
    path: file.history[0],
    messages: file.messages.map((message) => ({
      line: message.line ?? undefined,
      column: message.column ?? undefined,
      source: message.source,
      rule: message.ruleId,
      fatal: message.fatal,
      reason: message.reason,
    })),
  }));
  return JSON.stringify(list);
}
