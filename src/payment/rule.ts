import { invalidArgument } from "../model/internal.ts";
import type { UsageError } from "../model/mod.ts";

/** What a value must be. */
export interface Rule {
  /** The rule in words. */
  readonly expected: string;
  /** Whether the value may be absent. */
  readonly isOptional?: boolean;
  /** The rules of the keys, if it is an object. */
  readonly keys?: Readonly<Record<string, Rule>>;
  /** The rule of each item, if it is an array. */
  readonly items?: Rule;
  /** Says whether a value meets the rule, apart from its keys and items. */
  isMet(value: unknown): boolean;
}

/** A part of a value that breaks a rule. */
export interface Breach {
  /** Its path, such as `instructions[0].amount`; empty for the whole. */
  path: string;
  /** The expected value. */
  expected: string;
  /** The value of the part. */
  value: unknown;
}

/** Finds every part of a value that breaks a rule. */
export function findBreaches(
  value: unknown,
  rule: Rule,
  path = "",
): Breach[] {
  const { expected, isOptional, isMet, keys = {}, items } = rule;
  if (value === undefined && isOptional) return [];
  if (!isMet(value)) return [{ path, expected, value }];
  return [
    ...Object.entries(keys).flatMap(([key, rule]) => {
      const part = Reflect.get(Object(value), key);
      return findBreaches(part, rule, path ? `${path}.${key}` : key);
    }),
    // A hole of an array is a missing item.
    ...items && Array.isArray(value)
      ? Array.from(value).flatMap((item, index) =>
        findBreaches(item, items, `${path}[${index}]`)
      )
      : [],
  ];
}

/**
 * Refuses an argument that breaks a rule.
 *
 * @param name The name of the argument
 * @param value The argument
 * @param rule The rule
 * @param path Where the paths of its parts begin
 * @throws {UsageError} If a part of it breaks the rule; the message has its
 * path
 */
export function requireRule(
  name: string,
  value: unknown,
  rule: Rule,
  path = "",
): void {
  const [breach] = findBreaches(value, rule, path);
  if (breach) throw refusal(breach.path || name, breach.expected, breach.value);
}

/** Makes the error of an argument, or of a part of one. */
export function refusal(
  name: string,
  expected: string,
  value: unknown,
): UsageError {
  return invalidArgument("judge the payment", name, expected, value);
}
