import { listen } from "../../src/cli/listen.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/mod.ts";
import type { CaseResult } from "./suite.ts";

/** The server of the suite. */
export interface SuiteServer extends AsyncDisposable {
  /** Where it is to be reached. */
  origin: string;
  /** What it serves besides, by the path: a page for browsers, and its script. */
  files: Map<string, { type: string; content: Uint8Array<ArrayBuffer> }>;
  /** The next report of a runtime. */
  nextReport(): Promise<CaseResult[]>;
}

/**
 * Serves the peers that the suite makes, on loopback, and takes the reports of
 * the runtimes.
 */
export async function serveSuite(): Promise<SuiteServer> {
  const peers: Sandbox[] = [];
  const files: SuiteServer["files"] = new Map();
  let onReport: (results: CaseResult[]) => void = () => {};

  async function answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/peers") {
      const peer = createSandbox(await request.json());
      return Response.json({ id: peers.push(peer) - 1, token: peer.token });
    }
    if (pathname === "/report") {
      onReport(await request.json());
      return new Response("Thank you");
    }
    const file = files.get(pathname);
    if (file) {
      // Nothing may be compiled from text, as at the edge.
      const headers = {
        "content-type": file.type,
        "content-security-policy": "default-src 'self'",
      };
      return new Response(file.content, { headers });
    }
    const [, id, path = ""] = pathname.match(/^\/peers\/(\d+)(\/.*)$/) ?? [];
    const peer = peers[Number(id)];
    if (!peer) return new Response("There is nothing here", { status: 404 });
    if (path === "/requests") return Response.json(peer.requests);
    if (path === "/faults") {
      peer.faults.push(await request.json());
      return new Response("Thank you");
    }
    const url = `https://acme-sandbox.biapi.pro${path}${search}`;
    return await peer.fetch(new Request(url, request));
  }

  const { origin, close } = await listen(answer, 0);
  return {
    origin,
    files,
    nextReport: () => new Promise((resolve) => onReport = resolve),
    [Symbol.asyncDispose]: close,
  };
}
