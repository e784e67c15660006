/** What a hostile server does about a request. */
export type Reply =
  | {
    /** There is nobody who listens, or the connection is reset, or no answer. */
    kind: "refuse" | "reset" | "stall";
  }
  | Answer;

/** An answer, with what comes after its body. */
export interface Answer {
  /** Tells the kinds of reply apart. */
  kind: "answer";
  /** The HTTP status. */
  status: number;
  /** What stands beside it. */
  statusText: string;
  /** The headers, without those about the length of the body. */
  headers: Record<string, string>;
  /** What is sent of the body. */
  body: Uint8Array<ArrayBuffer>;
  /**
   * What comes after that: the end, with or without a length that told of it; a
   * reset; nothing, for ever; or, instead of all at once, a byte a second.
   */
  then: "end" | "undeclared end" | "reset" | "stall" | "drip";
}

/** Makes an answer. */
export function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  then: Answer["then"] = "end",
): Answer {
  const bytes = typeof body === "string"
    ? new TextEncoder().encode(body)
    : body;
  return {
    kind: "answer",
    status,
    statusText: "Made so",
    headers,
    body: bytes,
    then,
  };
}

/** The first half of the bytes. */
export function half(
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  return bytes.slice(0, Math.ceil(bytes.byteLength / 2));
}

/** What a fetch or a server makes of a response of the sandbox. */
export async function answerOf(response: Response): Promise<Answer> {
  return answer(
    response.status,
    await response.bytes(),
    Object.fromEntries(response.headers),
  );
}
