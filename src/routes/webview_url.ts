import { pathId } from "../http/mod.ts";
import {
  domainHost,
  invalidArgument,
  requireInteger,
} from "../model/internal.ts";
import type { AccountUsage, Capability, Sendable } from "../model/mod.ts";

/** A language of the web view. */
export type WebviewLanguage = "en" | "fr" | "de" | "nl" | "pt" | "it" | "es";

/**
 * What to open the web view with. Except for `lang`, `domain` and `prefill`,
 * the keys are the web view's own.
 *
 * @see {@link https://docs.powens.com/api-reference/overview/webview}
 */
export interface WebviewOptions {
  /** The name of the domain, such as `acme-sandbox`. */
  domain: string;
  /** The language to show, always sent since no default is documented. */
  lang: Sendable<WebviewLanguage>;
  /** The id of the client application, made of digits. */
  client_id: string | number;
  /** Where to send the user afterwards: an absolute URL without a query. */
  redirect_uri: string | URL;
  /** A temporary code of the user, to add a connection to that user. */
  code?: string | undefined;
  /** Is given back as it is when the user is sent to `redirect_uri`. */
  state?: string | undefined;
  /** The UUIDs of the connectors to offer; a single one skips the picker. */
  connector_uuids?: readonly string[] | undefined;
  /** The ids of the connectors to offer, besides `connector_uuids`. */
  connector_ids?: readonly number[] | undefined;
  /** What a connector must be capable of, all of it; `bank` if left out. */
  connector_capabilities?: readonly Sendable<Capability>[] | undefined;
  /** How many connections the user may have, at least 1. */
  max_connections?: number | undefined;
  /** The IBANs that the accounts to add must have. */
  account_ibans?: readonly string[] | undefined;
  /** The types that the accounts to add must have, such as `checking`. */
  account_types?: readonly string[] | undefined;
  /** The country of the connectors to offer, an ISO 3166-1 alpha-2 code. */
  connector_country?: string | undefined;
  /** Who must be able to use the connectors to offer. */
  account_usages?: readonly Sendable<AccountUsage>[] | undefined;
  /**
   * Values to fill in beforehand, by UUID of the connector and name of the
   * field. They become a part of the URL: never put a secret there.
   */
  prefill?:
    | Readonly<Record<string, Readonly<Record<string, string>>>>
    | undefined;
}

const ACTION = "make the URL of a web view";

/**
 * Makes the URL of the vendor's web view, to which a user is sent to add a
 * connection.
 *
 * @param options What to open the web view with
 * @returns The URL
 * @throws {UsageError} If an option is not made like what it is; if
 * `redirect_uri` is relative or has a query; or if a text has half of a
 * surrogate pair
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { webviewUrl } from "@connectors/powens";
 *
 * const url = webviewUrl({
 *   domain: "acme-sandbox",
 *   lang: "fr",
 *   client_id: 12345678,
 *   redirect_uri: "https://acme.example/back",
 *   connector_uuids: ["338178e6-3d01-564f-9a7b-52ca442459bf"],
 * });
 *
 * assertEquals(url.pathname, "/fr/connect");
 * assertEquals(url.searchParams.get("domain"), "acme-sandbox.biapi.pro");
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/overview/webview}
 */
export function webviewUrl(options: WebviewOptions): URL {
  const { domain, lang, prefill = {}, ...parameters } = options;
  if (!/^[a-z]{2}$/.test(lang)) {
    throw invalidArgument(
      ACTION,
      "lang",
      'a language of two letters, such as "en"',
      lang,
    );
  }
  const url = new URL(`https://webview.powens.com/${lang}/connect`);
  const set = (name: string, value: string) => {
    // A URL would hold something else in the place of these.
    if (/\p{Surrogate}/u.test(`${name} ${value}`)) {
      throw invalidArgument(
        ACTION,
        name,
        "text without halves of surrogate pairs",
        value,
      );
    }
    url.searchParams.set(name, value);
  };
  set("domain", domainHost(ACTION, domain));
  checkParameters(options);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) set(name, String(value));
  }
  for (const [connector, values] of Object.entries(prefill)) {
    pathId(ACTION, "prefill", connector);
    for (const [field, value] of Object.entries(values)) {
      set(`${connector}.${field}`, value);
    }
  }
  return url;
}

/** The parameters that are lists of what is made like an id. */
const ID_LISTS = [
  "connector_uuids",
  "connector_ids",
  "connector_capabilities",
  "account_ibans",
  "account_types",
  "account_usages",
] as const;

function checkParameters(options: WebviewOptions): void {
  const { client_id, redirect_uri, max_connections, connector_country } =
    options;
  if (!/^\d+$/.test(String(client_id))) {
    throw invalidArgument(ACTION, "client_id", "made of digits", client_id);
  }
  if (!isRedirectUri(String(redirect_uri))) {
    const expected = "an absolute URL without a query";
    throw invalidArgument(ACTION, "redirect_uri", expected, redirect_uri);
  }
  if (max_connections !== undefined) {
    requireInteger(ACTION, "max_connections", max_connections, 1);
  }
  if (
    connector_country !== undefined && !/^[a-z]{2}$/i.test(connector_country)
  ) {
    const expected = "a code of two letters";
    throw invalidArgument(
      ACTION,
      "connector_country",
      expected,
      connector_country,
    );
  }
  // A comma in one of them would make two of it.
  for (const name of ID_LISTS) {
    options[name]?.forEach((item) => pathId(ACTION, name, item));
  }
}

function isRedirectUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^?\s]+$/i.test(text) && URL.canParse(text);
}
