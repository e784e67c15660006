import { type FillStep, formSteps, validateStep } from "../../form/mod.ts";
import {
  type ConnectorField,
  renderedFieldType,
  UsageError,
} from "../../model/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import type { Command } from "../command.ts";
import { readConnector } from "../find_connector.ts";
import { JSON_OPTION, printDefinitions, printJson } from "../output.ts";
import { printable } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** What stands for a password, however long it is. */
const MASK = "••••••";

/** What stands before the lines of a form. */
const MARGIN = "  ";

const LANGUAGES = ["en", "fr"] as const;

/** Fills the form of a connector. */
export const formCommand: Command = {
  name: "form",
  summary: "Fill the form of a connector, and see whether it is valid",
  operands: "<connector>",
  arity: [1, 1],
  options: {
    "language": {
      type: "string",
      value: "<language>",
      help: "Of what is said about mistakes",
      choices: LANGUAGES,
    },
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "Nothing is sent. Passwords are not shown, neither while they are typed nor after.",
  example: "form 338178e6-3d01-564f-9a7b-52ca442459bf",
  async run(invocation) {
    const { operands: [text = ""], values, terminal } = invocation;
    if (!terminal.isInteractive) {
      throw new UsageError(
        "Cannot fill a form without a terminal to ask on: show tells which fields it has",
      );
    }
    const api = await createApi(invocation, "read");
    const connector = await readConnector(api, terminal, text);
    const language = LANGUAGES.find((one) => one === values.text("language"));
    const steps = formSteps(connector);
    if (steps.length === 0) {
      tellOf(
        terminal,
        `${connector.name} has no source that can be connected.`,
      );
    }
    const filled: Filled[] = [];
    for (const step of steps) {
      const { kind, source } = step;
      switch (kind) {
        case "redirect":
          tellOf(
            terminal,
            `${source.name}: the institution asks on a page of its own, which webviewUrl() leads to.`,
          );
          break;
        case "unrecognized":
          tellOf(
            terminal,
            `${source.name}: this version does not know how "${step.mechanism}" works.`,
          );
          break;
        case "form":
          tellOf(terminal, `${source.name}:`);
          filled.push(await fill(terminal, step, language));
      }
    }
    if (values.has("json")) printJson(terminal, filled);
    else {
      for (const { source, values, unchecked } of filled) {
        printDefinitions(terminal, source, Object.entries(values));
        if (unchecked.length === 0) continue;
        tellOf(terminal, `Only the server can judge ${unchecked.join(", ")}.`);
      }
    }
    return 0;
  },
};

/** What was typed, as far as it may be seen. */
interface Filled {
  /** The name of the source. */
  source: string;
  /** The values, without those of passwords. */
  values: Record<string, string>;
  /** The fields that only the server can judge. */
  unchecked: readonly string[];
}

async function fill(
  terminal: Terminal,
  step: FillStep,
  language: "en" | "fr" | undefined,
): Promise<Filled> {
  const typed = new Map<string, string>();
  let asked: readonly ConnectorField[] = step.fields;
  while (true) {
    for (const field of asked) {
      typed.set(field.name, await ask(terminal, field));
    }
    const result = validateStep(step, Object.fromEntries(typed), { language });
    if (result.ok) {
      const values = Object.entries(result.values).map(([name, value]) => {
        const field = step.fields.find((one) => one.name === name);
        const isSecret = field && renderedFieldType(field) === "password";
        return [name, isSecret ? MASK : value];
      });
      return {
        source: step.source.name,
        values: Object.fromEntries(values),
        unchecked: result.unchecked,
      };
    }
    const wrong = new Set<string>();
    for (const { field, label, message } of result.issues) {
      tellOf(terminal, `${label || "The form"}: ${message}`, MARGIN);
      wrong.add(field);
    }
    asked = step.fields.filter(({ name }) => wrong.has(name));
    // What is wrong with no field in particular is asked for all over again.
    if (asked.length === 0) asked = step.fields;
  }
}

/** Tells in one line, whatever the server has in a name or a label. */
function tellOf({ tell }: Terminal, text: string, margin = ""): void {
  tell(`${margin}${printable(text)}`);
}

async function ask(terminal: Terminal, field: ConnectorField): Promise<string> {
  const hint = field.required ? "" : " (optional)";
  const type = renderedFieldType(field);
  const isSecret = type === "password";
  const format = type === "date" ? " (YYYY-MM-DD)" : "";
  const label = printable(field.label || field.name);
  const question = `${MARGIN}${label}${hint}${format}: `;
  if (field.type !== "list") return await terminal.ask(question, { isSecret });
  field.values.forEach(({ label }, index) =>
    tellOf(terminal, `${index + 1}. ${label}`, MARGIN)
  );
  const answer = await terminal.ask(question);
  return field.values[Number(answer) - 1]?.value ?? answer;
}
