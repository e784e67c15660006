import { type ApiRoute, baseUrlOf, QUERY_KEYS } from "../model/internal.ts";
import {
  DecodeError,
  type DecodeOptions,
  type RequestSummary,
} from "../model/mod.ts";
import { readAnswer } from "./answer.ts";
import type { Api, CallOptions } from "./api.ts";
import { attempt, type Sending } from "./attempt.ts";
import { writeBody } from "./body.ts";
import { buildHeaders } from "./headers.ts";
import { buildPath, type ParameterName, type ParameterValue } from "./path.ts";
import { buildQuery } from "./query.ts";
import { retryDelay } from "./retry.ts";
import { readSettings, type Settings } from "./settings.ts";
import { readToken } from "./token.ts";
import { wait } from "./within.ts";

/**
 * What a route is called with.
 *
 * @typeParam R The route
 * @typeParam T What its answer is decoded to
 */
export type RouteCall<R extends ApiRoute, T> =
  & ParametersOf<R>
  & {
    /** The query, whose keys are among those that the route knows. */
    query?: object | undefined;
    /** What to send as JSON, with every method but GET. */
    body?: unknown;
    /** Reads the parsed answer, which is `undefined` if it was empty. */
    decode: (value: unknown, options: DecodeOptions) => T;
    /** What this call does differently. */
    options?: CallOptions | undefined;
  };

type ParametersOf<R extends ApiRoute> = [ParameterName<R["path"]>] extends
  [never] ? { parameters?: undefined } : {
  /** The values of the parameters of the path. */
  parameters: Readonly<Record<ParameterName<R["path"]>, ParameterValue>>;
};

/**
 * Calls a route: the one place that makes requests.
 *
 * @typeParam R The route
 * @typeParam T What its answer is decoded to
 * @param api Where the API is and how to call it
 * @param route The route, of `API_ROUTES`
 * @param routeCall What to call it with
 * @returns What the answer was decoded to
 */
export async function call<R extends ApiRoute, T>(
  api: Api,
  route: R,
  routeCall: RouteCall<R, T>,
): Promise<T> {
  const { method } = route;
  const { parameters = {}, query = {}, options = {}, decode } = routeCall;
  const action = `call ${method} ${route.path}`;
  const settings = readSettings(action, api, options);
  const url = baseUrlOf(action, api) +
    buildPath(action, route.path, parameters) +
    buildQuery(action, QUERY_KEYS[route.query], query);
  const body = method === "GET" ? null : writeBody(action, routeCall.body);
  const request = { method, url, attempts: 0 };
  const { onEvent } = api;
  try {
    settings.signal?.throwIfAborted();
    const isAuthenticated = settings.authenticated ??
      (method !== "GET" && api.token !== undefined);
    const token = isAuthenticated
      ? await readToken(
        action,
        api.token,
        request,
        settings.timeout,
        settings.signal,
      )
      : undefined;
    const init: RequestInit = {
      method,
      headers: buildHeaders(action, api, options, {
        ...body !== null && { "content-type": "application/json" },
        ...token !== undefined && { authorization: `Bearer ${token}` },
      }),
      body,
      // A redirect must not take the token anywhere else.
      redirect: token === undefined ? "follow" : "manual",
    };
    return await send({ request, init, token }, api, settings, decode);
  } catch (error) {
    onEvent?.({ type: "failure", ...request, error });
    throw error;
  }
}

/** Sends a request until it succeeds, or must not be sent again. */
async function send<T>(
  sending: Sending,
  { onEvent, onUnrecognized }: Api,
  settings: Settings,
  decode: (value: unknown, options: DecodeOptions) => T,
): Promise<T> {
  const { request, token } = sending;
  const { retry, maxBytes, signal } = settings;
  retry?.budget?.deposit();
  while (true) {
    try {
      request.attempts++;
      onEvent?.({ type: "request", ...request });
      const answer = await attempt(sending, settings);
      const { status } = answer.response;
      onEvent?.({ type: "response", ...request, status });
      const value = readAnswer(answer, maxBytes, request, token);
      return decodeAnswer(value, decode, { onUnrecognized }, request);
    } catch (error) {
      const delay = retry && retryDelay(error, request, retry);
      if (delay === undefined) throw error;
      const isAllowed = retry?.budget?.withdraw() ?? true;
      if (!isAllowed) throw error;
      onEvent?.({ type: "retry", ...request, error, delay });
      await wait(delay, signal);
    }
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
