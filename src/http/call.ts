import { invalidArgument } from "../model/internal.ts";
import {
  DecodeError,
  type DecodeOptions,
  type RequestSummary,
} from "../model/mod.ts";
import { readAnswer } from "./answer.ts";
import type { Api, CallOptions } from "./api.ts";
import { attempt } from "./attempt.ts";
import { retryDelay } from "./retry.ts";
import { readToken } from "./token.ts";
import { buildUrl } from "./url.ts";
import { within } from "./within.ts";

/**
 * Calls a route: the one place that makes requests.
 *
 * @param api Where the API is and how to call it
 * @param method The HTTP method
 * @param path The path below the base URL, made of literals and checked ids,
 * and the query
 * @param decode Reads the parsed answer, which is `undefined` if it was empty
 * @param options What this call does differently
 * @param body What to send as JSON, if anything
 */
export async function call<T>(
  api: Api,
  method: "GET" | "PUT" | "PATCH",
  path: string,
  decode: (value: unknown, options: DecodeOptions) => T,
  options: CallOptions = {},
  body?: object,
): Promise<T> {
  // Called as a method of `api`, the fetch of Workers would throw.
  const {
    fetch: send = fetch,
    maxBytes = 2 ** 26,
    onEvent,
    onUnrecognized,
  } = api;
  const { timeout = api.timeout ?? 30_000, signal } = options;
  const chosen = options.retry ?? api.retry;
  const retry = chosen && { ...api.retry, ...chosen };
  for (const [name, value] of Object.entries({ timeout, maxBytes, ...retry })) {
    if (typeof value === "number" && !(value >= 0)) {
      throw invalidArgument("call the API", name, "0 or more", value);
    }
  }
  const request = { method, url: buildUrl(api, path), attempts: 0 };
  try {
    signal?.throwIfAborted();
    const token = options.authenticated ??
        (method !== "GET" && api.token !== undefined)
      ? await readToken(api, request, timeout, signal)
      : undefined;
    const init: RequestInit = {
      method,
      headers: buildHeaders(api, options, body, token),
      body: body ? JSON.stringify(body) : null,
      // A redirect must not take the token anywhere else.
      redirect: token ? "manual" : "follow",
    };
    if (retry) retry.budget?.deposit();
    while (true) {
      try {
        request.attempts++;
        onEvent?.({ type: "request", ...request });
        const answer = await attempt(
          send,
          init,
          request,
          timeout,
          maxBytes,
          signal,
          token,
        );
        onEvent?.({ type: "response", ...request, status: answer[0].status });
        const value = readAnswer(answer, maxBytes, request, token);
        return decodeAnswer(value, decode, { onUnrecognized }, request);
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

/** Decodes an answer; an error then tells of the request. */
function decodeAnswer<T>(
  value: unknown,
  decode: (value: unknown, options: DecodeOptions) => T,
  options: DecodeOptions,
  request: RequestSummary,
): T {
  try {
    return decode(value, options);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DecodeError(error.issues, request);
  }
}

function buildHeaders(
  api: Api,
  options: CallOptions,
  body: object | undefined,
  token: string | undefined,
): Record<string, string> {
  try {
    return {
      accept: "application/json",
      ...Object.fromEntries(new Headers(api.headers)),
      ...Object.fromEntries(new Headers(options.headers)),
      ...body && { "content-type": "application/json" },
      ...token && { authorization: `Bearer ${token}` },
    };
  } catch {
    // What is thrown may hold the value, and the value may be a secret.
    throw invalidArgument(
      "call the API",
      "headers",
      "names and values that HTTP allows",
    );
  }
}
