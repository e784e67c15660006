import {
  API_ROUTES,
  type ApiRoute,
  type ApiRouteName,
  QUERY_KEYS,
} from "../model/internal.ts";
import type { PassReason } from "./events.ts";
import type { CachingFetchOptions } from "./options.ts";
import { browserOrigin } from "./platform.ts";

/** What the cache does with a request. */
export type Target = ReadTarget | PassTarget;

/** An anonymous request whose answer can be kept. */
export interface ReadTarget {
  /** Tells the kinds of target apart. */
  kind: "read";
  /** The base URL of the API. */
  scope: string;
  /** The route that it calls. */
  route: ApiRouteName;
  /** The URL. */
  url: string;
  /** The key of its answer. */
  key: string;
  /**
   * The headers of the request. Each is on the list of headers without secrets.
   */
  headers: Headers;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
  /** How to ask the server, if the caller does not want a kept answer. */
  reload: "reload" | "no-cache" | undefined;
}

/** A request that is left to `fetch`. */
export interface PassTarget {
  /** Tells the kinds of target apart. */
  kind: "pass";
  /** Why it is left to `fetch`. */
  reason: PassReason;
  /** The name of the header or option that is the reason. */
  name?: string;
  /** The base URL of the API whose kept answers the request may change. */
  writesTo?: string;
}

type TargetOptions = Pick<CachingFetchOptions, "baseUrl" | "vary">;

/** A request in its parts. */
interface Parts {
  url: URL;
  request: Request | undefined;
  init: RequestInit;
}

/**
 * Decides what the cache does with a request. An answer is kept only if every
 * part of the request (URL, headers, options) is on a list of parts that hold
 * no secret.
 */
export function findTarget(
  input: string | URL | Request,
  init: RequestInit | undefined,
  options: TargetOptions,
): Target {
  const request = typeof input === "object" && "url" in input
    ? input
    : undefined;
  try {
    const url = new URL(request?.url ?? `${input}`);
    url.hash = "";
    return inspect({ url, request, init: init ?? {} }, options);
  } catch {
    // The URL is invalid, and `fetch` will say so.
    return pass("url");
  }
}

function inspect(parts: Parts, { baseUrl, vary = [] }: TargetOptions): Target {
  const { url, request, init } = parts;
  const scope = findScope(url, baseUrl);
  if (scope === undefined) return pass("url");
  const path = url.href.slice(scope.length).replace(/\?.*/, "");
  const method = (init.method ?? request?.method ?? "GET").toUpperCase();
  if (method !== "GET") {
    const writes = !READING_METHODS.includes(method) && isWritten(path);
    return { ...pass("write"), ...writes && { writesTo: scope } };
  }
  const route = findReadRoute(path);
  if (!route) return pass("path");
  const keys: readonly string[] = QUERY_KEYS[route.query];
  if (![...url.searchParams.keys()].every((key) => keys.includes(key))) {
    return pass("query");
  }
  const option = findOption(parts);
  if (option !== undefined) return pass("option", option);
  // Reading an iterator would use it up, and `fetch` still needs it.
  if (Object(init.headers).next) return pass("header");
  const headers = new Headers(init.headers ?? request?.headers);
  const header = findHeader(headers, vary) ??
    // The headers of a request count, even if `init` replaces them.
    findHeader(request?.headers ?? headers, vary);
  if (header !== undefined) return pass("header", header);
  // A browser sends cookies to its own origin on its own.
  if (url.origin === browserOrigin()) return pass("cookies");
  const cache = init.cache ?? request?.cache;
  return {
    kind: "read",
    scope,
    route: `${route.method} ${route.path}`,
    url: url.href,
    key: `${url.href} ${JSON.stringify([...headers])}`,
    headers,
    signal: init.signal ?? request?.signal,
    reload: cache === "reload" || cache === "no-cache" ? cache : undefined,
  };
}

function pass(reason: PassReason, name?: string): PassTarget {
  return { kind: "pass", reason, ...name !== undefined && { name } };
}

/** The base URL of the API that a URL belongs to, with a final slash. */
function findScope(
  { href, username, password }: URL,
  baseUrl: string | URL | undefined,
): string | undefined {
  if (username || password) return undefined;
  const domain = DOMAIN_BASE.exec(href)?.[0];
  if (domain !== undefined) return domain;
  if (baseUrl === undefined) return undefined;
  const base = `${new URL(baseUrl)}`.replace(/\/*$/, "/");
  return href.startsWith(base) ? base : undefined;
}

const DOMAIN_BASE = /^https:\/\/[a-z\d]+(-[a-z\d]+)*\.biapi\.pro\/2\.0\//;

/** The route that reads JSON from a path. */
function findReadRoute(path: string): ReadRoute | undefined {
  const segments = path.split("/");
  return API_ROUTES.filter(isRead).find((route) => {
    const expected = route.path.slice(1).split("/");
    return expected.length === segments.length &&
      segments.every((segment, index) =>
        expected[index]?.startsWith("{")
          ? /^[\w-]+$/.test(segment)
          : segment === expected[index]
      );
  });
}

type ReadRoute = Extract<ApiRoute, { method: "GET" }>;

function isRead(route: ApiRoute): route is ReadRoute {
  return route.method === "GET";
}

/** Says whether a write to a path may change a kept answer. */
function isWritten(path: string): boolean {
  // A server may decode the path.
  const segments = decodeURIComponent(path).split("/");
  const collection = segments.find((segment) => segment !== "");
  return API_ROUTES.some((route) => route.path.split("/")[1] === collection);
}

const READING_METHODS = ["HEAD", "OPTIONS"];

/** The first header that may hold a secret. */
function findHeader(
  headers: Headers,
  vary: readonly string[],
): string | undefined {
  return [...headers.keys()].find((name) =>
    !HARMLESS_HEADERS.includes(name) && !vary.includes(name)
  );
}

const HARMLESS_HEADERS = ["accept", "accept-language", "user-agent"];

/** The first option that may make an answer private. */
function findOption({ init, request }: Parts): string | undefined {
  const unknown = Object.entries(init).find(([name, value]) =>
    value !== undefined && value !== null && !KNOWN_OPTIONS.includes(name)
  );
  if (unknown) return unknown[0];
  for (const options of [init, request]) {
    // The answer is for one user.
    if (options?.credentials === "include") return "credentials";
    // The answer cannot be read.
    if (options?.mode === "no-cors") return "mode";
    // The answer must still be checked.
    if (options?.integrity) return "integrity";
    // The answer may be a redirect.
    if (options?.redirect === "manual" || options?.redirect === "error") {
      return "redirect";
    }
  }
  const cache = init.cache ?? request?.cache;
  return cache === "no-store" ? "cache" : undefined;
}

/** Options that are not sent, or are part of the key. */
const KNOWN_OPTIONS = [
  "cache",
  "credentials",
  "headers",
  "method",
  "mode",
  "redirect",
  "signal",
];
