import { pathId } from "../http/mod.ts";
import {
  domainHost,
  invalidArgument,
  requireInteger,
  requireObject,
} from "../model/internal.ts";
import type { AccountUsage, Capability, Sendable } from "../model/mod.ts";

/** A language of the web view. */
export type WebviewLanguage = "en" | "fr" | "de" | "nl" | "pt" | "it" | "es";

/**
 * The options of `webviewUrl()`. Except `lang`, `domain` and `prefill`, the
 * keys are those of the web view.
 *
 * @see {@link https://docs.powens.com/api-reference/overview/webview}
 */
export interface WebviewOptions {
  /** The name of the domain, such as `acme-sandbox`. */
  domain: string;
  /** The language to show. It is required, as no default is documented. */
  lang: Sendable<WebviewLanguage>;
  /** The id of the client application: digits only. */
  client_id: string | number;
  /** The URL that the user returns to: absolute, and without a query. */
  redirect_uri: string | URL;
  /** A temporary code of the user, to add a connection to that user. */
  code?: string | undefined;
  /** Is returned unchanged when the user returns to `redirect_uri`. */
  state?: string | undefined;
  /** The UUIDs of the connectors to offer; a single one skips the picker. */
  connector_uuids?: readonly string[] | undefined;
  /** The ids of the connectors to offer, besides `connector_uuids`. */
  connector_ids?: readonly number[] | undefined;
  /**
   * The capabilities that a connector must have, all of them. The default is
   * `bank`.
   */
  connector_capabilities?: readonly Sendable<Capability>[] | undefined;
  /** The maximum number of connections of the user, from 1. */
  max_connections?: number | undefined;
  /** The IBANs of the accounts to add. */
  account_ibans?: readonly string[] | undefined;
  /** The types of the accounts to add, such as `checking`. */
  account_types?: readonly string[] | undefined;
  /** The country of the connectors to offer, as an ISO 3166-1 alpha-2 code. */
  connector_country?: string | undefined;
  /** The account usages that the connectors must support. */
  account_usages?: readonly Sendable<AccountUsage>[] | undefined;
  /**
   * Default values, by UUID of the connector and name of the field. The URL
   * contains them, so never put a secret here.
   */
  prefill?:
    | Readonly<Record<string, Readonly<Record<string, string>>>>
    | undefined;
}

const ACTION = "make the URL of a web view";

/**
 * Makes the URL of the vendor's web view, where a user adds a connection.
 *
 * @param options The parameters of the web view
 * @returns The URL
 * @throws {UsageError} If an option is malformed, if `redirect_uri` is relative
 * or has a query, or if a text has a lone surrogate
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
  requireObject(ACTION, "options", options);
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
    // In a URL, a lone surrogate would become another character.
    if (/\p{Surrogate}/u.test(`${name} ${value}`)) {
      throw invalidArgument(
        ACTION,
        name,
        "well-formed Unicode",
        value,
      );
    }
    url.searchParams.set(name, value);
  };
  set("domain", domainHost(ACTION, domain));
  checkParameters(options);
  for (const [name, value] of Object.entries(parameters)) {
    // A comma in an item would split it in two.
    if (Array.isArray(value)) {
      value.forEach((item) => pathId(ACTION, name, item));
    }
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
}

function isRedirectUri(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^?\s]+$/i.test(text) && URL.canParse(text);
}
