import { API_ROUTES, type ApiRoute, QUERY_KEYS } from "../model/internal.ts";
import type { CachePassEvent } from "./events.ts";
import type { Settings } from "./options.ts";
import { browserOrigin } from "./platform.ts";

/** What the cache does with a request. */
export type Target = ReadTarget | PassTarget;

/** An anonymous request whose answer can be kept. */
export interface ReadTarget {
  /** Tells the kinds of target apart. */
  kind: "read";
  /** The base URL of the API. */
  scope: string;
  /** The route that it calls, such as `GET /connectors/{uuid}`. */
  route: string;
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
  event: CachePassEvent;
  /** The base URL of the API whose kept answers the request may change. */
  writesTo?: string;
}

type TargetOptions = Pick<Settings, "baseUrl" | "vary">;

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
    return pass({ reason: "url" });
  }
}

function inspect(parts: Parts, { baseUrl, vary }: TargetOptions): Target {
  const { url, request, init } = parts;
  const scope = findScope(url, baseUrl);
  if (scope === undefined) return pass({ reason: "url" });
  const path = url.href.slice(scope.length - 1).replace(/\?.*/, "");
  const method = (init.method ?? request?.method ?? "GET").toUpperCase();
  if (method !== "GET") {
    const isWrite = !READING_METHODS.includes(method) && isWritten(path);
    return {
      ...pass({ reason: "write" }),
      ...isWrite && { writesTo: scope },
    };
  }
  const route = API_ROUTES.find((route) =>
    route.method === "GET" && hasPath(route, path)
  );
  if (!route) return pass({ reason: "path" });
  const keys: readonly string[] = QUERY_KEYS[route.query];
  if (![...url.searchParams.keys()].every((key) => keys.includes(key))) {
    return pass({ reason: "query" });
  }
  const option = findOption(parts);
  if (option !== undefined) return pass({ reason: "option", name: option });
  // Reading an iterator would use it up, and `fetch` still needs it.
  if (Object(init.headers).next) return pass({ reason: "header" });
  const headers = new Headers(init.headers ?? request?.headers);
  // The headers of a request count, even if `init` replaces them.
  const header = [...headers.keys(), ...request?.headers.keys() ?? []]
    .find((name) => !HARMLESS_HEADERS.includes(name) && !vary.includes(name));
  if (header !== undefined) return pass({ reason: "header", name: header });
  // A browser sends cookies to its own origin on its own.
  if (url.origin === browserOrigin()) return pass({ reason: "cookies" });
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

function pass(why: Omit<CachePassEvent, "type">): PassTarget {
  return { kind: "pass", event: { type: "pass", ...why } };
}

/** The base URL of the API that a URL belongs to, with a final slash. */
function findScope(
  { href, username, password }: URL,
  baseUrl: string | URL | undefined,
): string | undefined {
  if (username || password) return undefined;
  const domain = DOMAIN_BASE.exec(href)?.[0];
  if (domain !== undefined || baseUrl === undefined) return domain;
  const base = `${new URL(baseUrl)}`.replace(/\/*$/, "/");
  return href.startsWith(base) ? base : undefined;
}

const DOMAIN_BASE = /^https:\/\/[a-z\d]+(-[a-z\d]+)*\.biapi\.pro\/2\.0\//;

/** Says whether a path is one of a route. */
function hasPath(route: ApiRoute, path: string): boolean {
  const pattern = route.path.replace(/\{\w+\}/g, "[\\w-]+");
  return new RegExp(`^${pattern}$`).test(path);
}

/** Says whether a write to a path may change a kept answer. */
function isWritten(path: string): boolean {
  // A server may decode the path.
  const collection = /[^/]+/.exec(decodeURIComponent(path))?.[0];
  return API_ROUTES.some((route) => route.path.split("/")[1] === collection);
}

const READING_METHODS = ["HEAD", "OPTIONS"];

const HARMLESS_HEADERS = ["accept", "accept-language", "user-agent"];

/** The first option with which the request may need an answer of its own. */
function findOption({ init, request }: Parts): string | undefined {
  // The answer must still be checked.
  if (init.integrity || request?.integrity) return "integrity";
  const known = [...SENT_OPTIONS, ...Object.keys(UNKEPT_OPTIONS)];
  const unknown = Object.entries(init).find(([name, value]) =>
    value !== undefined && value !== null && !known.includes(name)
  );
  const unkept = Object.entries(UNKEPT_OPTIONS).find(([name, values]) =>
    [init, request ?? {}].some((options) =>
      values.includes(Reflect.get(options, name))
    )
  );
  return (unknown ?? unkept)?.[0];
}

/** Options that are part of the key, or are sent as they are. */
const SENT_OPTIONS = ["headers", "method", "signal"];

/** The values of options with which an answer is not kept. */
const UNKEPT_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The caller wants no kept answer.
  cache: ["no-store"],
  // The answer is for one user.
  credentials: ["include"],
  // The answer cannot be read.
  mode: ["no-cors"],
  // The answer may be a redirect.
  redirect: ["manual", "error"],
};
