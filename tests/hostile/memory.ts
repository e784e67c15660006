import type { Answer, Reply } from "./reply.ts";

/** Makes a `fetch` that answers in memory, as a network would. */
export function fetchOf(
  reply: (url: string, init: RequestInit) => Promise<Reply>,
): typeof fetch {
  return async (input, init = {}) => {
    const { signal } = init;
    const made = await reply(String(input), init);
    if (made.kind === "stall") {
      return await new Promise((_, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason))
      );
    }
    if (made.kind !== "answer") {
      throw new TypeError(`fetch failed: ${made.kind}`);
    }
    const { status, statusText, headers } = made;
    return new Response(status === 204 ? null : stream(made), {
      status,
      statusText,
      headers,
    });
  };
}

/** The body of an answer, as it comes. */
function stream({ body, headers, then }: Answer): ReadableStream<Uint8Array> {
  const isGzip = headers["content-encoding"] === "gzip";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offset = 0;
  const raw = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (then === "drip" && offset > 0) {
        await new Promise((resolve) => timer = setTimeout(resolve, 1_000));
      }
      // What comes of one chunk is decompressed at once, however much it is.
      const size = then === "drip" ? 1 : isGzip ? 64 : 16_384;
      const chunk = body.slice(offset, offset + size);
      offset += chunk.byteLength;
      if (chunk.byteLength > 0) return controller.enqueue(chunk);
      if (then === "reset") return controller.error(new TypeError("reset"));
      // A pull that never ends is a body that never does.
      if (then === "stall") return await new Promise(() => {});
      controller.close();
    },
    cancel: () => clearTimeout(timer),
  }, { highWaterMark: 0 });
  return isGzip ? raw.pipeThrough(new DecompressionStream("gzip")) : raw;
}
