import type { UnknownValue } from "./explain.ts";

/** Is called for an enumeration value that this version does not know. */
export type UnrecognizedListener = (path: string, value: string) => void;

/** The options for decoding. */
export interface DecodeOptions {
  /**
   * Is called for every value of a documented enumeration that this version
   * does not know, with its path. It costs nothing if it is absent.
   */
  onUnrecognized?: UnrecognizedListener | undefined;
}

/**
 * Reports the values that this version does not know, if there is a listener.
 */
export function tell(
  onUnrecognized: UnrecognizedListener | undefined,
  unknownValues: readonly UnknownValue[],
): void {
  for (const { path, value } of unknownValues) onUnrecognized?.(path, value);
}
