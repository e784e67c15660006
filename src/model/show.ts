import { isRaw } from "./raw.ts";

/** A value in a few words, for a person. */
export function show(value: unknown): string {
  const text = typeof value === "string"
    ? JSON.stringify(value)
    : value === undefined
    ? "nothing"
    : Array.isArray(value)
    ? "an array"
    : isRaw(value)
    ? "an object"
    : String(value);
  return text.replace(/^(.{40}).+/s, "$1…");
}
