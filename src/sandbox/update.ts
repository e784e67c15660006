import { isJsonObject, parseUtcDateTime } from "../model/internal.ts";
import type { Json, JsonObject } from "./json.ts";
import type { RequestBody } from "./parse_body.ts";
import { invalidValue, Refusal } from "./refusal.ts";

/** The rule for a key of an update. */
interface Rule {
  /** Says whether a value is valid for the object to update. */
  accepts(value: Json, current: JsonObject): boolean;
  /** Reads the text of a form. A text without a meaning stays a text. */
  parse(text: string): Json;
  /** The keys to set; by default, only the key of the update. */
  sets?: readonly string[];
}

/** The rules for an object, by key. */
export type UpdateRules = Readonly<Record<string, Rule>>;

/** One setting. It has two names, in older and in newer documentation. */
const PERIOD: Rule = {
  accepts: (value) => typeof value === "number" && value > 0,
  parse: (text) => /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
  sets: ["sync_frequency", "sync_periodicity"],
};

/** The rules for a connector. */
export const CONNECTOR_RULES: UpdateRules = {
  hidden: {
    accepts: (value) => value === null || typeof value === "boolean",
    parse: parseFlag,
  },
  sync_frequency: PERIOD,
  sync_periodicity: PERIOD,
};

/** The rules for a source. */
export const SOURCE_RULES: UpdateRules = {
  auth_mechanism: {
    accepts: (value, { available_auth_mechanisms }) =>
      Array.isArray(available_auth_mechanisms) &&
      available_auth_mechanisms.includes(value),
    parse: (text) => text,
  },
  disabled: {
    accepts: (value) =>
      value === null ||
      typeof value === "string" && parseUtcDateTime(value) !== undefined,
    parse: (text) => text === "" || text === "null" ? null : text,
  },
};

function parseFlag(text: string): Json {
  switch (text) {
    case "true":
    case "1":
      return true;
    case "false":
    case "0":
      return false;
    case "null":
    case "":
      return null;
    default:
      return text;
  }
}

/** Returns a body that must be an object. */
export function requireObject(body: Json | undefined): JsonObject {
  if (!isJsonObject(body)) throw invalidValue("the body");
  return body;
}

/**
 * Checks an update.
 *
 * @param current The object to update
 * @param body The update
 * @param rules The rules
 * @returns The keys to assign to `current`
 * @throws {Refusal} If there is no update, or if a value is invalid
 */
export function checkUpdate(
  current: JsonObject,
  { value: body, isForm }: RequestBody,
  rules: UpdateRules,
): JsonObject {
  const update = requireObject(body);
  const changes: JsonObject = {};
  for (const [name, rule] of Object.entries(rules)) {
    if (!Object.hasOwn(update, name)) continue;
    const given = update[name] ?? null;
    const value = isForm && typeof given === "string"
      ? rule.parse(given)
      : given;
    if (!rule.accepts(value, current)) throw invalidValue(name);
    for (const key of rule.sets ?? [name]) {
      const other = changes[key];
      if (other !== undefined && other !== value) throw invalidValue(name);
      changes[key] = value;
    }
  }
  if (Object.keys(changes).length === 0) {
    throw new Refusal(
      400,
      "missingParameter",
      `Missing one of ${Object.keys(rules).join(", ")}`,
    );
  }
  return changes;
}
