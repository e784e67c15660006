import { matchPath, type PathMatch } from "./match_path.ts";
import { parseBody, type RequestBody } from "./parse_body.ts";
import type { SandboxRequest } from "./sandbox_request.ts";
import type { SandboxRoute } from "./sandbox_route.ts";

/** A request, read to its end. */
export interface ReceivedRequest {
  /** What is told of it. */
  summary: SandboxRequest;
  /** What its path leads to; `undefined` if nothing is there. */
  match: PathMatch | undefined;
  /** The query. */
  query: URLSearchParams;
  /** The header `Authorization`, or `null`. */
  authorization: string | null;
  /** The body. */
  body: RequestBody;
  /** How many characters the body has. */
  bodyLength: number;
  /** Says that nobody waits for the answer any more. */
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

/** Finds the route of a method. `HEAD` is answered where `GET` is. */
function findRoute(
  { routes }: PathMatch,
  method: string,
): SandboxRoute | undefined {
  const key = method === "HEAD" ? "GET" : method;
  return Object.hasOwn(routes, key) ? routes[key] : undefined;
}
