import { isJsonObject, parseUtcDateTime } from "../model/internal.ts";
import type { Json, JsonObject } from "./json.ts";
import type { RequestBody } from "./parse_body.ts";
import { invalidValue, Refusal } from "./refusal.ts";

/** What a key of an update may be set to. */
interface Rule {
  /** Says whether a value is valid, given what is to be updated. */
  accepts(value: Json, current: JsonObject): boolean;
  /** Reads the text of a form. A text that means nothing stays one. */
  parse(text: string): Json;
  /** The keys that are set: by default, the one of the update alone. */
  sets?: readonly string[];
}

/** What can be changed of an object, by key. */
export type UpdateRules = Readonly<Record<string, Rule>>;

/** One setting, which older documentation calls otherwise than newer one. */
const PERIOD: Rule = {
  accepts: (value) => typeof value === "number" && value > 0,
  parse: (text) => /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text,
  sets: ["sync_frequency", "sync_periodicity"],
};

/** What can be changed of a connector. */
export const CONNECTOR_RULES: UpdateRules = {
  hidden: {
    accepts: (value) => value === null || typeof value === "boolean",
    parse: parseFlag,
  },
  sync_frequency: PERIOD,
  sync_periodicity: PERIOD,
};

/** What can be changed of a source. */
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

/** Gives a body that must be an object. */
export function requireObject(body: Json | undefined): JsonObject {
  if (!isJsonObject(body)) throw invalidValue("the body");
  return body;
}

/**
 * Checks an update.
 *
 * @param current What is to be updated
 * @param body The update
 * @param rules What can be changed
 * @returns What is to be assigned to `current`
 * @throws {Refusal} If nothing is to be updated, or a value is invalid
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
