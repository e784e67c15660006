import { DecodeError } from "../decode_error.ts";
import { isJsonObject } from "../json_object.ts";
import { show } from "../show.ts";

/** A list in its envelope. */
interface List {
  /** The key of the list. */
  key: string;
  /** The items. */
  list: unknown[];
  /** The total number, if the server sent it. */
  total: number | null;
}

/**
 * Finds a list in an envelope, under the first of some keys that is there;
 * throws a `DecodeError` if there is none.
 */
export function findList(
  value: unknown,
  keys: readonly [string, ...string[]],
): List {
  if (!isJsonObject(value)) {
    throw new DecodeError([{
      path: "",
      expected: `an object with '${keys[0]}'`,
      received: show(value),
    }]);
  }
  const key = keys.find((key) => value[key]) ?? keys[0];
  const { [key]: list, total } = value;
  if (!Array.isArray(list)) {
    throw new DecodeError([
      { path: key, expected: "an array", received: show(list) },
    ]);
  }
  return { key, list, total: typeof total === "number" ? total : null };
}
