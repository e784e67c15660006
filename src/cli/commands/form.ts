import { encryptValues } from "../../encryption/mod.ts";
import {
  type AnyFormStep,
  connectionRequest,
  type FormField,
  formSteps,
  isHidden,
  type Messages,
  messagesDe,
  messagesEn,
  messagesEs,
  messagesFr,
  messagesIt,
  messagesNl,
  messagesPt,
  type NoStepsReason,
  noStepsReason,
  paymentFormStep,
  paymentValidation,
  validateStep,
  webauthUrl,
} from "../../form/mod.ts";
import {
  type ExpandedConnector,
  renderedFieldType,
  UsageError,
} from "../../model/mod.ts";
import type { Api } from "../../http/mod.ts";
import { getPublicKey } from "../../routes/mod.ts";
import { API_OPTIONS, createApi } from "../api_options.ts";
import { findPlace } from "../place.ts";
import type { Command } from "../command.ts";
import { readConnector } from "../find_connector.ts";
import {
  JSON_OPTION,
  printDefinitions,
  printJson,
  printReadableJson,
} from "../output.ts";
import { printable } from "../text.ts";
import type { Terminal } from "../terminal.ts";

/** Is shown instead of a password of any length. */
const MASK = "••••••";

/** The margin of the lines of a form. */
const MARGIN = "  ";

/** The messages about mistakes, by language. */
const MESSAGES: Readonly<Record<string, Messages>> = {
  en: messagesEn,
  fr: messagesFr,
  de: messagesDe,
  nl: messagesNl,
  pt: messagesPt,
  it: messagesIt,
  es: messagesEs,
};

/** Fills the form of a connector. */
export const formCommand: Command = {
  name: "form",
  summary: "Fill in the form of a connector or of a payment, and check it",
  operands: "<connector>",
  arity: [1, 1],
  options: {
    "language": {
      type: "string",
      value: "<language>",
      help: "The language of messages about mistakes",
      choices: Object.keys(MESSAGES),
    },
    "payment": {
      type: "boolean",
      help: "Fill in the form of a payment instead",
    },
    "encrypt": {
      type: "boolean",
      help: "Encrypt the values with the key of the domain",
    },
    ...JSON_OPTION,
    ...API_OPTIONS,
  },
  notes:
    "It sends nothing. In the end, it shows the request that you could send. Passwords are never shown, except encrypted.",
  example: "form 338178e6-3d01-564f-9a7b-52ca442459bf",
  async run(invocation) {
    const place = await findPlace(invocation, "read");
    const { operands: [text = ""], values, terminal } = invocation;
    if (!terminal.isInteractive) {
      throw new UsageError(
        "Cannot fill in a form without a terminal: use show to see its fields",
      );
    }
    const api = await createApi(invocation, place, "read");
    const connector = await readConnector(api, terminal, text);
    const messages = MESSAGES[values.text("language") ?? "en"];
    const steps = values.has("payment")
      ? paymentSteps(terminal, connector)
      : connectionSteps(terminal, connector);
    const key = values.has("encrypt")
      ? await getPublicKey(api, { signal: terminal.signal })
      : undefined;
    const filled: Filled[] = [];
    for (const step of steps) {
      const { values, unchecked } = await fill(terminal, step, messages);
      const shown = key === undefined
        ? maskPasswords(step.step, values)
        : await encryptValues(key, values);
      const request = describeRequest(api, connector, step.step, shown);
      filled.push({ ...step, values: shown, unchecked, request });
    }
    if (values.has("json")) {
      printJson(
        terminal,
        filled.map(({ kind, name, values, unchecked, request }) => ({
          [kind]: name,
          values,
          unchecked,
          request,
        })),
      );
    } else {
      for (const one of filled) {
        // Encrypted values are useless here, and the request has them.
        const shown = key === undefined ? one.values : {};
        printFilled(terminal, { ...one, values: shown });
      }
    }
    return 0;
  },
};

function printFilled(
  terminal: Terminal,
  { name, values, unchecked, request }: Filled,
): void {
  printDefinitions(terminal, name, Object.entries(values));
  if (unchecked.length > 0) {
    tellOf(terminal, `Only the server can judge ${unchecked.join(", ")}.`);
  }
  terminal.print(printable(`${request.method} ${request.url}`));
  if (request.body !== undefined) printReadableJson(terminal, request.body);
}

/** The request, with placeholders for the unknown parts. */
interface ShownRequest {
  /** The HTTP method. */
  method: "GET" | "POST";
  /** The URL, or the path after the base URL of the API. */
  url: string;
  /** The body, sent as JSON, if there is one. */
  body?: unknown;
}

/** A placeholder for the URL that the user returns to. */
const RETURN_URL = "https://example.com/";

