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

/** What a sandbox is made with. */
export interface SandboxOptions {
  /**
   * How many connectors there are; by default, about a hundred institutions.
   * More are made up as agencies of these.
   */
  size?: number | undefined;
  /**
   * The id of the first connector, so that two sandboxes differ in their ids
   * as two domains do.
   *
   * @default {1}
   */
  firstId?: number | undefined;
  /**
   * Whether there are enumeration values, types of field and keys that no
   * version of this package knows.
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
   * A token that is known and may not write: a write with it is answered with
   * 403. By default there is none.
   */
  readOnlyToken?: string | undefined;
  /**
   * How long each answer takes at least, in milliseconds.
   *
   * @default {0}
   */
  latency?: number | undefined;
  /**
   * Is told of each request as it is answered. What this throws, `fetch`
   * rejects with.
   */
  onAnswer?: ((answer: SandboxAnswer) => void) | undefined;
}

/** The API in memory. */
export interface Sandbox {
  /** The config token that writes must carry. */
  readonly token: string;
  /**
   * What was asked, in order. It keeps about 16 million characters of all
   * requests together, and then drops the oldest requests.
   */
  readonly requests: SandboxRequest[];
  /** What is to go wrong: push faults here. */
  readonly faults: Fault[];
  /**
   * Answers a request as `fetch` does. When it is served, as by `Deno.serve`
   * or as a Worker, what comes after the request is ignored.
   */
  readonly fetch: SandboxFetch;
  /**
   * Decrypts what was encrypted with the key at `/publickey`: a JSON Web
   * Encryption in compact form, with RSA-OAEP-256, A256GCM and the key's
   * `kid`. It rejects with a `UsageError` where that is not so.
   */
  readonly decrypt: (jwe: string) => Promise<string>;
  /** Puts everything back to how it was in the beginning. The key stays. */
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
 * which writes change the state and reads show it. As on a real domain, it is
 * under `/2.0`, whatever the host, and pages on any origin may call it.
 *
 * The same object serves as a client's `fetch`, with `Deno.serve()`, and as
 * the default export of a Worker. Faults are had by pushing them on `faults`.
 *
 * @param options What it is made with
 * @returns The sandbox
 * @throws {UsageError} If a number among the options makes no sense
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
      // The overloads see to it that what comes with a URL is what it must be.
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

/** Says whether a browser may have sent a request by itself, before a write. */
function isPreflight({ method }: SandboxRequest): boolean {
  return method === "OPTIONS";
}

/** Opens a response to pages of every origin, and leaves the body out for `HEAD`. */
function finishResponse(response: Response, method: string): Response {
  response.headers.set("access-control-allow-origin", "*");
  return method === "HEAD" ? new Response(null, response) : response;
}
