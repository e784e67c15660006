import type { CachingFetchOptions } from "./options.ts";
import { browserOrigin } from "./platform.ts";

/** What a request is for, if that is of interest to a cache. */
export type Target = ReadTarget | WriteTarget;

/** An anonymous request for something that can be kept. */
export interface ReadTarget {
  /** Tells the kinds of target apart. */
  kind: "read";
  /** The base URL of the API that it is for. */
  scope: string;
  /** What is asked for. */
  url: string;
  /** Under what it is kept. */
  key: string;
  /** The key, apart for those whom what is kept will not do. */
  id: string;
  /** The headers that were given, of which each is known to hold no secret. */
  headers: Headers;
  /** The caller's signal. */
  signal: AbortSignal | undefined;
  /** How to ask for what is not kept, where what is kept will not do. */
  reload: "reload" | "no-cache" | undefined;
}

/** A request that may change what is kept. */
export interface WriteTarget {
  /** Tells the kinds of target apart. */
  kind: "write";
  /** The base URL of the API that it is for. */
  scope: string;
}

type TargetOptions = Pick<CachingFetchOptions, "baseUrl" | "vary">;

/**
 * Finds out what a request is for; `undefined` if it is to be left alone, or
 * makes no sense, which is for `fetch` to say.
 */
export function findTarget(
  input: string | URL | Request,
  init: RequestInit | undefined,
  options: TargetOptions,
): Target | undefined {
  const request = typeof input === "object" && "url" in input
    ? input
    : undefined;
  try {
    return read(
      new URL(request?.url ?? `${input}`),
      request,
      init ?? {},
      options,
    );
  } catch {
    return undefined;
  }
}

/**
 * That a request is anonymous is not guessed from the absence of what looks
 * like a secret: there is nothing in its URL, headers and options that is not
 * known to be none.
 */
function read(
  url: URL,
  request: Request | undefined,
  init: RequestInit,
  { baseUrl, vary = [] }: TargetOptions,
): Target | undefined {
  url.hash = "";
  const { href } = url;
  const scope = API.exec(href)?.[0] ??
    (baseUrl && `${new URL(baseUrl)}`.replace(/\/*$/, "/"));
  if (!scope || !href.startsWith(scope) || url.username || url.password) {
    return undefined;
  }
  const path = href.slice(scope.length).replace(/\?.*/, "");
  const method = init.method ?? request?.method ?? "GET";
  if (!/^get$/i.test(method)) {
    return WRITTEN.test(path) && !/^(head|options)$/i.test(method)
      ? { kind: "write", scope }
      : undefined;
  }
  // To read what can be read once would be to take it away.
  if (Object(init.headers).next) return undefined;
  const headers = new Headers(init.headers ?? request?.headers);
  const cache = init.cache ?? request?.cache;
  const isAnonymous = READ.test(path) &&
    [...url.searchParams.keys()].every((name) => PARAMETER.test(name)) &&
    // Those of a request are looked at even where they are not sent.
    [...headers.keys(), ...request?.headers.keys() ?? []].every((name) =>
      HEADER.test(name) || vary.includes(name)
    ) &&
    Object.entries(init).every(([name, value]) =>
      OPTION.test(name) || value == null
    ) &&
    // The browser may send its cookies along, unasked.
    url.origin !== browserOrigin() &&
    !LEFT_ALONE.test(
      `${
        [request, init].map((one) => [
          one?.credentials,
          one?.mode,
          one?.integrity,
          one?.redirect,
        ])
      }`,
    );
  if (!isAnonymous || cache === "no-store") return undefined;
  const reload = cache === "reload" || cache === "no-cache" ? cache : undefined;
  const key = `${href} ${JSON.stringify([...headers])}`;
  return {
    kind: "read",
    scope,
    url: href,
    key,
    id: `${key}${reload ?? ""}`,
    headers,
    signal: init.signal ?? request?.signal,
    reload,
  };
}

const API = /^https:\/\/[a-z\d]+(-[a-z\d]+)*\.biapi\.pro\/2\.0\//;

const READ = /^(connectors(\/[\w-]+(\/sources(\/[\w-]+)?)?)?|banks|providers)$/;

const WRITTEN = /^(connectors|banks|providers)(\/|$)/;

const PARAMETER = /^(country_codes|expand|id_payment|limit|offset|top(_key)?)$/;

const HEADER = /^(accept(-language)?|user-agent)$/;

/** What can be asked of `fetch`, and is sent no part of. */
const OPTION = /^(cache|credentials|headers|method|mode|redirect|signal)$/;

/**
 * Values of options with which an answer is not everybody's: it may be one to a
 * user, it is not to be seen or is still to be checked, or it is a redirect.
 */
const LEFT_ALONE = /include|no-cors|sha|error|manual/;
