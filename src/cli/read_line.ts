import type { ReadStream, WriteStream } from "node:tty";
import { UsageError } from "../model/mod.ts";
import { widthOf } from "./text.ts";

/** How to read a line. */
export interface ReadLineOptions {
  /** Whether to show a bullet instead of each character. */
  isSecret: boolean;
  /** Ends the reading. It then rejects with the reason of the signal. */
  signal: AbortSignal;
}

/** Asks for a line, and reads it. */
export type ReadLine = (
  question: string,
  options: ReadLineOptions,
) => Promise<string>;

/**
 * Makes a function that reads lines from a terminal.
 *
 * The program itself shows the typed characters, so it can also hide them. Text
 * that is typed before a question is its answer.
 *
 * @param input The input of the terminal
 * @param output The output of the terminal
 * @param interrupt Is called at Ctrl-C, and must abort the signal
 * @returns The function; it rejects with a {@linkcode UsageError} if the input
 * ends
 */
export function createLineReader(
  input: ReadStream,
  output: WriteStream,
  interrupt: () => void,
): ReadLine {
  let ahead = "";
  return (question, { isSecret, signal }) =>
    new Promise((resolve, reject) => {
      const typed: string[] = [];

      function erase(): void {
        const last = typed.pop() ?? "";
        const width = isSecret ? last.length && 1 : widthOf(last);
        output.write("\b \b".repeat(width));
      }

      function leave(): void {
        input.off("data", read);
        input.off("end", end);
        signal.removeEventListener("abort", abort);
        input.setRawMode(false);
        input.pause();
        output.write("\n");
      }

      function abort(): void {
        leave();
        reject(signal.reason);
      }

      function end(): void {
        leave();
        reject(new UsageError("Cannot go on as there was no answer"));
      }

      function read(data: string): void {
        const characters = [...withoutSequences(ahead + data)];
        ahead = "";
        for (const [index, character] of characters.entries()) {
          switch (character) {
            case "\r":
            case "\n":
              ahead = characters.slice(index + 1).join("").replace(/^\n/, "");
              leave();
              return resolve(typed.join(""));
            case "\x03":
              return interrupt();
            case "\x04":
              if (typed.length === 0) return end();
              break;
            case "\x15":
              while (typed.length > 0) erase();
              break;
            case "\b":
            case "\x7f":
              erase();
              break;
            default:
              if (/\p{Cc}/u.test(character)) break;
              typed.push(character);
              output.write(isSecret ? "•" : character);
          }
        }
      }

      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener("abort", abort);
      // This comes before the question, as the answer may come at once. Only
      // this program shows typed characters.
      input.setRawMode(true);
      output.write(question);
      input.setEncoding("utf8");
      input.on("data", read);
      input.on("end", end);
      if (input.readableEnded) return end();
      input.resume();
      if (ahead !== "") read("");
    });
}

/** Leaves out the sequences of arrow keys and similar keys. */
function withoutSequences(data: string): string {
  const [first = "", ...others] = data.split("\x1b");
  return first +
    others.map((one) => one.replace(/^(\[[\d;?]*[ -/]*[@-~]|O[@-~]|.)/, ""))
      .join("");
}
