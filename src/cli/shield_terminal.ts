import { withoutControls, wrapLines } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Removes control characters from all output to a terminal. Text of a server or
 * a file must not control the terminal. Messages are wrapped at spaces.
 *
 * @param terminal The terminal
 * @returns The terminal for the commands
 */
export function shieldTerminal(terminal: Terminal): Terminal {
  const fit = (text: string) =>
    // A command to copy is not wrapped.
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
