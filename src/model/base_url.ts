import { invalidArgument } from "./invalid_argument.ts";
import { requireObject } from "./require_object.ts";

/** The part of an `Api` that says where the API is. */
export interface ApiAddress {
  /** The name of the domain, such as `acme-sandbox`. */
  domain: string;
  /** A URL to call instead of the domain's own. */
  baseUrl?: string | URL | undefined;
}

/**
 * Returns the host of a domain.
 *
 * @param action The attempted action
 * @param domain The name of the domain, such as `acme-sandbox`
 * @throws {UsageError} If it is not the name of a domain
 */
export function domainHost(action: string, domain: string): string {
  if (typeof domain !== "string" || !/^[a-z\d]+(-[a-z\d]+)*$/.test(domain)) {
    throw invalidArgument(
      action,
      "domain",
      "letters, digits and single hyphens, in lower case",
      domain,
    );
  }
  return `${domain}.biapi.pro`;
}

/**
 * The URL that every path stands behind, without a slash at its end.
 *
 * @param action The attempted action
 * @param api Where the API is
 * @throws {UsageError} If the API is missing, or its domain or base URL is not
 * one
 */
export function baseUrlOf(action: string, api: ApiAddress): string {
  requireObject(action, "api", api, 'such as { domain: "acme" }');
  const { domain, baseUrl } = api;
  const host = domainHost(action, domain);
  if (baseUrl === undefined) return `https://${host}/2.0`;
  const base = typeof baseUrl === "string" ? baseUrl : String(baseUrl?.href);
  if (
    !/^https?:\/\/[\w.:[\]-]+(\/[\w.~%-]+)*\/*$/.test(base) ||
    !URL.canParse(base)
  ) {
    throw invalidArgument(
      action,
      "baseUrl",
      "an http or https URL, without query or credentials",
    );
  }
  return base.replace(/\/+$/, "");
}
