import { withoutControls, wrapLines } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Lets nothing through to a terminal that would steer it: what a server or a
 * file has is not to be trusted with that, wherever it is shown. What is told
 * is broken at spaces rather than within words.
 *
 * @param terminal The terminal
 * @returns The same, for commands to use
 */
export function shieldTerminal(terminal: Terminal): Terminal {
  const fit = (text: string) =>
    // A command to try is to be copied as it is.
    text.startsWith("Try: ") ? text : wrapLines(text, terminal.columns);
  return {
    columns: terminal.columns,
    isInteractive: terminal.isInteractive,
    signal: terminal.signal,
    ...terminal.fetch && { fetch: terminal.fetch },
    now: () => terminal.now(),
    print: (text, options) => terminal.print(withoutControls(text), options),
    tell: (text) => terminal.tell(fit(withoutControls(text))),
    showProgress: (text) => terminal.showProgress(withoutControls(text)),
    ask: (question, options) =>
      terminal.ask(withoutControls(question), options),
    readVariable: (name) => terminal.readVariable(name),
    readFile: (path) => terminal.readFile(path),
    listen: (answer, port) => terminal.listen(answer, port),
  };
}
