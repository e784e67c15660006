import type { Reply } from "./reply.ts";

/** A request as it came over a socket. */
export interface RawRequest {
  /** The HTTP method. */
  method: string;
  /** The path, with its query. */
  path: string;
  /** The headers, in lower case; none where they were left unread. */
  headers: Map<string, string>;
  /** The body. */
  body: string;
}

/** A server that speaks HTTP as badly as it is told to. */
export interface RawServer {
  /** Where it is. */
  origin: string;
  /**
   * Stops listening, and waits until every answer is sent, or nobody waits for
   * it any more: it would never end if a call outlived its end.
   */
  close(): Promise<void>;
}

/**
 * Serves on a port of its own. `reply` is asked when the first line of a
 * request is read, and what comes after it is awaited: a connection that is to
 * be reset must have something unread.
 */
export function serveSockets(
  reply: (request: RawRequest) => Promise<Reply> | Reply,
): RawServer {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const served = new Set<Promise<void>>();
  const idle = new Set<Deno.TcpConn>();
  const accepted = (async () => {
    for await (const connection of listener) {
      const serving = serve(connection, reply, idle);
      served.add(serving);
      serving.finally(() => served.delete(serving));
    }
  })();
  return {
    origin: `http://127.0.0.1:${listener.addr.port}`,
    async close() {
      listener.close();
      await accepted;
      // A client may keep these for further requests.
      for (const connection of idle) connection.close();
      await Promise.all(served);
    },
  };
}

/** An origin where nobody listens. */
export function nobody(): string {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  listener.close();
  return `http://127.0.0.1:${listener.addr.port}`;
}

async function serve(
  connection: Deno.TcpConn,
  reply: (request: RawRequest) => Promise<Reply> | Reply,
  idle: Set<Deno.TcpConn>,
): Promise<void> {
  try {
    let isOpen = true;
    while (isOpen) {
      idle.add(connection);
      const first = await readLine(connection);
      idle.delete(connection);
      isOpen = first !== undefined &&
        await exchange(connection, first, reply);
    }
    connection.close();
  } catch {
    // The client has gone, which is its right, or the server was closed.
    if (!idle.delete(connection)) connection.close();
  }
}

/** Serves one request, and says whether the connection is good for another. */
async function exchange(
  connection: Deno.TcpConn,
  first: string,
  reply: (request: RawRequest) => Promise<Reply> | Reply,
): Promise<boolean> {
  const [method = "", path = ""] = first.split(" ");
  // What is to be reset is told by the path, before the headers are read.
  const isReset = path.includes("reset");
  const headers = new Map<string, string>();
  let line: string | undefined;
  while (!isReset && (line = await readLine(connection))) {
    const [name = "", ...value] = line.split(":");
    headers.set(name.toLowerCase(), value.join(":").trim());
  }
  const length = Number(headers.get("content-length") ?? 0);
  const body = new TextDecoder().decode(await read(connection, length));
  const made = await reply({ method, path, headers, body });
  if (made.kind === "stall") return await gone(connection);
  if (made.kind !== "answer") return false;
  const isWhole = made.then === "end" || made.then === "drip";
  const lengths = made.status === 204
    ? []
    : isWhole
    ? [["content-length", made.body.byteLength]]
    : made.then === "undeclared end"
    ? [["connection", "close"]]
    : [["content-length", 2 * made.body.byteLength]];
  const head = [
    `HTTP/1.1 ${made.status} ${made.statusText}`,
    ...[...Object.entries(made.headers), ...lengths]
      .map(([name, value]) => `${name}: ${value}`),
    "",
    "",
  ].join("\r\n");
  await write(connection, new TextEncoder().encode(head));
  if (made.then === "drip") return await drip(connection, made.body);
  await write(connection, made.body);
  if (made.then === "stall") return await gone(connection);
  // What is on its way would be lost if the connection were reset at once.
  if (made.then === "reset") await sleep(20);
  return made.then === "end";
}

async function drip(
  connection: Deno.TcpConn,
  body: Uint8Array,
): Promise<boolean> {
  let isGone = false;
  const end = gone(connection).finally(() => isGone = true);
  for (let offset = 0; !isGone && offset < body.byteLength; offset++) {
    await write(connection, body.slice(offset, offset + 1));
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([
      end,
      new Promise((resolve) => timer = setTimeout(resolve, 1_000)),
    ]);
    clearTimeout(timer);
  }
  return await end;
}

/** Waits until the client goes, as it must when it has had enough. */
async function gone(connection: Deno.TcpConn): Promise<boolean> {
  await connection.read(new Uint8Array(1)).catch(() => null);
  return false;
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function readLine(
  connection: Deno.TcpConn,
): Promise<string | undefined> {
  let line = "";
  // Byte by byte, so that what comes after the line stays unread.
  const byte = new Uint8Array(1);
  while (await connection.read(byte) !== null) {
    const char = String.fromCharCode(byte[0] ?? 0);
    if (char === "\n") return line.trimEnd();
    line += char;
  }
  return undefined;
}

async function read(
  connection: Deno.TcpConn,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  while (offset < length) {
    const count = await connection.read(bytes.subarray(offset));
    if (count === null) break;
    offset += count;
  }
  return bytes;
}

async function write(
  connection: Deno.TcpConn,
  bytes: Uint8Array,
): Promise<void> {
  let offset = 0;
  while (offset < bytes.byteLength) {
    offset += await connection.write(bytes.subarray(offset));
  }
}
