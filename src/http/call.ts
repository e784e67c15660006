import {
  type DecodeOptions,
  mustBe,
  type RequestSummary,
} from "../model/mod.ts";
import { readAnswer } from "./answer.ts";
import type { Api, CallOptions } from "./api.ts";
import { attempt } from "./attempt.ts";
import { retryDelay } from "./retry.ts";
import { readToken } from "./token.ts";
import { buildUrl, type QueryParameter } from "./url.ts";
import { within } from "./within.ts";

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
  decode(value: unknown, options: DecodeOptions): T;
}

/** Calls a route: the one place that makes requests. */
export async function call<T>(
  api: Api,
  { method, path, query, body, decode }: Call<T>,
  options: CallOptions = {},
): Promise<T> {
  // Called as a method of `api`, the fetch of Workers would throw.
  const { fetch = globalThis.fetch, maxBytes = 67_108_864, onEvent } = api;
  const { timeout = api.timeout ?? 30_000, retry = api.retry, signal } =
    options;
  const url = buildUrl(api, path, query);
  signal?.throwIfAborted();
  const token = await readToken(
    api,
    options.authenticated ?? (method !== "GET" && api.token !== undefined),
  );
  const headers = new Headers({ accept: "application/json" });
  try {
    for (const given of [api.headers, options.headers]) {
      new Headers(given).forEach((value, name) => headers.set(name, value));
    }
  } catch {
    // What is thrown may hold the value, and the value may be a secret.
    throw mustBe("headers", "names and values that HTTP allows");
  }
  if (body) headers.set("content-type", "application/json");
  if (token) headers.set("authorization", `Bearer ${token}`);
  const init: RequestInit = {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
    // A redirect must not take the token anywhere else.
    redirect: token ? "manual" : "follow",
  };
  let request: RequestSummary = { method, url, attempts: 0 };
  try {
    while (true) {
      request = { ...request, attempts: request.attempts + 1 };
      onEvent?.({ type: "request", ...request });
      try {
        const answer = await attempt(
          fetch,
          init,
          request,
          timeout,
          maxBytes,
          signal,
          token,
        );
        onEvent?.({ type: "response", ...request, status: answer[0].status });
        return decode(readAnswer(answer, maxBytes, request, token), {
          onUnrecognized: api.onUnrecognized,
          request,
        });
      } catch (error) {
        const delay = retryDelay(error, request, retry);
        if (delay === undefined) throw error;
        onEvent?.({ type: "retry", ...request, error, delay });
        await within(delay, signal, () => new Promise(() => {}));
      }
    }
  } catch (error) {
    onEvent?.({ type: "failure", ...request, error });
    throw error;
  }
}
