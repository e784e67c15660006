import type { UnknownValue } from "./explain.ts";

/** Is told of an enumeration value that this version does not know. */
export type UnrecognizedListener = (path: string, value: string) => void;

/** How to decode. */
export interface DecodeOptions {
  /**
   * Is told of every enumeration value that this version does not know, with
   * its path. Costs nothing when absent.
   */
  onUnrecognized?: UnrecognizedListener | undefined;
}

/** Tells of the values that this version does not know, if anybody listens. */
export function tell(
  onUnrecognized: UnrecognizedListener | undefined,
  unknownValues: readonly UnknownValue[],
): void {
  for (const { path, value } of unknownValues) onUnrecognized?.(path, value);
}
