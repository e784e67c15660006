import { pathId } from "../http/mod.ts";
import { domainHost, invalidArgument } from "../model/internal.ts";
import type { Capability, Sendable } from "../model/mod.ts";

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
  /** The id of the client application. */
  client_id: string | number;
  /** Where to send the user afterwards. */
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
  /** How many connections the user may have. */
  max_connections?: number | undefined;
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
 * @throws {UsageError} If the domain, the language, an id or a capability is
 * not made like one, or a text has half of a surrogate pair
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
  parameters.connector_uuids?.forEach((id) =>
    pathId(ACTION, "connector_uuids", id)
  );
  parameters.connector_ids?.forEach((id) =>
    pathId(ACTION, "connector_ids", id)
  );
  // A comma in one of them would make two of it.
  parameters.connector_capabilities?.forEach((one) =>
    pathId(ACTION, "connector_capabilities", one)
  );
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
