import { type PublicKey, webviewUrl } from "../../../mod.ts";
import { encryptValues } from "../../../src/encryption/mod.ts";
import {
  connectionRequest,
  type FormStep,
  validateStep,
  webauthUrl,
} from "../../../src/form/mod.ts";
import type { ChosenInstitution } from "../listing.ts";
import { make } from "./dom.ts";
import { createFailure } from "./failure.ts";
import { load } from "./load.ts";
import type { Locale } from "./locale.ts";
import { hrefOf } from "./place.ts";
import type { StepsContext } from "./steps.ts";

/** Stand for what a page of one's own has, and this one has not. */
const EXAMPLE_CLIENT_ID = "00000000";
const EXAMPLE_CODE = "TEMPORARY_CODE_OF_THE_USER";

/** Shows what would be sent, encrypted, now that all steps are filled in. */
export async function createOutcome(
  context: StepsContext,
  steps: readonly FormStep[],
): Promise<HTMLElement[]> {
  const { chosen, place, answers, locale, signal, go } = context;
  const { texts } = locale;
  const key = await load<PublicKey>("/api/key", signal);
  if (!key.ok) {
    return [createFailure(key.reason, locale, () => go(place))];
  }
  const requests = await Promise.all(steps.map(async (step, index) => {
    const values = await encryptValues(key.value, answers.get(index) ?? {});
    return describeRequest(chosen, step, values);
  }));
  const unchecked = steps.flatMap((step, index) =>
    uncheckedOf(step, answers.get(index) ?? {})
  );
  const list = { ...place, institution: "", mechanism: "", step: "" };
  return [
    make("h3", { class: "done" }, texts.done),
    make("p", { class: "explanation" }, texts.doneText),
    ...requests.map((request) => createRequest(request, locale)),
    ...unchecked.length > 0
      ? [
        make(
          "p",
          { class: "explanation" },
          `${texts.unchecked} ${unchecked.join(", ")}`,
        ),
      ]
      : [],
    make(
      "p",
      { class: "ways" },
      createWebviewLink(chosen, locale),
      make("a", { class: "secondary", href: hrefOf(list) }, texts.another),
    ),
  ];
}

/** Says what a step comes to, as a request that can be read and copied. */
function describeRequest(
  { connector, domain, clientId }: ChosenInstitution,
  step: FormStep,
  values: Record<string, string>,
): string {
  switch (step.kind) {
    case "form": {
      const { method, path, body } = connectionRequest(connector, step, values);
      return `${method} ${path}\n\n${JSON.stringify(body, null, 2)}`;
    }
    case "redirect": {
      const { href } = webauthUrl({ domain }, connector, step, {
        client_id: clientId ?? EXAMPLE_CLIENT_ID,
        token: EXAMPLE_CODE,
        redirect_uri: `${location.origin}/`,
        values,
      });
      return `GET ${href.replaceAll(/(?=[?&])/g, "\n  ")}`;
    }
    case "unrecognized":
      return "";
  }
}

function createRequest(request: string, { texts }: Locale): HTMLElement {
  const button = make(
    "button",
    { type: "button", class: "copy" },
    texts.copy,
  );
  const status = make("span", { class: "unseen", role: "status" });
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(request);
    button.textContent = texts.copied;
    status.textContent = texts.copied;
  });
  return make(
    "div",
    { class: "request" },
    make("pre", { dir: "ltr" }, ...request.split("\n").map(createLine)),
    button,
    status,
  );
}

/** Makes a line. The page shows only its start. */
function createLine(line: string): HTMLElement {
  return make("span", { class: "line" }, `${line}\n`);
}

/** The labels of what only the institution can check. */
function uncheckedOf(
  step: FormStep,
  values: Record<string, string>,
): string[] {
  if (step.kind === "unrecognized") return [];
  const result = validateStep(step, values);
  const unchecked = result.ok ? result.unchecked : [];
  return unchecked.map((name) =>
    step.fields.find((field) => field.name === name)?.label || name
  );
}

/** The way to connect that is there already, on a domain with an application. */
function createWebviewLink(
  { connector, domain, isSandbox, clientId }: ChosenInstitution,
  { texts, language }: Locale,
): HTMLElement | false {
  if (isSandbox || clientId === null) return false;
  const { uuid, capabilities } = connector;
  // One that an address cannot name is newer than this page.
  const [capability] = capabilities.filter((one) => /^[\w-]+$/.test(one));
  const { href } = webviewUrl({
    domain,
    lang: language,
    client_id: clientId,
    redirect_uri: `${location.origin}/`,
    connector_uuids: [uuid],
    // The web view takes it for a bank, unless it is told what it is.
    connector_capabilities:
      capability === undefined || capabilities.includes("bank")
        ? undefined
        : [String(capability)],
  });
  return make(
    "a",
    { class: "primary", href, rel: "noreferrer" },
    texts.webview,
  );
}
