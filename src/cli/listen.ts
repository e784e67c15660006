import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Listener } from "./terminal.ts";

/**
 * Serves on loopback. If the answer fails, the connection is dropped.
 *
 * @param answer Answers a request; its signal aborts when the client is gone
 * @param port The port, or 0 for one that the system chooses
 * @throws {Error} If the port is taken
 */
export async function listen(
  answer: (request: Request) => Promise<Response>,
  port: number,
): Promise<Listener> {
  const server = createServer(async (incoming, outgoing) => {
    // If a reused connection is dropped, some clients repeat the request by
    // themselves.
    outgoing.setHeader("connection", "close");
    const gone = new AbortController();
    outgoing.on("close", () => gone.abort());
    try {
      const response = await answer(await readRequest(incoming, gone.signal));
      outgoing.writeHead(response.status, [...response.headers].flat());
      if (!response.body) {
        outgoing.end();
        return;
      }
      outgoing.flushHeaders();
      await pipeline(chunksOf(response.body), outgoing);
    } catch {
      incoming.socket.destroy();
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const taken = typeof address === "object" ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${taken}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function* chunksOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

async function readRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request> {
  const { method = "GET", url = "/", headers } = incoming;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    signal,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
    body: method === "GET" || method === "HEAD" ? null : new Blob(chunks),
  });
}