function describeRequest(
  api: Api,
  connector: ChosenConnector,
  step: NamedStep["step"],
  values: Record<string, string>,
): ShownRequest {
  switch (step.kind) {
    case "form": {
      const { method, path, body } = connectionRequest(connector, step, values);
      return { method, url: path, body };
    }
    case "redirect": {
      const url = webauthUrl(api, connector, step, {
        client_id: 0,
        token: "CODE",
        redirect_uri: RETURN_URL,
        values,
      });
      return { method: "GET", url: url.href };
    }
    case "payment": {
      const options = { webview_url: RETURN_URL };
      const { body } = paymentValidation(connector, step, values, options);
      return { method: "POST", url: "/payments/{id}", body };
    }
  }
}

/** Masks the passwords. */
function maskPasswords(
  { fields }: { fields: readonly FormField[] },
  values: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      const isSecret = field && renderedFieldType(field) === "password";
      return [name, isSecret ? MASK : value];
    }),
  );
}

/** The steps of a connection that have a form. It reports the others. */
function* connectionSteps(
  terminal: Terminal,
  connector: ChosenConnector,
): Iterable<NamedStep> {
  const reason = noStepsReason(connector);
  if (reason !== undefined) {
    tellOf(terminal, `${connector.name} ${WHY_NONE[reason]}.`);
  }
  for (const step of formSteps(connector)) {
    const { name } = step.source;
    switch (step.kind) {
      case "form":
        yield { kind: "source", name, step };
        break;
      case "redirect":
        yield { kind: "source", name, step };
        tellOf(
          terminal,
          `${name}: the user logs in on the site of the institution; see webauthUrl() and webviewUrl().`,
        );
        break;
      case "unrecognized":
        tellOf(
          terminal,
          `${name}: this version does not know how "${step.mechanism}" works.`,
        );
    }
  }
}

/** The forms of a payment, one for each way to validate it. */
function* paymentSteps(
  terminal: Terminal,
  connector: ChosenConnector,
): Iterable<NamedStep> {
  const mechanisms =
    connector.payment_settings?.available_validate_mechanisms ?? [];
  if (mechanisms.length === 0) {
    tellOf(terminal, `${connector.name} has no way to validate a payment.`);
  }
  for (const name of mechanisms) {
    const step = paymentFormStep(connector, name);
    yield { kind: "mechanism", name, step };
  }
}

/** A connector with the data for its forms. */
type ChosenConnector = ExpandedConnector<
  ["sources", "fields", "payment_fields"]
>;

/** A step, and its source or mechanism. */
interface NamedStep {
  /** Whether the name is that of a source or a mechanism. */
  kind: "source" | "mechanism";
  /** The name of the source, or of the mechanism that validates a payment. */
  name: string;
  /** The step. */
  step: Exclude<AnyFormStep, { kind: "unrecognized" }>;
}

const WHY_NONE: Readonly<Record<NoStepsReason, string>> = {
  restricted: "takes no new connections",
  notExpanded: "came without its sources",
  noSources: "has no source",
  allDisabled: "has no source that is enabled",
};

/** A form that was filled in, without its secrets, and the request. */
interface Filled extends Pick<NamedStep, "kind" | "name"> {
  /** The values, with passwords masked, or encrypted. */
  values: Record<string, string>;
  /** The fields that only the server can judge. */
  unchecked: readonly string[];
  /** The request. */
  request: ShownRequest;
}

/** Asks for the values of a step, until they are valid. */
async function fill(
  terminal: Terminal,
  { name, step }: NamedStep,
  messages: Messages | undefined,
): Promise<{ values: Record<string, string>; unchecked: readonly string[] }> {
  tellOf(terminal, `${name}:`);
  const typed = new Map<string, string>();
  const fields: readonly FormField[] = step.fields;
  const shown = fields.filter((field) => !isHidden(field));
  let asked = shown;
  while (true) {
    for (const field of asked) {
      typed.set(field.name, await ask(terminal, field));
    }
    const result = validateStep(step, Object.fromEntries(typed), { messages });
    if (result.ok) return result;
    const wrong = new Set<string>();
    for (const { field, label, message } of result.issues) {
      tellOf(terminal, `${label || "The form"}: ${message}`, MARGIN);
      wrong.add(field);
    }
    asked = shown.filter(({ name }) => wrong.has(name));
    // If an issue is not about one field, all fields are asked again.
    if (asked.length === 0) asked = shown;
  }
}

/** Writes one line, even if a name or a label of the server has several. */
function tellOf({ tell }: Terminal, text: string, margin = ""): void {
  tell(`${margin}${printable(text)}`);
}

async function ask(terminal: Terminal, field: FormField): Promise<string> {
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
