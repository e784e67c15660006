import { webviewUrl } from "../../../mod.ts";
import {
  type FormStep,
  formSteps,
  type NoStepsReason,
  noStepsReason,
} from "../../../src/form/mod.ts";
import type { ChosenInstitution, Listing } from "../listing.ts";
import { make } from "./dom.ts";
import { createForm } from "./form_view.ts";
import type { Locale } from "./locale.ts";
import type { Texts } from "./texts.ts";

/** Where the page is from, apart from the institutions. */
export type Settings = Pick<Listing, "domain" | "isSandbox" | "clientId">;

/** Shows what a user has to do to connect an institution. */
export function createSteps(
  connector: ChosenInstitution,
  settings: Settings,
  locale: Locale,
): HTMLElement[] {
  const { texts } = locale;
  const reason = noStepsReason(connector);
  if (reason !== undefined) {
    return [make("p", { class: "notice" }, whyNone(reason, texts))];
  }
  const steps = formSteps(connector);
  return steps.map((step, index) =>
    make(
      "section",
      { class: "step" },
      steps.length > 1 &&
        make(
          "p",
          { class: "eyebrow" },
          `${texts.step} ${index + 1} ${texts.of} ${steps.length}`,
        ),
      make(
        "h3",
        {},
        step.kind === "form" ? texts.form : texts[step.kind],
        " ",
        make("code", {}, step.source.name),
      ),
      ...createStep(step, connector, settings, locale),
    )
  );
}

function whyNone(reason: NoStepsReason, texts: Texts): string {
  switch (reason) {
    case "restricted":
      return texts.closed;
    case "noSources":
    case "notExpanded":
      return texts.noSources;
    case "allDisabled":
      return texts.noSteps;
  }
}

function createStep(
  step: FormStep,
  connector: ChosenInstitution,
  settings: Settings,
  locale: Locale,
): HTMLElement[] {
  const { texts } = locale;
  switch (step.kind) {
    case "form":
      return [createForm(step, connector, locale)];
    case "redirect":
      return createRedirect(connector, settings, locale);
    case "unrecognized":
      return [
        make(
          "p",
          { class: "notice" },
          `${texts.unrecognizedText} `,
          make("strong", {}, step.mechanism ?? texts.noMechanism),
        ),
      ];
  }
}

function createRedirect(
  { uuid, capabilities }: ChosenInstitution,
  { domain, isSandbox, clientId }: Settings,
  { texts, language }: Locale,
): HTMLElement[] {
  // One that an address cannot name is newer than this page.
  const [capability] = capabilities.filter((one) => /^[\w-]+$/.test(one));
  const { href } = webviewUrl({
    domain,
    lang: language,
    client_id: clientId ?? EXAMPLE_CLIENT_ID,
    redirect_uri: `${location.origin}/`,
    connector_uuids: [uuid],
    // The web view takes it for a bank, unless it is told what it is.
    connector_capabilities:
      capability === undefined || capabilities.includes("bank")
        ? undefined
        : [String(capability)],
  });
  const isExample = isSandbox || clientId === null;
  return [
    make("p", {}, texts.redirectText),
    make("p", { class: "address" }, make("code", {}, ...breakable(href))),
    isExample
      ? make("p", { class: "description" }, texts.noClient)
      : make("a", { class: "primary", href, rel: "noreferrer" }, texts.open),
  ];
}

/** Stands for the id of a client application, which is made of digits. */
const EXAMPLE_CLIENT_ID = "00000000";

/** Has an address go on in the next line where a parameter starts. */
function breakable(href: string): (string | Node)[] {
  const [start = "", ...parameters] = href.split(/(?=[?&])/);
  return [start, ...parameters.flatMap((one) => [make("wbr"), one])];
}
