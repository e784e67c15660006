import { UsageError } from "../../model/mod.ts";
import type { Command } from "../command.ts";
import {
  completeInBash,
  completeInFish,
  completeInZsh,
} from "../completions.ts";

const SHELLS = {
  bash: completeInBash,
  zsh: completeInZsh,
  fish: completeInFish,
};

/** Makes the command that writes the completions of a shell. */
export function createCompletionsCommand(
  commands: readonly Command[],
): Command {
  const command: Command = {
    name: "completions",
    summary: "Write the completions of commands and options for a shell",
    operands: "<shell>",
    choices: Object.keys(SHELLS),
    arity: [1, 1],
    options: {},
    notes:
      "A shell is bash, zsh or fish. bash: source <(powens completions bash). zsh: the same, after compinit. fish: powens completions fish | source.",
    example: "completions bash",
    run({ operands: [shell = ""], terminal }) {
      const [, complete] =
        Object.entries(SHELLS).find(([name]) => name === shell) ?? [];
      if (!complete) {
        throw new UsageError(
          `Cannot write completions as a shell must be bash, zsh or fish: got "${shell}"`,
        );
      }
      terminal.print(complete([...commands, command]));
      return Promise.resolve(0);
    },
  };
  return command;
}
