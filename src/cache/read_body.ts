/** The first size of the buffer, in bytes. */
const FIRST_ROOM = 16_384;

/**
 * Reads a body to its end. It copies every chunk at once: on Deno and Workers,
 * a chunk of one byte can hold a buffer of many kilobytes in memory.
 *
 * @throws {TypeError} If the body is longer than `maxBytes`, or if the signal
 * aborts
 */
export async function readBody(
  { body }: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  if (!body) return new ArrayBuffer(0);
  const reader = body.getReader();
  let bytes = new Uint8Array(FIRST_ROOM);
  let length = 0;
  while (true) {
    const { done, value } = await reader.read();
    if (done) return bytes.buffer.slice(0, length);
    const end = length + value.byteLength;
    if (end > maxBytes || signal.aborted) {
      // The cancellation is not awaited, and its errors are ignored.
      reader.cancel().catch(() => {});
      throw new TypeError(
        signal.aborted
          ? "The request was aborted"
          : `The answer is longer than ${maxBytes} bytes`,
      );
    }
    if (end > bytes.byteLength) bytes = withRoom(bytes, end);
    bytes.set(value, length);
    length = end;
  }
}

/** A copy with twice the room, or more if more bytes are needed. */
function withRoom(
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(size, 2 * bytes.byteLength));
  larger.set(bytes);
  return larger;
}
