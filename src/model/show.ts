import { isJsonObject } from "./json_object.ts";

/** A value in a few words, for a person. */
export function show(value: unknown): string {
  const text = typeof value === "string"
    ? JSON.stringify(value)
    : value === undefined
    ? "nothing"
    : Array.isArray(value)
    ? "an array"
    : isJsonObject(value)
    ? "an object"
    : String(value);
  return text.replace(/^(.{40}).+/s, "$1…");
}
