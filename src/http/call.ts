import { type ApiRoute, baseUrlOf, QUERY_KEYS } from "../model/internal.ts";
import {
  type ConnectorDecodeOptions,
  DecodeError,
  type RequestSummary,
} from "../model/mod.ts";
import { readAnswer } from "./answer.ts";
import { detailsOf, outlineOf } from "./answer_details.ts";
import type { Api, CallOptions } from "./api.ts";
import { attempt, type Sending } from "./attempt.ts";
import { buildHeaders } from "./headers.ts";
import { buildPath, type ParameterName, type ParameterValue } from "./path.ts";
import { buildQuery } from "./query.ts";
import { createReporter, type Reporter } from "./reporter.ts";
import { retryDelay } from "./retry.ts";
import { readSettings, type Settings } from "./settings.ts";
import { tell } from "./tell.ts";
import { readToken } from "./token.ts";
import { wait } from "./within.ts";

/**
 * The arguments of a call of a route.
 *
 * @typeParam R The route
 * @typeParam T The type of the decoded answer
 * @typeParam E The tuple given to `expand`
 */
export type RouteCall<
  R extends ApiRoute,
  T,
  E extends readonly string[],
> =
  & ParametersOf<R>
  & {
    /** The query. Its keys must be keys of the route. */
    query?: object & { expand?: E | undefined } | undefined;
    /** Writes the body, like `writeBody()`, if there is one. */
    body?: (action: string) => string;
    /** Reads the parsed answer. It is `undefined` if it was empty. */
    decode: (value: unknown, options: ConnectorDecodeOptions<E>) => T;
    /** Options of this call. */
    options?: CallOptions | undefined;
  };

type ParametersOf<R extends ApiRoute> = [ParameterName<R["path"]>] extends
  [never] ? { parameters?: undefined } : {
  /** The values of the parameters of the path. */
  parameters: Readonly<Record<ParameterName<R["path"]>, ParameterValue>>;
};

/**
 * Calls a route. It is the only place that makes requests.
 *
 * @typeParam R The route
 * @typeParam T The type of the decoded answer
 * @typeParam E The tuple given to `expand`
 * @param api Where the API is and how to call it
 * @param route The route
 * @param routeCall The arguments
 * @returns The decoded answer
 */
export async function call<
  R extends ApiRoute,
  T,
  E extends readonly string[] = [],
>(
  api: Api,
  route: R,
  routeCall: RouteCall<R, T, E>,
): Promise<T> {
  const start = performance.now();
  const { method } = route;
  const { parameters = {} } = routeCall;
  const options = routeCall.options ?? {};
  const name = `${method} ${route.path}`;
  const action = `call ${name}`;
  const url = baseUrlOf(action, api) +
    buildPath(action, route.path, parameters) +
    buildQuery(action, QUERY_KEYS[route.query], routeCall.query ?? {});
  const settings = readSettings(action, api, options);
  const body = routeCall.body?.(action) ?? null;
  const request = { method, url, attempts: 0 };
  const elapsed = () => performance.now() - start;
  const report = createReporter(api.onEvent, name, request, elapsed);
  const { signal } = settings;
  try {
    signal?.throwIfAborted();
    const isAuthenticated = settings.authenticated ??
      (method !== "GET" && api.token !== undefined);
    const token = isAuthenticated
      ? await readToken(api.token, request, settings, elapsed())
      : undefined;
    const init: RequestInit = {
      method,
      headers: buildHeaders(action, api, options, {
        ...body !== null && { "content-type": "application/json" },
        ...token !== undefined && { authorization: `Bearer ${token}` },
      }),
      body,
      // A redirect must not send the token elsewhere.
      redirect: token === undefined ? "follow" : "manual",
    };
    const sending = { request, init, token };
    const answer = await send(sending, settings, report, elapsed);
    const value = decodeAnswer(answer, routeCall, api.onUnrecognized, request);
    report?.({ type: "success" });
    return value;
  } catch (error) {
    report?.(
      signal?.aborted && error === signal.reason
        ? { type: "abort", reason: error }
        : { type: "failure", error },
    );
    throw error;
  }
}

/**
 * Sends a request until there is an answer in JSON, or until it must not be
 * sent again. It returns the parsed JSON.
 */
async function send(
  sending: Sending,
  settings: Settings,
  report: Reporter | undefined,
  elapsed: () => number,
): Promise<unknown> {
  const { request } = sending;
  const { retry, deadline, maxBytes, signal, onAnswer } = settings;
  retry.budget?.deposit();
  while (true) {
    const begin = elapsed();
    try {
      request.attempts++;
      report?.({ type: "request" });
      const answer = await attempt(sending, settings, begin);
      report?.({
        type: "response",
        ...outlineOf(answer),
        duration: elapsed() - begin,
      });
      if (onAnswer !== undefined) tell(onAnswer, detailsOf(answer));
      return readAnswer(answer, maxBytes, sending);
    } catch (error) {
      const delay = retryDelay(error, request, retry);
      const duration = elapsed() - begin;
      if (begin + duration + delay >= deadline) throw error;
      const isAllowed = retry.budget?.withdraw() ?? true;
      if (!isAllowed) throw error;
      report?.({ type: "retry", error, delay, duration });
      await wait(delay, signal);
    }
  }
}

/** Decodes an answer. An error has the request. */
function decodeAnswer<T, E extends readonly string[]>(
  value: unknown,
  { decode, query }: Pick<RouteCall<ApiRoute, T, E>, "decode" | "query">,
  listener: Api["onUnrecognized"],
  request: RequestSummary,
): T {
  const onUnrecognized = listener &&
    ((path: string, value: string) => tell(listener, path, value));
  try {
    return decode(value, { onUnrecognized, expand: query?.expand });
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    throw new DecodeError(error.issues, request);
  }
}
