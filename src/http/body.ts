/** What was read of a body. */
export interface Body {
  /** The text. */
  text: string;
  /** Whether it is the whole; `false` if it was longer than allowed. */
  isWhole: boolean;
}

/**
 * Reads a body as UTF-8, to its end or to the greatest allowed length. An abort
 * ends it even if the stream does not know of the signal.
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Body> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "", isWhole: true };
  // Whoever aborts has the reason: what cancelling says is of no interest.
  const cancel = () => void reader.cancel().catch(() => {});
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  while (true) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isWhole: true };
    size += value.byteLength;
    if (size > maxBytes) {
      cancel();
      return { text, isWhole: false };
    }
    text += decoder.decode(value, { stream: true });
  }
}
