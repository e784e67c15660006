import type { Json, JsonObject } from "./json.ts";
import { invalidValue, Refusal } from "./refusal.ts";

/** Says what a key of an update may be set to, given what is to be updated. */
type Rules = Readonly<
  Record<string, (value: Json, current: JsonObject) => boolean>
>;

/** What can be changed of a connector. */
export const CONNECTOR_RULES: Rules = {
  hidden: (value) => value === null || typeof value === "boolean",
  sync_frequency: isPositive,
  sync_periodicity: isPositive,
};

/** What can be changed of a source. */
export const SOURCE_RULES: Rules = {
  auth_mechanism: (value, { available_auth_mechanisms }) =>
    Array.isArray(available_auth_mechanisms) &&
    available_auth_mechanisms.includes(value),
  disabled: (value) =>
    value === null || typeof value === "string" && isDateTime(value),
};

function isDateTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return false;
  const iso = `${text.replace(" ", "T")}.000Z`;
  const time = Date.parse(iso);
  // Some days that do not exist are read as days of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString() === iso;
}

function isPositive(value: Json): boolean {
  return typeof value === "number" && value > 0;
}

/** Reads a body that must be an object. */
export function readObject(body: Json | undefined): JsonObject {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw invalidValue("the body");
  }
  return body;
}

/** Checks an update, and answers what makes the change. */
export function prepareUpdate(
  current: JsonObject,
  body: Json | undefined,
  rules: Rules,
): () => void {
  const update = readObject(body);
  const names = Object.keys(rules).filter((name) =>
    Object.hasOwn(update, name)
  );
  if (names.length === 0) {
    throw new Refusal(
      400,
      "missingParameter",
      `Missing one of ${Object.keys(rules).join(", ")}`,
    );
  }
  const changes: JsonObject = {};
  for (const name of names) {
    const value = update[name] ?? null;
    if (!rules[name]?.(value, current)) throw invalidValue(name);
    changes[name] = value;
  }
  return () => void Object.assign(current, changes);
}
