import { matchPath, type PathMatch } from "./match_path.ts";
import { parseBody, type RequestBody } from "./parse_body.ts";
import type { SandboxRequest } from "./sandbox_request.ts";
import type { SandboxRoute } from "./sandbox_route.ts";

/** A request with its whole body. */
export interface ReceivedRequest {
  /** The summary for `requests` and `onAnswer`. */
  summary: SandboxRequest;
  /** The match of its path; `undefined` if there is none. */
  match: PathMatch | undefined;
  /** The query. */
  query: URLSearchParams;
  /** The header `Authorization`, or `null`. */
  authorization: string | null;
  /** The body. */
  body: RequestBody;
  /** The number of characters of the body. */
  bodyLength: number;
  /** Aborts when the client is gone. */
  signal: AbortSignal;
}

/** Reads a request, and finds its route. */
export async function receiveRequest(
  request: Request,
): Promise<ReceivedRequest> {
  const { method, url, signal } = request;
  const { pathname, searchParams: query } = new URL(url);
  const match = matchPath(pathname);
  const text = await request.text();
  const body = parseBody(text, request.headers.get("content-type"));
  const { authorization, ...headers } = Object.fromEntries(request.headers);
  return {
    summary: {
      route: match && findRoute(match, method),
      method,
      url,
      headers,
      authenticated: authorization !== undefined,
      body: body.value,
    },
    match,
    query,
    authorization: authorization ?? null,
    body,
    bodyLength: text.length,
    signal,
  };
}

/** Finds the route of a method. `HEAD` has the route of `GET`. */
function findRoute(
  { routes }: PathMatch,
  method: string,
): SandboxRoute | undefined {
  const key = method === "HEAD" ? "GET" : method;
  return Object.hasOwn(routes, key) ? routes[key] : undefined;
}
