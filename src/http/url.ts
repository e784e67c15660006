import { invalidArgument } from "../model/internal.ts";
import type { Api } from "./api.ts";

/** The host of a domain; refuses what is not a domain. */
export function domainHost(domain: string): string {
  if (typeof domain !== "string" || !/^[a-z\d]+(-[a-z\d]+)*$/.test(domain)) {
    throw invalidArgument(
      "call the API",
      "domain",
      "letters, digits and single hyphens, in lower case",
      domain,
    );
  }
  return `${domain}.biapi.pro`;
}

/** The URL of a route, given its checked path. */
export function buildUrl({ domain, baseUrl }: Api, path: string): string {
  const host = domainHost(domain);
  const base = `${baseUrl ?? `https://${host}/2.0`}`;
  if (
    !/^https?:\/\/[\w.:[\]-]+(\/[\w.~%-]+)*\/*$/.test(base) ||
    !URL.canParse(base)
  ) {
    throw invalidArgument(
      "call the API",
      "baseUrl",
      "an http or https URL, without query or credentials",
    );
  }
  return `${base.replace(/\/+$/, "")}/${path}`;
}

/** An id as a part of a path; refuses whatever is not made like one. */
export function pathId(name: string, id: string | number): string {
  const isId = typeof id === "string"
    ? /^[\w-]+$/.test(id)
    : Number.isSafeInteger(id) && id >= 0;
  if (!isId) {
    throw invalidArgument(
      "call the API",
      name,
      "an id of letters, digits and hyphens",
      id,
    );
  }
  return `${id}`;
}
