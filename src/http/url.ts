import { mustBe } from "../model/mod.ts";
import type { Api } from "./api.ts";

/** A parameter of a query: its name and its value. */
export type QueryParameter = [name: string, value: string];

/** The host of a domain; refuses what is not a domain. */
export function domainHost(domain: string): string {
  if (typeof domain !== "string" || !/^[a-z\d]+(-[a-z\d]+)*$/.test(domain)) {
    throw mustBe(
      "domain",
      "letters, digits and single hyphens, in lower case",
      domain,
    );
  }
  return `${domain}.biapi.pro`;
}

/** The URL of a route: nothing that is given as an id or a value can steer it. */
export function buildUrl(
  { domain, baseUrl }: Api,
  path: string,
  query?: QueryParameter[],
): string {
  const host = domainHost(domain);
  const base = `${baseUrl ?? `https://${host}/2.0`}`;
  if (!/^https?:\/\/[\w.:[\]-]+(\/[\w.~%-]+)*\/*$/.test(base)) {
    throw mustBe(
      "baseUrl",
      "an http or https URL, without query or credentials",
    );
  }
  const search = `${new URLSearchParams(query)}`;
  return `${base.replace(/\/+$/, "")}/${path}${search && `?${search}`}`;
}

/** An id as a part of a path; refuses whatever is not made like one. */
export function pathId(name: string, id: string | number): string {
  const isId = typeof id === "string"
    ? /^[\w-]+$/.test(id)
    : Number.isSafeInteger(id) && id >= 0;
  if (!isId) throw mustBe(name, "an id of letters, digits and hyphens", id);
  return `${id}`;
}
