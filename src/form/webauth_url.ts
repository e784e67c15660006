import { baseUrlOf, invalidArgument } from "../model/internal.ts";
import type { ApiAddress } from "../model/mod.ts";
import {
  checkKind,
  checkSent,
  checkSource,
  type SentValues,
  type StepConnector,
} from "./check_sent.ts";
import type { RedirectStep } from "./form_step.ts";
import { isText } from "./is_text.ts";

const ACTION = "make the URL of a redirect";

/** The options of `webauthUrl()`. The keys are those of the API. */
export interface WebauthOptions {
  /** The id of the client application, which is made of digits. */
  client_id: string | number;
  /** A temporary code of the user. The URL contains it. */
  token: string;
  /** The URL that the user returns to: absolute, and without a query. */
  redirect_uri: string | URL;
  /** Is returned unchanged when the user returns to `redirect_uri`. */
  state?: string | undefined;
  /** The values of the fields of the step, as `validateStep()` returns them. */
  values?: SentValues | undefined;
}

/**
 * Makes the URL that sends a user to the site of the institution.
 *
 * The URL contains the values of the fields. A field never replaces a parameter
 * of the redirect.
 *
 * @param api Where the API is
 * @param connector The connector of the step
 * @param step The step, of kind `redirect`
 * @param options The application, the user, and the values of the form
 * @returns The URL
 * @throws {UsageError} If the step has the wrong kind or connector, if an
 * option is malformed, if a required value is missing, or if the step has no
 * such field. The error holds no value and no token
 *
 * @example Usage
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { getConnector } from "@connectors/powens";
 * import { formSteps, webauthUrl } from "@connectors/powens/form";
 *
 * const api = { domain: "acme-sandbox" };
 * const connector = await getConnector(api, "338178e6-3d01-564f-9a7b-52ca442459bf", {
 *   expand: ["sources", "fields"],
 * });
 * const step = formSteps(connector).find((step) => step.kind === "redirect");
 * assert(step);
 * const url = webauthUrl(api, connector, step, {
 *   client_id: 12345678,
 *   token: "the temporary code of the user",
 *   redirect_uri: "https://acme.example/back",
 * });
 *
 * assertEquals(url.origin + url.pathname, "https://acme-sandbox.biapi.pro/2.0/webauth");
 * assertEquals(url.searchParams.get("source"), "openapi");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connections}
 */
export function webauthUrl(
  api: ApiAddress,
  connector: StepConnector,
  step: RedirectStep,
  options: WebauthOptions,
): URL {
  const { client_id, token, redirect_uri, state, values = {} } = options;
  checkKind(ACTION, step, "redirect");
  checkSource(ACTION, connector, step.source);
  checkSent(ACTION, step, values);
  if (!/^\d+$/.test(`${client_id}`)) {
    throw invalidArgument(ACTION, "client_id", "made of digits", client_id);
  }
  if (!isText(token) || token === "") {
    throw invalidArgument(ACTION, "token", "the temporary code of a user");
  }
  if (state !== undefined && (!isText(state) || state === "")) {
    throw invalidArgument(ACTION, "state", "well-formed Unicode");
  }
  const url = new URL(`${baseUrlOf(ACTION, api)}/webauth`);
  const parameters = {
    ...values,
    client_id: `${client_id}`,
    token,
    id_connector: `${connector.id}`,
    source: step.source.name,
    redirect_uri: readRedirectUri(redirect_uri),
    ...state !== undefined && { state },
  };
  for (const [name, value] of Object.entries(parameters)) {
    url.searchParams.set(name, value);
  }
  return url;
}

function readRedirectUri(given: string | URL): string {
  const text = `${given}`;
  if (!URL.canParse(text) || text.includes("?")) {
    throw invalidArgument(
      ACTION,
      "redirect_uri",
      "an absolute URL without a query",
      text,
    );
  }
  return text;
}
