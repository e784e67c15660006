import type { Answer } from "./answer.ts";

/** An answer for one caller. */
export interface Given {
  /** The answer. */
  answer: Answer;
  /** Where it comes from. */
  source: Source;
}

/** Where an answer comes from. */
export type Source =
  | KeptSource
  | AskedSource;

/** The answer was kept. */
export interface KeptSource {
  /** Tells the kinds of source apart. */
  kind: "kept";
  /** How long it is still fresh, in milliseconds; negative if it is stale. */
  freshFor: number;
}

/** The server was asked. */
export interface AskedSource {
  /** Tells the kinds of source apart. */
  kind: "asked";
  /** Why no kept answer was used. */
  why: "miss" | "stale" | "request";
  /** Whether another caller had asked. */
  isShared: boolean;
}

/**
 * Writes the `Cache-Status` header of an answer.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9211}
 */
export function cacheStatusOf(source: Source): string {
  if (source.kind === "kept") {
    return `powens; hit; ttl=${Math.floor(source.freshFor / 1_000)}`;
  }
  const collapsed = source.isShared ? "; collapsed" : "";
  return `powens; fwd=${source.why}${collapsed}`;
}
