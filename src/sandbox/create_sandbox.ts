import { createCatalogue, type StoredConnector } from "./catalogue/mod.ts";
import { type Fault, type SandboxRoute, takeFault } from "./fault.ts";
import type { Json } from "./json.ts";
import { notFound, Refusal } from "./refusal.ts";
import { type Answer, refuse, respond, respondWithFault } from "./respond.ts";
import { findPlace } from "./route.ts";
import { serve } from "./serve.ts";

/** What a sandbox is made with. */
export interface SandboxOptions {
  /**
   * How many connectors there are; by default, about a hundred institutions.
   * More are made up as agencies of these.
   */
  size?: number;
  /**
   * The id of the first connector, so that two sandboxes differ in their ids
   * as two domains do.
   *
   * @default {1}
   */
  firstId?: number;
  /**
   * Whether there are enumeration values, types of field and keys that no
   * version of this package knows.
   *
   * @default {false}
   */
  future?: boolean;
  /**
   * The config token that writes must carry.
   *
   * @default {"sandbox-config-token"}
   */
  token?: string;
}

/** What a sandbox was asked. */
export interface SandboxRequest {
  /** The route, if there is one at that path with that method. */
  route: SandboxRoute | undefined;
  /** The HTTP method. */
  method: string;
  /** The URL, with its query. */
  url: string;
  /** The headers, except for `authorization`. */
  headers: Record<string, string>;
  /** Whether it came with an `authorization` header. */
  authenticated: boolean;
  /** The parsed body; `undefined` if there was none, or it was not JSON. */
  body: Json | undefined;
}

/** The API in memory. */
export interface Sandbox {
  /** The config token that writes must carry. */
  readonly token: string;
  /** What was asked so far, in order. */
  readonly requests: SandboxRequest[];
  /** What is to go wrong: push faults here. */
  readonly faults: Fault[];
  /**
   * Answers a request as `fetch` does. When it is served, as by `Deno.serve`
   * or as a Worker, what comes after the request is ignored.
   */
  readonly fetch: SandboxFetch;
  /** Puts everything back to how it was in the beginning. */
  readonly reset: () => void;
}

/** A function that is `fetch` to a client, and a handler to a server. */
export interface SandboxFetch {
  /** Answers a request of a client; `init` is for a string or a URL. */
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Answers a request of a server, whatever comes with it. */
  (request: Request, ...context: unknown[]): Promise<Response>;
}

/**
 * Makes the API in memory: a look-alike with about a hundred institutions, of
 * which writes change the state and reads show it.
 *
 * The same object serves as a client's `fetch`, with `Deno.serve()`, and as
 * the default export of a Worker. Faults are had by pushing them on `faults`.
 *
 * @param options What it is made with
 * @returns The sandbox
 *
 * @example As a client's `fetch`
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { createSandbox } from "@connectors/powens/sandbox";
 *
 * const sandbox = createSandbox();
 * sandbox.faults.push({ kind: "html", times: 2 });
 *
 * const { connectors } = await listConnectors({
 *   domain: "acme-sandbox",
 *   fetch: sandbox.fetch,
 *   retry: { baseDelay: 1 },
 * });
 *
 * assertEquals(connectors[0]?.name, "Connecteur de test");
 * assertEquals(sandbox.requests.length, 3);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { token = "sandbox-config-token" } = options;
  const requests: SandboxRequest[] = [];
  const faults: Fault[] = [];
  let connectors: StoredConnector[] = createCatalogue(options);
  let count = 0;

  async function fetch(
    input: string | URL | Request,
    init?: unknown,
  ): Promise<Response> {
    const request = input instanceof Request
      ? input
      // The overloads see to it that what comes with a URL is what it must be.
      : new Request(input, init as RequestInit);
    request.signal.throwIfAborted();
    const { method, url, signal } = request;
    const { pathname, searchParams: query } = new URL(url);
    const body = parse(await request.text());
    const place = findPlace(pathname);
    const route = place && Object.hasOwn(place.routes, method)
      ? place.routes[method]
      : undefined;
    const { authorization, ...headers } = Object.fromEntries(request.headers);
    requests.push({
      route,
      method,
      url,
      headers,
      authenticated: authorization !== undefined,
      body,
    });
    const requestId = `sandbox-${++count}`;

    function answer(): Answer {
      try {
        if (place === undefined) throw notFound("route");
        if (route === undefined) {
          throw new Refusal(405, "methodNotAllowed", `No ${method} here`, {
            allow: Object.keys(place.routes).join(", "),
          });
        }
        if (method !== "GET" && authorization !== `Bearer ${token}`) {
          throw new Refusal(401, "unauthorized", "A config token is needed");
        }
        const errand = { route, ids: place.ids, query, body };
        return { status: 200, body: serve(connectors, errand) };
      } catch (error) {
        if (error instanceof Refusal) return refuse(error, requestId);
        throw error;
      }
    }

    const fault = takeFault(faults, route);
    return fault
      ? await respondWithFault(fault, requestId, signal, answer)
      : respond(answer());
  }

  function reset(): void {
    connectors = createCatalogue(options);
    requests.length = 0;
    faults.length = 0;
    count = 0;
  }

  return { fetch, token, requests, faults, reset };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
