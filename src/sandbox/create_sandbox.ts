import {
  invalidArgument,
  requireInteger,
  requireNumber,
} from "../model/internal.ts";
import { type Answer, answerError, respond } from "./answer.ts";
import { authorizeWrite } from "./authorize.ts";
import { createCatalogue, type StoredConnector } from "./catalogue/mod.ts";
import { allowedMethods, answerOptions } from "./cross_origin.ts";
import { type Fault, takeFault } from "./fault.ts";
import { createKeyPair } from "./key_pair.ts";
import { type ReceivedRequest, receiveRequest } from "./receive_request.ts";
import { notFound, Refusal } from "./refusal.ts";
import { createRequestLog } from "./request_log.ts";
import { respondWithFault } from "./respond_with_fault.ts";
import type { SandboxAnswer, SandboxRequest } from "./sandbox_request.ts";
import { serve } from "./serve.ts";
import { wait } from "./wait.ts";

/** The options of `createSandbox()`. */
export interface SandboxOptions {
  /**
   * The number of connectors; by default, about a hundred institutions. Further
   * ones are invented agencies of these.
   */
  size?: number | undefined;
  /**
   * The id of the first connector. Set it so that two sandboxes have different
   * ids, like two domains.
   *
   * @default {1}
   */
  firstId?: number | undefined;
  /**
   * Whether to add enumeration values, field types and keys that no version of
   * this package knows.
   *
   * @default {false}
   */
  future?: boolean | undefined;
  /**
   * The config token that writes must carry.
   *
   * @default {"sandbox-config-token"}
   */
  token?: string | undefined;
  /**
   * A token that must not write: the answer to a write is a 403. By default,
   * there is none.
   */
  readOnlyToken?: string | undefined;
  /**
   * The minimum time of each answer, in milliseconds.
   *
   * @default {0}
   */
  latency?: number | undefined;
  /**
   * Is called for each request with its answer. If it throws, `fetch` rejects
   * with the same error.
   */
  onAnswer?: ((answer: SandboxAnswer) => void) | undefined;
}

/** The API in memory. */
export interface Sandbox {
  /** The config token that writes must carry. */
  readonly token: string;
  /**
   * The requests, in order. Together, they may have about 16 million
   * characters. Beyond that, the oldest are dropped.
   */
  readonly requests: SandboxRequest[];
  /** The faults. Push one to make a request fail. */
  readonly faults: Fault[];
  /**
   * Answers a request like `fetch`. It also works as a handler of
   * `Deno.serve()` or of a Worker. Then it ignores all arguments after the
   * request.
   */
  readonly fetch: SandboxFetch;
  /**
   * Decrypts a value that was encrypted with the key of `/publickey`. It must
   * be a JSON Web Encryption in compact form, with RSA-OAEP-256, A256GCM and
   * the `kid` of the key. Else it rejects with a `UsageError`.
   */
  readonly decrypt: (jwe: string) => Promise<string>;
  /** Resets everything to the initial state, except the key. */
  readonly reset: () => void;
}

/**
 * A function that works as the `fetch` of a client and as the handler of a
 * server.
 */
export interface SandboxFetch {
  /** Answers a request of a client; `init` is for a string or a URL. */
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Answers a request of a server, and ignores its context. */
  (request: Request, ...context: unknown[]): Promise<Response>;
}

/**
 * Makes the API in memory, with about a hundred institutions. Writes change its
 * state, and reads show it.
 *
 * Like a real domain, it is under `/2.0`, on every host, and pages of any
 * origin may call it. Use the same object as the `fetch` of a client, with
 * `Deno.serve()`, or as the default export of a Worker. To make a request fail,
 * push a fault to `faults`.
 *
 * @param options The size, the tokens, and so on
 * @returns The sandbox
 * @throws {UsageError} If a number in the options is invalid
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
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { token = "sandbox-config-token", readOnlyToken } = options;
  const { latency = 0, onAnswer } = options;
  requireOptions(options);
  const log = createRequestLog();
  const faults: Fault[] = [];
  const keyPair = createKeyPair();
  let connectors: StoredConnector[] = createCatalogue(options);
  let count = 0;

  async function fetch(
    input: string | URL | Request,
    init?: unknown,
  ): Promise<Response> {
    const request = input instanceof Request
      ? input
      // The overloads make sure that a URL comes with the right options.
      : new Request(input, init as RequestInit);
    request.signal.throwIfAborted();
    const received = await receiveRequest(request);
    const { summary } = received;
    log.add(summary, received.bodyLength);
    const fault = findFault(received);
    let status: number | null = null;
    try {
      const response = await respondTo(received, fault);
      status = response.status;
      return finishResponse(response, summary.method);
    } finally {
      onAnswer?.({ request: summary, status, fault: fault?.kind });
    }
  }

  function findFault({ summary }: ReceivedRequest): Fault | undefined {
    return isPreflight(summary) ? undefined : takeFault(faults, summary.route);
  }

  async function respondTo(
    received: ReceivedRequest,
    fault: Fault | undefined,
  ): Promise<Response> {
    const { summary, match, signal } = received;
    const requestId = ++count;
    if (latency > 0) await wait(latency, signal);
    if (fault) {
      const serve = () => answerTo(received, requestId);
      return await respondWithFault(fault, { requestId, signal, serve });
    }
    if (match && isPreflight(summary)) return answerOptions(match);
    return respond(await answerTo(received, requestId));
  }

  async function answerTo(
    { summary, match, query, authorization, body }: ReceivedRequest,
    requestId: number,
  ): Promise<Answer> {
    try {
      if (match === undefined) throw notFound("route");
      const { route, method } = summary;
      if (route === undefined) {
        const headers = { allow: allowedMethods(match) };
        throw new Refusal(
          405,
          "methodNotAllowed",
          `No ${method} here`,
          headers,
        );
      }
      if (!route.startsWith("GET ")) {
        authorizeWrite(authorization, { token, readOnlyToken });
      }
      const { parameters } = match;
      const domain = { connectors, keyPair };
      return await serve(domain, { route, parameters, query, body });
    } catch (error) {
      if (error instanceof Refusal) return answerError(error, requestId);
      throw error;
    }
  }

  function reset(): void {
    connectors = createCatalogue(options);
    log.requests.length = 0;
    faults.length = 0;
    count = 0;
  }

  const { requests } = log;
  const { decrypt } = keyPair;
  return { fetch, token, requests, faults, decrypt, reset };
}

function requireOptions(options: SandboxOptions): void {
  const { size = 0, firstId = 1, latency = 0 } = options;
  const action = "make a sandbox";
  requireInteger(action, "size", size);
  if (size === Infinity) {
    throw invalidArgument(action, "size", "finite", size);
  }
  requireInteger(action, "firstId", firstId);
  requireNumber(action, "latency", latency);
}

/** Says whether a request may be a preflight request of a browser. */
function isPreflight({ method }: SandboxRequest): boolean {
  return method === "OPTIONS";
}

/**
 * Allows a response for pages of every origin, and removes the body for `HEAD`.
 */
function finishResponse(response: Response, method: string): Response {
  response.headers.set("access-control-allow-origin", "*");
  return method === "HEAD" ? new Response(null, response) : response;
}
