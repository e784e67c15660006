import type { RequestSummary } from "../model/mod.ts";
import { mustBe } from "../model/mod.ts";
import { readAnswer } from "./answer.ts";
import type { Api, CallOptions } from "./api.ts";
import { attempt } from "./attempt.ts";
import { resolveRetryPolicy, retryDelay } from "./retry.ts";
import { readSecret } from "./secret.ts";
import { buildUrl, type QueryParameter } from "./url.ts";
import { wait } from "./wait.ts";

/** What a route says of itself. */
export interface Call<T> {
  /** The HTTP method. */
  method: "GET" | "PUT" | "PATCH";
  /** The path below the base URL, made of literals and checked ids. */
  path: string;
  /** The query, by default none. */
  query?: QueryParameter[] | undefined;
  /** The body, to be sent as JSON; by default none. */
  body?: unknown;
  /** Reads the parsed answer, which is `undefined` if it was empty. */
  decode(value: unknown, request: RequestSummary): T;
}

/** Calls a route: the one place that makes requests. */
export async function call<T>(
  api: Api,
  { method, path, query, body, decode }: Call<T>,
  { signal, headers, authenticated, ...options }: CallOptions = {},
): Promise<T> {
  // Called as a method of `api`, the fetch of Workers would throw.
  const { fetch = globalThis.fetch, onEvent } = api;
  const url = buildUrl(api, path, query);
  const policy = resolveRetryPolicy(options.retry ?? api.retry);
  const timeout = options.timeout ?? api.timeout ?? 30_000;
  const maxBytes = api.maxBytes ?? 67_108_864;
  if (!(timeout > 0 && maxBytes > 0)) {
    throw mustBe("timeout' and 'maxBytes", "positive numbers");
  }
  signal?.throwIfAborted();
  const secret = await readSecret(api, method !== "GET", authenticated);
  const hasBody = body !== undefined;
  const init: RequestInit = {
    method,
    headers: buildHeaders(
      [api.headers, headers],
      hasBody,
      secret.authorization,
    ),
    body: hasBody ? JSON.stringify(body) : null,
    // A redirect must not take the token anywhere else.
    redirect: secret.authorization ? "manual" : "follow",
  };
  let number = 0;
  try {
    while (true) {
      const place = { method, url, attempt: ++number };
      const request = { method, url, attempts: number };
      try {
        onEvent?.({ type: "request", ...place });
        const start = Date.now();
        const bounds = { timeout, maxBytes, signal };
        const answer = await attempt(fetch, init, bounds, request, secret);
        const elapsed = Date.now() - start;
        const { status } = answer.response;
        onEvent?.({ type: "response", ...place, status, elapsed });
        return decode(readAnswer(answer, maxBytes, request, secret), request);
      } catch (error) {
        const delay = retryDelay(error, method, number, policy);
        if (delay === undefined) throw error;
        onEvent?.({ type: "retry", ...place, error, delay });
        await wait(delay, signal);
      }
    }
  } catch (error) {
    onEvent?.({ type: "failure", method, url, attempt: number, error });
    throw error;
  }
}

function buildHeaders(
  given: (HeadersInit | undefined)[],
  hasBody: boolean,
  authorization: string | undefined,
): Headers {
  const headers = new Headers({ accept: "application/json" });
  try {
    for (const some of given) {
      new Headers(some).forEach((value, name) => headers.set(name, value));
    }
  } catch {
    // What is thrown may hold the value, and the value may be a secret.
    throw mustBe("headers", "names and values that HTTP allows");
  }
  if (hasBody) headers.set("content-type", "application/json");
  if (authorization) headers.set("authorization", authorization);
  return headers;
}
