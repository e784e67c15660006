import { DecodeError } from "../decode_error.ts";
import { completeInPlace } from "./complete_in_place.ts";
import { explain } from "./explain.ts";
import { isSound } from "./is_sound.ts";
import { type DecodeOptions, tell } from "./options.ts";
import type { Shape } from "./shape.ts";

/** Decodes one object in place, or throws a `DecodeError`. */
export function decodeObject<T>(
  value: unknown,
  { describe, complete }: Shape<T>,
  { onUnrecognized }: DecodeOptions,
): unknown {
  if (!isSound(value, describe)) {
    const { issues, unknownValues } = explain(value, "", describe);
    tell(onUnrecognized, unknownValues);
    throw new DecodeError(issues);
  }
  if (onUnrecognized) {
    tell(onUnrecognized, explain(value, "", describe).unknownValues);
  }
  completeInPlace(value, complete);
  return value;
}
