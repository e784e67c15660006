import { isJsonObject } from "./json_object.ts";

const LONGEST = 40;

/** Describes a value in a few words, for a person. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  if (isJsonObject(value)) return "an object";
  const text = typeof value === "string"
    ? JSON.stringify(value)
    : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
